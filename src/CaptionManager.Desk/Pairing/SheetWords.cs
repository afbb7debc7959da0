using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Photos;
using CaptionManager.Pairing.Sheets;

namespace CaptionManager.Desk.Pairing;

/// <summary>What a caption of a sheet says, as fields of the desk: the credit split from the caption as at ingest.</summary>
public sealed class SheetWords(FactsReader reader)
{
    /// <summary>The fields it fills, by product name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Of(SheetEntry entry)
    {
        var facts = reader.Read(entry.Text("headline"), entry.Text("caption"), entry.Text("creditLine"));
        foreach (var (name, values) in entry.Fields)
        {
            if (name is not ("headline" or "caption" or "creditLine") && FactFields.Find(name) is { } field && values.Any(value => value.Length > 0)) facts = field.With(facts, values);
        }

        return FactFields.All
            .Select(field => (field.Name, Values: field.Values(facts)))
            .Where(field => !field.Values.IsEmpty)
            .ToDictionary(field => field.Name, field => (IReadOnlyList<string>)field.Values, StringComparer.Ordinal);
    }

    /// <summary>What accepting would change in a photo: fields of people's interest, without those that say the same already.</summary>
    public IReadOnlyList<BoardField> Against(PhotoFacts facts, SheetEntry entry)
    {
        var changes = new List<BoardField>();
        foreach (var (name, values) in Of(entry))
        {
            var field = FactFields.Find(name)!;
            var now = field.Values(facts);
            if (now.SequenceEqual(values)) continue;
            changes.Add(new BoardField(field.Label, string.Join("; ", values), now.IsEmpty ? null : string.Join("; ", now)));
        }

        return changes;
    }
}
