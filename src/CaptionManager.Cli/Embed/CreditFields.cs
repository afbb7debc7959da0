using System.Globalization;
using CaptionManager.Captions.Authorities;
using CaptionManager.Captions.Credits;
using CaptionManager.Captions.Grammar;
using CaptionManager.Metadata;

namespace CaptionManager.Cli.Embed;

/// <summary>The fields that a credit line fills: creators, credit line, source, and the copyright notice where a default is known.</summary>
internal sealed class CreditFields
{
    private const string YearPlace = "{year}";

    private readonly Credit _credit;
    private readonly string _creditLine;
    private readonly string? _notice;

    private CreditFields(Credit credit, string creditLine, string? notice)
    {
        _credit = credit;
        _creditLine = creditLine;
        _notice = notice;
    }

    /// <summary>Whether the picture's own date is needed.</summary>
    public bool NeedsYear => _notice?.Contains(YearPlace, StringComparison.Ordinal) ?? false;

    /// <summary>Reads a credit line.</summary>
    /// <exception cref="UsageException">There is no credit in it.</exception>
    public static CreditFields Read(string text, AuthorityList authorities)
    {
        var reading = new CaptionReader(authorities).Read(text);
        if (reading.Credit.IsEmpty || reading.CreditText.Length == 0)
            throw new UsageException($"--credit: no credit can be read from “{text}”; write it as “Jane Doe/AP”, or set the fields with --set");
        var owner = Source(reading.Credit) is { } source ? authorities.Resolve(source) : null;
        return new CreditFields(reading.Credit, WithoutBrackets(reading.CreditText), owner?.CopyrightNotice);
    }

    /// <summary>Adds the fields. What the credit does not say is left alone.</summary>
    /// <param name="changes">Takes them.</param>
    /// <param name="dateCreated">The picture's date as XMP writes it, where known; without one a notice that needs the year is not written.</param>
    public void AddTo(MetadataChanges changes, string? dateCreated)
    {
        changes.Set(MetadataFields.CreditLine, _creditLine);
        if (!_credit.Creators.IsEmpty)
            changes.Set(MetadataFields.Creators, _credit.Creators);
        if (Source(_credit) is { } source)
            changes.Set(MetadataFields.Source, source);
        if (_notice is null)
            return;
        if (!NeedsYear)
            changes.Set(MetadataFields.CopyrightNotice, _notice);
        else if (Year(dateCreated) is { } year)
            changes.Set(MetadataFields.CopyrightNotice, _notice.Replace(YearPlace, year, StringComparison.Ordinal));
    }

    // IIM 4.2, 2:115: the original owner of the picture. Where none is named it is whoever passed it on first.
    private static string? Source(Credit credit) =>
        credit.Agencies is [var agency, ..] ? agency
        : credit.Provider ?? (credit.Via is [var via, ..] ? via : null);

    private static string WithoutBrackets(string text) =>
        text is ['(', _, .., ')'] or ['[', _, .., ']'] && text.AsSpan(1, text.Length - 2).IndexOfAny("()[]") < 0 ? text[1..^1].Trim() : text;

    private static string? Year(string? date) =>
        date is { Length: >= 4 } && int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out _) ? date[..4] : null;
}
