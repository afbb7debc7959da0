using System.Collections.Immutable;
using System.Text;
using CaptionManager.Desk.Photos;
using CaptionManager.Metadata;

namespace CaptionManager.Desk.Editing;

/// <summary>Lays an edit over facts: cleans, checks, applies.</summary>
internal static class FactEdit
{
    private const int OtherLength = 2_000;
    private const int MaximumItems = 1_000;

    /// <summary>The facts with the edit applied, or what is wrong with it.</summary>
    public static (PhotoFacts Facts, IReadOnlyList<FieldProblem> Problems) Apply(
        PhotoFacts facts, IReadOnlyDictionary<string, IReadOnlyList<string>> fields)
    {
        var problems = new List<FieldProblem>();
        foreach (var (name, values) in fields)
        {
            ImmutableArray<string> clean = [.. values.Select(Clean).Where(value => value.Length > 0)];
            if (Problem(name, clean) is { } problem) problems.Add(problem);
            else facts = FactFields.With(facts, name, clean);
        }

        return (facts, problems);
    }

    private static FieldProblem? Problem(string name, ImmutableArray<string> values)
    {
        var known = FactFields.Find(name);
        var other = known is null ? MetadataFields.Find(name) : null;
        if (known is null && (other is null || other.Name != name || other.IsStructure || other.IsReadOnly || other.Group == FieldGroup.Camera))
            return new FieldProblem(name, "unknown-field", $"'{name}' is not a field that can be edited.");

        var label = Sentences.Word(known?.Label ?? other!.Label);
        if (values.Length > (known?.IsList ?? other!.IsList ? MaximumItems : 1))
            return new FieldProblem(name, "one-value-only", $"{label} holds {(known?.IsList ?? other!.IsList ? MaximumItems : 1)} values at most, not {values.Length}.");

        var limit = known?.MaximumLength ?? OtherLength;
        if (values.FirstOrDefault(value => value.Length > limit) is { } tooLong)
        {
            return new FieldProblem(
                name, "too-long", $"{label} is {tooLong.Length:N0} characters long; {limit:N0} is the most.");
        }

        // A value the field cannot hold comes back empty: a role that is none.
        return known is not null && !values.IsEmpty && known.Values(known.With(PhotoFacts.Empty, values)).IsEmpty
            ? new FieldProblem(name, "not-a-value", $"'{values[0]}' is not a value of {label}.")
            : null;
    }

    // Line ends as the metadata standards have them; control characters have no place in any of the formats.
    private static string Clean(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var rune in value.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !Rune.IsControl(rune)) text.Append(rune.ToString());
        }

        return text.ToString().Normalize(NormalizationForm.FormC).Trim();
    }
}
