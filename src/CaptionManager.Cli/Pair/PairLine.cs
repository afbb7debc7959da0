using System.Text.Json;
using CaptionManager.Cli.Files;
using CaptionManager.Pairing.Matching;
using CaptionManager.Pairing.Sheets;

namespace CaptionManager.Cli.Pair;

/// <summary>One line of <c>pair</c>: a caption with the photo found for it, or a photo without one.</summary>
/// <param name="Status"><c>paired</c>, <c>proposed</c>, <c>waiting</c> or <c>photoWithoutCaption</c>.</param>
internal sealed record PairLine(string Status)
{
    /// <summary>The photo's path.</summary>
    public string? Photo { get; init; }

    /// <summary>Whether a photo without a caption of the sheet carries one of its own.</summary>
    public bool? HasCaption { get; init; }

    /// <summary>The sheet the caption is from.</summary>
    public string? Sheet { get; init; }

    /// <summary>The caption.</summary>
    public SheetEntry? Entry { get; init; }

    /// <summary>How surely they belong together, and why.</summary>
    public PairCandidate? Pair { get; init; }

    /// <summary>Lines of the captions that claim the same photo about as strongly.</summary>
    public IReadOnlyList<int> Rivals { get; init; } = [];

    /// <summary>Other photos it may be.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>With <c>--apply</c>: fields written.</summary>
    public IReadOnlyList<string>? Written { get; init; }

    /// <summary>With <c>--apply</c>: fields left, because the picture says something else.</summary>
    public IReadOnlyList<string>? Kept { get; init; }

    /// <summary>Why the picture could not be written.</summary>
    public FileProblem? Problem { get; init; }

    /// <summary>Writes the object.</summary>
    public static void Write(Utf8JsonWriter writer, PairLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("photo", line.Photo);
        writer.WriteString("entry", line.Entry is { } entry ? Title(entry) : null);
        if (line.Pair is { } pair) writer.WriteNumber("score", pair.Score);
        else writer.WriteNull("score");
        writer.WriteString("reason", line.Pair is { } why ? PairReasons.Text(why.Reasons) : null);
        writer.WriteString("status", line.Status);
        if (line.Sheet is { } sheet)
        {
            writer.WriteString("sheet", sheet);
            writer.WriteNumber("line", line.Entry!.Line);
        }

        if (line.Rivals.Count > 0)
        {
            writer.WriteStartArray("rivalLines");
            foreach (var rival in line.Rivals) writer.WriteNumberValue(rival);
            writer.WriteEndArray();
        }

        Names("otherPhotos", line.Others.Count > 0 ? line.Others : null);
        if (line.HasCaption is { } has) writer.WriteBoolean("hasCaption", has);
        Names("written", line.Written);
        Names("kept", line.Kept);
        if (line.Problem is { } problem)
        {
            writer.WriteStartObject("error");
            writer.WriteString("code", problem.Code);
            writer.WriteString("message", problem.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();

        void Names(string name, IReadOnlyList<string>? values)
        {
            if (values is null) return;
            writer.WriteStartArray(name);
            foreach (var value in values) writer.WriteStringValue(value);
            writer.WriteEndArray();
        }
    }

    /// <summary>What the caption is called by: what it names its picture by, else its line.</summary>
    public static string Title(SheetEntry entry) => entry.Keys.Title.Length > 0 ? entry.Keys.Title : $"line {entry.Line}";

    /// <summary>The line for people.</summary>
    public string Text() => Status switch
    {
        "photoWithoutCaption" => $"{"no caption",-10}        {Photo}{(HasCaption == true ? "  (carries one of its own)" : "")}",
        "waiting" => $"{Status,-10}        {Title(Entry!)}  ({Sheet}, line {Entry!.Line})",
        _ => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Status,-10}  {Pair!.Value.Score:0.00}  {Photo} = {Title(Entry!)}  ({PairReasons.Text(Pair.Value.Reasons)}; {Sheet}, line {Entry!.Line}){After()}"),
    };

    private string After() =>
        (Problem is { } problem ? $"\n            not written: {problem.Message}" : "")
        + (Written is { Count: > 0 } ? $"\n            written: {string.Join(", ", Written)}" : "")
        + (Kept is { Count: > 0 } ? $"\n            kept, for the picture says something else: {string.Join(", ", Kept)}" : "");
}
