using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CaptionManager.Captions.Credits;
using CaptionManager.Captions.HouseStyles;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Reference;
using CaptionManager.Metadata;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Ingest;

/// <summary>Makes the derived layer from the embedded one: reconciled fields, the caption split from its credit, a proposed credit line.</summary>
public sealed class FactsReader(AuthorityBook authorities, StyleBook styles, IOptions<IngestOptions> options)
{
    /// <summary>Rises with every change that makes the same file read differently.</summary>
    public const int Version = 2;

    private const string YearPlace = "{year}";

    /// <summary>The style in which credit lines are proposed.</summary>
    /// <exception cref="Persistence.DeskSettingException">The setting names a style that is none; the message says which there are.</exception>
    private HouseStyle House => styles.Find(options.Value.HouseStyle)
        ?? throw new Persistence.DeskSettingException(
            "Ingest:HouseStyle",
            $"'{options.Value.HouseStyle}' is not a house style.",
            $"Set it to one of: {string.Join(", ", styles.All.Select(style => style.Id))}.");

    /// <summary>The facts derived from the metadata of a file.</summary>
    /// <param name="metadata">As reconciled.</param>
    public PhotoFacts Read(PhotoMetadata metadata) =>
        Derive(CopyFields(metadata), metadata.Text(MetadataFields.CreditLine), metadata.List(MetadataFields.Creators));

    /// <summary>The facts derived from words that came beside the file: a row of a caption sheet.</summary>
    /// <param name="headline">As written, or <see langword="null"/>.</param>
    /// <param name="caption">As written, credit included.</param>
    /// <param name="creditLine">As written, or <see langword="null"/>.</param>
    public PhotoFacts Read(string? headline, string? caption, string? creditLine) =>
        Derive(PhotoFacts.Empty with { Headline = Clean(headline), Caption = Clean(caption) }, Clean(creditLine), []);

    private PhotoFacts Derive(PhotoFacts facts, string? creditLine, IReadOnlyList<string> creators)
    {
        var reading = facts.Caption is { } text ? authorities.Reader.Read(text) : null;
        var credit = Complete(reading?.Credit ?? Credit.Empty, creditLine, creators);
        return facts with
        {
            Caption = reading is null ? null : Clean(reading.Caption),
            Credit = credit,
            CreditText = Clean(reading?.CreditText),
            CreditLine = Clean(creditLine) ?? CreditLineOf(credit),
            Source = facts.Source ?? SourceOf(credit),
            CopyrightNotice = facts.CopyrightNotice ?? CopyrightNoticeOf(credit, facts.DateCreated),
        };
    }

    // The supplier at the head of the chain.
    private static string? SourceOf(Credit credit) => credit.Agencies is [var agency, ..] ? agency : credit.Provider ?? credit.Pool;

    // What the desk has agreed with the agency, or the plain statement that the picture is its maker's. A provider outside the press
    // may hold no copyright (a public body's pictures are often free), so nothing is said in its name.
    private string? CopyrightNoticeOf(Credit credit, string? dateCreated)
    {
        if (credit.Agencies is not [var agency, ..]) return credit.Creators is [var creator, ..] && credit.Provider is null ? $"© {creator}" : null;
        var year = dateCreated is { Length: >= 4 } && dateCreated.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9') is false ? dateCreated[..4] : null;
        var agreed = authorities.List.Resolve(agency)?.CopyrightNotice;
        if (agreed is null || (year is null && agreed.Contains(YearPlace, StringComparison.Ordinal))) return $"© {agency}";
        return agreed.Replace(YearPlace, year, StringComparison.Ordinal);
    }

    /// <summary>The credit line in the house style; <see langword="null"/> for an empty credit.</summary>
    /// <param name="credit">The credit.</param>
    public string? CreditLineOf(Credit credit) => credit.IsEmpty ? null : Clean(House.CreditLine(credit));

    /// <summary>The embedded layer as it is stored.</summary>
    /// <param name="metadata">As reconciled.</param>
    public static string EmbeddedJson(PhotoMetadata metadata)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) MetadataJson.Write(writer, metadata);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static PhotoFacts CopyFields(PhotoMetadata metadata)
    {
        var facts = PhotoFacts.Empty;
        foreach (var field in metadata.Fields)
        {
            // Creators and credit line are settled together with the caption's credit; camera facts are not for editing.
            if (field.IsStructure || field.IsReadOnly || field.Group == FieldGroup.Camera) continue;
            if (field == MetadataFields.Creators || field == MetadataFields.CreditLine) continue;
            var values = field.IsList ? metadata.List(field) : [metadata.Text(field) ?? ""];
            ImmutableArray<string> clean = [.. values.Select(Clean).OfType<string>()];
            if (!clean.IsEmpty) facts = FactFields.With(facts, field.Name, clean);
        }

        return facts;
    }

    // The credit printed in the caption is the fullest; what it leaves open, the fields of the file may say.
    private Credit Complete(Credit printed, string? creditField, IReadOnlyList<string> creatorField)
    {
        var credit = printed;
        if (creditField is not null)
        {
            var stated = authorities.Reader.Read(creditField).Credit;
            if (credit.IsEmpty) credit = stated;
            else if (credit.Agencies.IsEmpty && credit.Pool is null && credit.Provider is null && credit.Via.IsEmpty)
                credit = credit with { Agencies = stated.Agencies, Pool = stated.Pool, Provider = stated.Provider, Via = stated.Via };
        }

        if (credit.Creators.IsEmpty && creatorField.Count > 0)
            credit = credit with { Creators = [.. creatorField.Select(Clean).OfType<string>()] };
        if (credit.Role is null && !credit.Creators.IsEmpty) credit = credit with { Role = CreditRole.Photographer };
        return credit;
    }

    private static string? Clean(string? text)
    {
        var trimmed = text?.Trim();
        return string.IsNullOrEmpty(trimmed) ? null : trimmed;
    }
}
