using System.Collections.Frozen;
using System.Globalization;
using CaptionManager.Captions.Credits;
using CaptionManager.Captions.Templates;

namespace CaptionManager.Captions.HouseStyles;

/// <summary>How a house writes credits: templates over the parts of a <see cref="Credit"/>.</summary>
/// <remarks>
/// The fields of the templates are <c>creators</c>, <c>origin</c> (agencies without the client, then the provider), <c>provider</c>, <c>pool</c>, <c>via</c>,
/// <c>client</c> (on whose behalf), <c>own</c> (the house itself, where the picture is its own), <c>ownVia</c> (the house, where it is the only route), <c>label</c> (Composite, Illustration,
/// Graphic, Screengrab), <c>handout</c>, <c>notes</c> (all further notes), <c>file</c> and <c>otherNotes</c> (those notes in two) and <c>year</c>; the sign-off has <c>line</c>, the credit line.
/// Immutable and safe for use by many threads.
/// </remarks>
public sealed class HouseStyle
{
    private const string Handout = "Handout";
    private const string File = "File";

    private static readonly FrozenSet<string> Labels = FrozenSet.Create(StringComparer.Ordinal, "Composite", "Illustration", "Graphic", "Screengrab");
    private static readonly FrozenSet<string> Known =
        FrozenSet.Create(StringComparer.Ordinal, "creators", "origin", "provider", "pool", "via", "client", "own", "ownVia", "label", "handout", "file", "otherNotes", "notes", "year", "line");

    private static readonly FrozenSet<string> KnownInNames = FrozenSet.Create(StringComparer.Ordinal, [.. Known.Where(field => field != "line"), "name", "ownName", "date", "day", "yearDay", "slug", "headline", "city"]);

    private static readonly char[] Figures = [.. "0123456789"];

    private readonly Template _creditLine;
    private readonly Template _signOff;
    private readonly Template _copyright;
    private readonly Template? _fileName;

    /// <summary>Makes a style.</summary>
    /// <param name="id">The short name used on the command line and in settings ("ap").</param>
    /// <param name="name">The name people read ("The Associated Press").</param>
    /// <param name="own">The names under which the house's own pictures are credited; may be empty.</param>
    /// <param name="creditLine">Template of the credit line.</param>
    /// <param name="signOff">Template of what closes a caption.</param>
    /// <param name="copyright">Template of the copyright notice.</param>
    /// <param name="fileName">Template of file names without their extension, over the credit and <c>name</c>, <c>ownName</c> (the name, where the house gave it), <c>date</c>, <c>day</c>, <c>yearDay</c>, <c>slug</c>, <c>headline</c>, <c>city</c>; <see langword="null"/> keeps names.</param>
    /// <exception cref="TemplateFormatException">A template cannot be read, or names a field that is none.</exception>
    public HouseStyle(string id, string name, IReadOnlyList<string> own, string creditLine, string signOff, string copyright, string? fileName = null)
    {
        ArgumentNullException.ThrowIfNull(own);
        Id = id;
        Name = name;
        Own = own;
        _creditLine = Checked(creditLine);
        _signOff = Checked(signOff);
        _copyright = Checked(copyright);
        _fileName = fileName is null ? null : Checked(fileName, KnownInNames);
    }

    /// <summary>The short name used on the command line and in settings ("ap").</summary>
    public string Id { get; }

    /// <summary>The name people read ("The Associated Press").</summary>
    public string Name { get; }

    /// <summary>The names under which the house's own pictures are credited.</summary>
    public IReadOnlyList<string> Own { get; }

    /// <summary>The template of the credit line, for editing.</summary>
    public string CreditLineTemplate => _creditLine.Text;

    /// <summary>The template of the sign-off, for editing.</summary>
    public string SignOffTemplate => _signOff.Text;

    /// <summary>The template of the copyright notice, for editing.</summary>
    public string CopyrightTemplate => _copyright.Text;

    /// <summary>The template of file names, for editing; <see langword="null"/> keeps the names pictures have.</summary>
    public string? FileNameTemplate => _fileName?.Text;

