using System.Collections.Immutable;

namespace CaptionManager.Pairing.Sheets;

/// <summary>One caption of a sheet: what it says, and which picture it says it of.</summary>
/// <param name="Line">The line, row or item it stands in, counted from 1; 1 for a sidecar.</param>
/// <param name="Keys">What names the picture.</param>
/// <param name="Fields">
/// Values by product name (<see cref="Metadata.MetadataFields"/>), caption and credit as written. A field the sheet leaves empty is not
/// in it: an empty cell says nothing.
/// </param>
public sealed record SheetEntry(int Line, EntryKeys Keys, ImmutableSortedDictionary<string, ImmutableArray<string>> Fields)
{
    /// <summary>The only or first value of a field, or <see langword="null"/>.</summary>
    public string? Text(string field) => Fields.TryGetValue(field, out var values) && values is [var first, ..] ? first : null;
}
