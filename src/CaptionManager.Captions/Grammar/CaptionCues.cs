using System.Buffers;

namespace CaptionManager.Captions.Grammar;

/// <summary>What the words of the caption itself say about the kind of picture: "FILE -", "this image provided by", "handout photo".</summary>
internal static class CaptionCues
{
    private static readonly string[] Files = ["file photo", "file picture", "file image", "file photograph", "file pic", "archive photo", "archive picture", "file handout", "file frame", "file illustration"];

    private static readonly string[] Handouts =
    [
        "handout photo", "handout picture", "handout image", "handout satellite", "handout video", "handout file", "handout frame", "handout still", "handout from", "handout provided", "handout released",
        "handout screen", "handout undated", "handout combination", "family handout", "handout issued", "handout composite", "handout illustration", "supplied image", "supplied photo", "supplied picture", "submitted photo", "submitted image", "handout grab", "handout,", "handout.", "a handout", "this handout", "police handout",
    ];

    private static readonly string[] Pictures = ["photo", "image", "picture", "photograph", "photos", "images", "pictures", "video", "grab", "footage", "still", "frame", "rendering", "screengrab", "photographs", "screenshot"];

    private static readonly string[] Grabs =
    [
        "frame grab", "screen grab", "screengrab", "video grab", "screenshot", "screen shot", "taken from video", "taken from a video", "made from video", "made from a video", "image from video", "still from video",
        "still image taken from", "frame from video", "still image from", "framegrab", "videograb", "taken from undated video", "frame taken from", "image taken from", "photo taken from video", "image from a video", "image made from", "video still", "grab taken from", "taken from footage",
    ];

    private static readonly string[] Composites = ["combination of pictures", "combination of file", "combination of photos", "combination of images", "combination picture", "combination photo", "combination image", "(combo)", "combo photo", "combo picture", "photo combination", "composite image", "composite photo", "composite picture", "combination shows", "this combination"];

    private static readonly string[] Illustrations = ["photo illustration", "illustration photo", "picture illustration", "illustration picture"];

    /// <summary>A word of each phrase above; a caption without any of them, as most are, is read once.</summary>
    private static readonly SearchValues<string> CueWords = SearchValues.Create(
        ["file", "资料图", "資料写真", "자료사진", "archive ph", "combin", "combo", "composite", "illustration", "handout", "supplied ", "submitted ", "provided ", "grab", "video", "screenshot", "screen shot", "still", "frame", "footage"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>The notes a caption sets.</summary>
    public static List<string> Of(ReadOnlySpan<char> caption)
    {
        const int longest = 1000;
        var notes = new List<string>();
        var text = caption.TrimStart();
        if (text.Length > longest) text = text[..longest];
        if (!text.ContainsAny(CueWords)) return notes;
        if (IsFileOpening(text) || HasAny(text, "file", Files) || HasAny(text, "archive ph", Files)) notes.Add("File");
        if (HasAny(text, "combin", Composites) || HasAny(text, "combo", Composites) || HasAny(text, "composite", Composites)) notes.Add("Composite");
        if (HasAny(text, "illustration", Illustrations)) notes.Add("Illustration");
        if (HasAny(text, "handout", Handouts) || HasAny(text, "supplied ", Handouts) || HasAny(text, "submitted ", Handouts) || IsProvidedBy(text)) notes.Add("Handout");
        if (HasAny(text, "grab", Grabs) || HasAny(text, "video", Grabs) || HasAny(text, "screenshot", Grabs) || HasAny(text, "still", Grabs) || HasAny(text, "frame", Grabs) || HasAny(text, "footage", Grabs)) notes.Add("Screengrab");
        return notes;
    }

    private static bool IsFileOpening(ReadOnlySpan<char> text)
    {
        var isBracketed = text.StartsWith('(');
        if (isBracketed) text = text[1..];
        if (text.StartsWith("资料图") || text.StartsWith("資料写真") || text.StartsWith("자료사진")) return true;
        if (!text.StartsWith("FILE", StringComparison.Ordinal)) return false;
        var rest = text[4..];
        if (isBracketed && rest.StartsWith("S", StringComparison.Ordinal)) rest = rest[1..];
        rest = rest.TrimStart();
        return rest.StartsWith("PHOTO", StringComparison.Ordinal) || rest.StartsWith("PIC", StringComparison.Ordinal) || (rest.Length > 0 && rest[0] is '-' or '–' or '—' or ':' or ')' or ',');
    }

    /// <summary>Looks for the phrases only where their common word stands: most captions have none.</summary>
    private static bool HasAny(ReadOnlySpan<char> text, string word, string[] phrases)
    {
        if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) < 0) return false;
        foreach (var phrase in phrases)
        {
            if (text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase) >= 0) return true;
        }

        return false;
    }

    /// <summary>"This image provided by", "photo supplied to the agency by": a picture word up to three words before the verb.</summary>
    private static bool IsProvidedBy(ReadOnlySpan<char> text) =>
        IsGiven(text, " provided by") || IsGiven(text, " supplied by") || IsGiven(text, " submitted by") || IsGiven(text, " provided to") || IsGiven(text, " provided on") || IsGiven(text, " provided and");

    private static bool IsGiven(ReadOnlySpan<char> text, string verb)
    {
        var index = text.IndexOf(verb, StringComparison.OrdinalIgnoreCase);
        if (index <= 0) return false;
        const int reach = 44;
        var before = text[Math.Max(0, index - reach)..index];
        foreach (var picture in Pictures)
        {
            var at = before.LastIndexOf(picture, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && !before[at..].Contains('.') && EndsWord(before, at + picture.Length)) return true;
        }

        return false;
    }

    private static bool EndsWord(ReadOnlySpan<char> text, int index) => index >= text.Length || !char.IsLetter(text[index]);
}
