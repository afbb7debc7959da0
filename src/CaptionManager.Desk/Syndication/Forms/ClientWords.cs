using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using CaptionManager.Captions.HouseStyles;
using CaptionManager.Captions.Templates;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Reference;

namespace CaptionManager.Desk.Syndication.Forms;

/// <summary>Says an approved revision as a client takes it: credit line, sign-off, rewritten fields, file name. The revision itself never changes.</summary>
public sealed class ClientWords(StyleBook styles, AuthorityBook authorities)
{
    /// <summary>What a pattern can name besides the fields of a picture.</summary>
    internal static readonly FrozenSet<string> FileNameFields = FrozenSet.Create(StringComparer.Ordinal, "name", "id", "revision", "date", "slug");

    // The credit is facts, and the line their rendering: a text set over either would part them.
    private static readonly FrozenSet<string> Fixed =
        FrozenSet.Create(StringComparer.Ordinal, "creators", "role", "agencies", "pool", "via", "provider", "onBehalfOf", "notes", "creditText", "creditLine", "dateCreated");

    /// <summary>Whether a client can have a field said otherwise.</summary>
    /// <param name="field">A product name.</param>
    public static bool CanRewrite(string field) => FactFields.Find(field) is not null && !Fixed.Contains(field);

    /// <summary>The words for one client.</summary>
    /// <param name="photo">The photo and its approved revision.</param>
    /// <param name="form">How the client takes it.</param>
    /// <param name="terms">The usage terms of the product it is sent under, or <see langword="null"/> for those of the picture.</param>
    public PreparedWords For(OutgoingPhoto photo, ClientForm form, string? terms = null)
    {
        var approved = photo.Revision.Facts;
        var facts = form.CreditStyle is { } id && styles.Find(id) is { } style ? Styled(approved, style, form) : approved;
        if (terms is not null) facts = facts with { UsageTerms = terms };
        var cleared = photo.Revision.EditedFields.ToHashSet(StringComparer.Ordinal);
        foreach (var rewrite in form.Rewrites)
        {
            facts = Rewrite(facts, rewrite, photo);
            cleared.Add(rewrite.Field);
        }

        return new PreparedWords(facts, [.. cleared], FileName(photo, facts, form));
    }

    // A line somebody wrote by hand to say what no rendering says stays as it was approved.
    private PhotoFacts Styled(PhotoFacts facts, HouseStyle style, ClientForm form)
    {
        var line = style.CreditLine(facts.Credit);
        if (line.Length > 0 && IsRendering(facts)) facts = facts with { CreditLine = line };
        if (form.FillCopyright && facts.CopyrightNotice is null && style.CopyrightNotice(facts.Credit, Year(facts.DateCreated)) is { Length: > 0 } notice)
            facts = facts with { CopyrightNotice = notice };
        if (form.SignOff && facts.Caption is { } caption && style.SignOff(facts.Credit) is { Length: > 0 } signOff && !caption.EndsWith(signOff, StringComparison.Ordinal))
            facts = facts with { Caption = $"{caption} {signOff}" };
        return facts;
    }

    private bool IsRendering(PhotoFacts facts) => facts.CreditLine is not { } line
        || styles.All.Any(style => style.CreditLine(facts.Credit) == line)
        || authorities.Reader.Read(line).Credit with { Role = facts.Credit.Role } == facts.Credit;

    private static PhotoFacts Rewrite(PhotoFacts facts, FieldRewrite rewrite, OutgoingPhoto photo)
    {
        var field = FactFields.Find(rewrite.Field)!;
        var own = field.Values(facts);
        if (rewrite.Action == RewriteAction.Clear) return field.With(facts, []);
        if (rewrite.Action == RewriteAction.Fill && !own.IsEmpty) return facts;

        var text = Template.Parse(rewrite.Text ?? "").Render(name => Values(facts, photo, name));
        var words = field.IsList
            ? ImmutableArray.Create(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            : string.IsNullOrWhiteSpace(text) ? ImmutableArray<string>.Empty : [text];
        return field.With(facts, rewrite.Action switch
        {
            RewriteAction.Prepend when field.IsList => [.. words, .. own],
            RewriteAction.Append when field.IsList => [.. own, .. words],
            RewriteAction.Prepend when !own.IsEmpty => words.IsEmpty ? own : [$"{words[0].TrimEnd()} {own[0]}"],
            RewriteAction.Append when !own.IsEmpty => words.IsEmpty ? own : [$"{own[0]} {words[0].TrimStart()}"],
            _ => words,
        });
    }

    private string FileName(OutgoingPhoto photo, PhotoFacts facts, ClientForm form)
    {
        var extension = form.Rendition is null ? Path.GetExtension(photo.FileName) : ".jpg";
        var stem = Path.GetFileNameWithoutExtension(photo.FileName);
        if (form.FileName is null && form.CreditStyle is { } id && styles.Find(id)?.FileName(facts.Credit, name => Values(facts, photo, name)) is { } named) stem = named;
        if (form.FileName is { } pattern && Template.Parse(pattern).Render(name => Values(facts, photo, name)).Trim() is { Length: > 0 } rendered) stem = rendered;
        return SafeFileName.Of(stem, extension);
    }

    private static ImmutableArray<string> Values(PhotoFacts facts, OutgoingPhoto photo, string name) => name switch
    {
        "name" => [Path.GetFileNameWithoutExtension(photo.FileName)],
        "id" => [photo.Id.ToString()],
        "revision" => [photo.Revision.Number.ToString(CultureInfo.InvariantCulture)],
        "date" => [(facts.DateCreated is { Length: >= 10 } made ? made[..10] : photo.UploadedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Replace("-", "", StringComparison.Ordinal)],
        "slug" => FactFields.Values(facts, "title"),
        _ => FactFields.Values(facts, name),
    };

    private static int? Year(string? dateCreated) =>
        dateCreated is { Length: >= 4 } && int.TryParse(dateCreated.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
