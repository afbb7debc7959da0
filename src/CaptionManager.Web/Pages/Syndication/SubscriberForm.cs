using System.Globalization;
using CaptionManager.Desk.Rights;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Desk.Syndication.Standards;
using CaptionManager.Desk.Syndication.Subscribers;
using CaptionManager.Metadata;

namespace CaptionManager.Web.Pages.Syndication;

/// <summary>The form of a subscriber as typed: lists one a line.</summary>
public sealed class SubscriberForm
{
    /// <summary>The names of the three inputs of a row of rewrites.</summary>
    internal const string RewriteFieldName = "rewriteField", RewriteActionName = "rewriteAction", RewriteTextName = "rewriteText";

    private static readonly char[] Lines = ['\n', '\r'];

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>Whether it gets new pictures.</summary>
    public bool IsActive { get; set; }

    /// <summary>A contact a line: name; role; mail; telephone.</summary>
    public string? Contacts { get; set; }

    /// <summary>Codes, parted by blanks or commas.</summary>
    public string? Territories { get; set; }

    /// <summary>One a line.</summary>
    public string? Blocked { get; set; }

    /// <summary>Pixels on the longer side; empty for originals.</summary>
    public string? LongEdge { get; set; }

    /// <summary>JPEG quality.</summary>
    public string? Quality { get; set; }

    /// <summary>The id of a house style; empty for the line as approved.</summary>
    public string? CreditStyle { get; set; }

    /// <summary>Whether captions close with the credit.</summary>
    public bool SignOff { get; set; }

    /// <summary>Whether a missing copyright notice is written.</summary>
    public bool FillCopyright { get; set; }

    /// <summary>A template of file names; empty keeps names.</summary>
    public string? FileName { get; set; }

    /// <summary>Minutes.</summary>
    public string? EscalateAfter { get; set; }

    /// <summary>What colleagues should know.</summary>
    public string? Note { get; set; }

    /// <summary>Keys of ticked products.</summary>
    internal IReadOnlyList<long> Products { get; set; } = [];

    /// <summary>Ticked kinds of publisher.</summary>
    internal ClientKinds Kinds { get; set; }

    /// <summary>Ticked documents.</summary>
    internal DocumentKinds Documents { get; set; }

    /// <summary>Ticked privacy switches.</summary>
    internal PrivacyParts Privacy { get; set; }

    /// <summary>Fields said otherwise, as typed.</summary>
    internal IReadOnlyList<FieldRewrite> Rewrites { get; set; } = [];

    /// <summary>The form of a subscriber, or of a new one.</summary>
    internal static SubscriberForm Of(Subscriber? subscriber, IEnumerable<long> products) => subscriber is null ? new SubscriberForm { IsActive = true, EscalateAfter = "60" } : new SubscriberForm
    {
        Name = subscriber.Name,
        IsActive = subscriber.IsActive,
        Contacts = string.Join('\n', subscriber.Contacts.Select(contact => string.Join("; ", contact.Name, contact.Role, contact.Email, contact.Phone).TrimEnd(' ', ';'))),
        Territories = string.Join(' ', subscriber.Territories),
        Blocked = string.Join('\n', subscriber.Blocked),
        LongEdge = subscriber.Form.Rendition?.LongEdge.ToString(CultureInfo.InvariantCulture),
        Quality = subscriber.Form.Rendition?.Quality.ToString(CultureInfo.InvariantCulture),
        CreditStyle = subscriber.Form.CreditStyle,
        SignOff = subscriber.Form.SignOff,
        FillCopyright = subscriber.Form.FillCopyright,
        FileName = subscriber.Form.FileName,
        EscalateAfter = subscriber.EscalateAfterMinutes.ToString(CultureInfo.InvariantCulture),
        Note = subscriber.Note,
        Products = [.. products],
        Kinds = subscriber.Kinds,
        Documents = subscriber.Form.Documents,
        Privacy = subscriber.Form.Privacy,
        Rewrites = subscriber.Form.Rewrites,
    };

    /// <summary>Takes over what is ticked and what comes in rows.</summary>
    internal void Take(IFormCollection form)
    {
        Products = [.. form["product"].Select(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)];
        Kinds = Flags<ClientKinds>(form["kind"]).Aggregate(ClientKinds.None, (all, one) => all | one);
        Documents = Flags<DocumentKinds>(form["document"]).Aggregate(DocumentKinds.None, (all, one) => all | one);
        Privacy = Flags<PrivacyParts>(form["privacy"]).Aggregate(PrivacyParts.None, (all, one) => all | one);
        var (actions, texts) = (form[RewriteActionName], form[RewriteTextName]);
        Rewrites = [.. form[RewriteFieldName].Select((field, row) => (Field: field, Row: row)).Where(one => !string.IsNullOrEmpty(one.Field)).Select(one => Rewrite(one.Field!, At(actions, one.Row), At(texts, one.Row)))];

        static string? At(Microsoft.Extensions.Primitives.StringValues values, int row) => row < values.Count ? values[row] : null;
    }

    /// <summary>The subscriber it describes.</summary>
    internal SubscriberInput ToInput() => new(Name ?? "")
    {
        IsActive = IsActive,
        Contacts = [.. Split(Contacts).Select(Contact)],
        Territories = [.. (Territories ?? "").Split([' ', ',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)],
        Kinds = Kinds,
        Blocked = [.. Split(Blocked)],
        EscalateAfterMinutes = Number(EscalateAfter) ?? SubscriberInput.UsualEscalation,
        Note = Note,
        Products = [.. Products],
        Form = ClientForm.Original with
        {
            Rendition = string.IsNullOrWhiteSpace(LongEdge) ? null : new RenditionSpec(Number(LongEdge) ?? 0, Number(Quality) ?? RenditionSpec.UsualQuality),
            Privacy = Privacy,
            CreditStyle = string.IsNullOrEmpty(CreditStyle) ? null : CreditStyle,
            SignOff = SignOff,
            FillCopyright = FillCopyright,
            FileName = string.IsNullOrWhiteSpace(FileName) ? null : FileName.Trim(),
            Documents = Documents,
            Rewrites = [.. Rewrites],
        },
    };

    // A form sends line ends as two characters; a text of blanks alone would say nothing.
    private static FieldRewrite Rewrite(string field, string? action, string? text)
    {
        var isKnown = Enum.TryParse<RewriteAction>(action, out var done);
        var words = string.IsNullOrWhiteSpace(text) || done == RewriteAction.Clear ? null : text.ReplaceLineEndings("\n");
        return new FieldRewrite(field, isKnown ? done : default, words);
    }

    private static IEnumerable<T> Flags<T>(IEnumerable<string?> names)
        where T : struct, Enum
    {
        foreach (var name in names)
        {
            if (Enum.TryParse<T>(name, out var flag)) yield return flag;
        }
    }

    private static string[] Split(string? text) => (text ?? "").Split(Lines, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Contact Contact(string line)
    {
        var parts = line.Split(';', StringSplitOptions.TrimEntries);
        return new Contact(parts[0], Part(1), Part(2), Part(3));

        string? Part(int index) => index < parts.Length && parts[index].Length > 0 ? parts[index] : null;
    }

    private static int? Number(string? text) => string.IsNullOrWhiteSpace(text) ? null : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
