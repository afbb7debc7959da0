using System.Collections.Immutable;
using System.Globalization;
using CaptionManager.Captions.Aids;
using CaptionManager.Captions.Templates;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.BatchEditing;

/// <summary>An instruction that was read once and is laid over every photo. Immutable and safe for many threads.</summary>
internal sealed class BatchPlan
{
    private readonly ImmutableArray<Compiled> _steps;

    private BatchPlan(ImmutableArray<Compiled> steps) => _steps = steps;

    /// <summary>Whether it does nothing at all.</summary>
    public bool IsEmpty => _steps.IsEmpty;

    /// <summary>Reads an instruction.</summary>
    /// <returns>The plan, and what is wrong with the steps that are left out of it.</returns>
    public static (BatchPlan Plan, IReadOnlyList<FieldProblem> Problems) Of(BatchInstruction instruction)
    {
        var problems = new List<FieldProblem>();
        var steps = ImmutableArray.CreateBuilder<Compiled>();
        if (instruction.Steps.Count > BatchInstruction.MaximumSteps)
        {
            problems.Add(new FieldProblem("", "too-many-steps", $"{instruction.Steps.Count} steps are too many; {BatchInstruction.MaximumSteps} is the most."));
            return (new BatchPlan([]), problems);
        }

        if (instruction.Reason is { Length: > Revision.ReasonLength } reason)
            problems.Add(new FieldProblem("reason", "too-long", $"The reason is {reason.Length} characters long; {Revision.ReasonLength} is the most."));
        foreach (var step in instruction.Steps)
        {
            try
            {
                steps.Add(Compile(step, instruction.UsesVariables));
            }
            catch (UnreadableTextException wrong)
            {
                problems.Add(new FieldProblem(step.Field, step.Action == BatchAction.FindReplace ? "find" : "text", $"{Sentences.Word(FieldChange.LabelOf(step.Field))}: {wrong.Sentence}"));
            }
        }

        return (new BatchPlan(steps.ToImmutable()), problems);
    }

    /// <summary>What an edit of one photo sets: values by product name, only of fields that a step touches.</summary>
    public Dictionary<string, IReadOnlyList<string>> Edits(BatchSubject subject)
    {
        var variables = new CaptionVariables(subject.Values, subject.TakenOn, subject.Sequence, CultureInfo.InvariantCulture);
        var edits = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var step in _steps)
        {
            var now = edits.TryGetValue(step.Field.Name, out var earlier) ? earlier : step.Field.Values(subject.Facts);
            if (step.Change(now, variables.Values) is { } values) edits[step.Field.Name] = values;
        }

        return edits;
    }

    /// <exception cref="UnreadableTextException">It cannot be done; the message says why.</exception>
    private static Compiled Compile(BatchStep step, bool usesVariables)
    {
        if (FactFields.Find(step.Field) is not { } field) throw new UnreadableTextException($"'{step.Field}' is not a field that a batch edit changes.");
        switch (step.Action)
        {
            case BatchAction.Clear:
                return new Compiled(field, (now, _) => now.Count == 0 ? null : []);
            case BatchAction.FindReplace:
                if (step.Find.Length == 0) throw new UnreadableTextException($"say what to find.");
                var replacement = step.IsPattern
                    ? TextReplacement.Pattern(step.Find, step.Text, step.MatchCase)
                    : TextReplacement.Words(step.Find, step.Text, step.MatchCase, step.WholeWords);
                return new Compiled(field, (now, _) => now.Count == 0 ? null : [.. now.Select(replacement.Apply)]);
            default:
                if (step.Text.Length == 0) throw new UnreadableTextException($"say what to put in, or choose Clear to empty it.");
                var text = usesVariables ? Read(step.Text) : null;
                return new Compiled(field, (now, values) => Put(field, step.Action, now, text?.Render(values) ?? step.Text));
        }
    }

    // A name that means nothing would silently come out empty on five thousand photos.
    private static Template Read(string text)
    {
        var template = Template.Parse(text);
        string? unknown = null;
        var known = new CaptionVariables(name => { unknown = IsField(name) ? unknown : name; return ["x"]; }, new DateOnly(2000, 1, 1), 1, CultureInfo.InvariantCulture);
        if (template.Fields.FirstOrDefault(name => known.Values(name).Count == 0) is { } bad)
            throw new UnreadableTextException($"'{{{bad}}}' is no date: write {{date}}, {{date.ap}}, {{weekday-1}}, {{date.plus7}}.");
        return unknown is null ? template : throw new UnreadableTextException($"'{{{unknown}}}' is no variable: fields ({{city}}, {{headline}}, {{creators}}), {{filename}}, {{date}}, {{weekday}} and {{sequence}} are.");
    }

    private static bool IsField(string name) => name == BatchSubject.FileNameVariable || FactFields.Find(name) is not null;

    private static IReadOnlyList<string>? Put(FactField field, BatchAction action, IReadOnlyList<string> now, string text)
    {
        if (string.IsNullOrWhiteSpace(text) || (action == BatchAction.FillEmpty && now.Count > 0)) return null;
        if (field.IsList)
        {
            string[] values = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return action switch
            {
                BatchAction.Append => [.. now.Union(values, StringComparer.Ordinal)],
                BatchAction.Prepend => [.. values.Union(now, StringComparer.Ordinal)],
                _ => values,
            };
        }

        var old = now.Count > 0 ? now[0] : "";
        return action switch
        {
            BatchAction.Append => [Joined(old, text)],
            BatchAction.Prepend => [Joined(text, old)],
            _ => [text],
        };
    }

    // A blank between them unless one is there, or a mark follows that stands at its word.
    private static string Joined(string left, string right) =>
        left.Length == 0 || right.Length == 0 || char.IsWhiteSpace(left[^1]) || char.IsWhiteSpace(right[0]) || right[0] is ',' or '.' or ';' or ':' or '!' or '?'
            ? left + right
            : $"{left} {right}";

    private sealed record Compiled(FactField Field, Func<IReadOnlyList<string>, Func<string, IReadOnlyList<string>>, IReadOnlyList<string>?> Change);
}