    /// <summary>The name of a file without its extension, as the house names files; <see langword="null"/> where it keeps names, or where nothing of the template has a value.</summary>
    /// <param name="credit">Who made the picture.</param>
    /// <param name="others">The values of <c>name</c>, <c>date</c> (eight figures), <c>slug</c>, <c>headline</c> and <c>city</c>.</param>
    /// <remarks>What no file system takes is for the caller to replace.</remarks>
    public string? FileName(Credit credit, Func<string, IReadOnlyList<string>> others)
    {
        ArgumentNullException.ThrowIfNull(credit);
        ArgumentNullException.ThrowIfNull(others);
        return _fileName?.Render(Named).Trim() is { Length: > 0 } rendered ? rendered : null;

        IReadOnlyList<string> Named(string field) => field switch
        {
            "ownName" => [.. others("name").Where(IsOwnName)],
            "year" => OneOrNone(Day(others("date"))?.ToString("yyyy", CultureInfo.InvariantCulture)),
            "day" => OneOrNone(Day(others("date"))?.ToString("dd", CultureInfo.InvariantCulture)),
            "yearDay" => OneOrNone(Day(others("date")) is { } day ? string.Create(CultureInfo.InvariantCulture, $"{day:yy}{day.DayOfYear:000}") : null),
            _ => Known.Contains(field) ? Values(credit, field) : others(field),
        };
    }

    /// <summary>The credit as a field of its own; empty for an empty credit.</summary>
    public string CreditLine(Credit credit)
    {
        ArgumentNullException.ThrowIfNull(credit);
        return credit.IsEmpty ? "" : _creditLine.Render(name => Values(credit, name)).Trim();
    }

    /// <summary>The credit as it closes a caption, brackets or label included; empty for an empty credit.</summary>
    public string SignOff(Credit credit)
    {
        var line = CreditLine(credit);
        return line.Length == 0 ? "" : _signOff.Render(name => name == "line" ? [line] : Values(credit, name)).Trim();
    }

    /// <summary>The copyright notice where the rights holder has given none; empty for a credit that names nobody.</summary>
    /// <param name="credit">Who made the picture.</param>
    /// <param name="year">The year it was made, where known.</param>
    public string CopyrightNotice(Credit credit, int? year = null)
    {
        ArgumentNullException.ThrowIfNull(credit);
        if (credit.Creators.IsEmpty && credit.Agencies.IsEmpty && credit.Provider is null) return "";
        return _copyright.Render(name => name == "year" ? OneOrNone(year?.ToString(CultureInfo.InvariantCulture)) : Values(credit, name)).Trim();
    }

    private static Template Checked(string text, FrozenSet<string>? known = null)
    {
        known ??= Known;
        var template = Template.Parse(text);
        foreach (var (unknown, position) in template.Places)
        {
            if (known.Contains(unknown)) continue;
            throw new TemplateFormatException(position, $"'{unknown}' is not part of a credit; {string.Join(", ", known.Order(StringComparer.Ordinal))} are.");
        }

        return template;
    }

    private IReadOnlyList<string> Values(Credit credit, string field) => field switch
    {
        "creators" => credit.Creators,
        "origin" => Origin(credit),
        "provider" => OneOrNone(credit.Provider),
        "pool" => OneOrNone(credit.Pool),
        "via" => credit.Via,
        "client" => OneOrNone(credit.OnBehalfOf),
        "own" => IsOwn(credit) ? credit.Agencies : [],
        "ownVia" => credit.Via is [var only] && Own.Contains(only, StringComparer.OrdinalIgnoreCase) ? credit.Via : [],
        "label" => [.. credit.Notes.Where(Labels.Contains).Take(1)],
        "handout" => [.. credit.Notes.Where(note => note == Handout)],
        "file" => [.. credit.Notes.Where(note => note == File)],
        "otherNotes" => [.. Notes(credit).Where(note => note != File)],
        "notes" => [.. Notes(credit)],
        _ => [],
    };

    // "Jane Doe for The New York Times" names the paper once.
    private static string[] Origin(Credit credit)
    {
        var named = credit.OnBehalfOf is { } client && !credit.Creators.IsEmpty
            ? credit.Agencies.Where(agency => !agency.Equals(client, StringComparison.OrdinalIgnoreCase))
            : credit.Agencies;
        return [.. named, .. OneOrNone(credit.Provider)];
    }

    private static IEnumerable<string> Notes(Credit credit) => credit.Notes.Where(note => note != Handout).Except(credit.Notes.Where(Labels.Contains).Take(1), StringComparer.Ordinal);

    private bool IsOwn(Credit credit) =>
        credit.Via.IsEmpty && credit.Provider is null && credit.Agencies is [var only] && Own.Contains(only, StringComparer.OrdinalIgnoreCase);

    // "AP26061665844570", "GettyImages-1234567890", "2023-08-04T094328Z_1224629970_RC2WG2AC6YU7_RTRMADP_3_RESULTS": a part of the name is the house, a number behind it or not.
    private bool IsOwnName(string name) => name.Split(['_', '-', ' ', '.']).Any(part => Own.Any(own => part.TrimEnd(Figures).Equals(own.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)));

    private static DateOnly? Day(IReadOnlyList<string> dates) =>
        dates is [var date, ..] && DateOnly.TryParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static IReadOnlyList<string> OneOrNone(string? value) => value is null ? [] : [value];
}
