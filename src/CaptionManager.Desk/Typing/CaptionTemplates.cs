using System.Collections.Immutable;
using CaptionManager.Desk.BatchEditing;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Typing;

/// <summary>Templates of the desk, filled with the words of one photo by the same plan that a batch edit lays over many.</summary>
public sealed class CaptionTemplates(DeskContext context, TypingAids aids)
{
    /// <summary>Those in use, by name.</summary>
    public async Task<IReadOnlyList<TypingList>> ListAsync(CancellationToken cancellationToken) =>
        await context.TypingLists.AsNoTracking().Where(list => list.IsActive && list.Kind == TypingListKind.Template).OrderBy(list => list.Name).ThenBy(list => list.Id).ToListAsync(cancellationToken);

    /// <summary>Fills one.</summary>
    /// <param name="id">The template.</param>
    /// <param name="photo">Whose words its variables become.</param>
    /// <param name="typed">Values by field that somebody has typed and not saved yet: they count before the saved ones.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns><see langword="null"/> where there is no such template in use, or no such photo.</returns>
    public async Task<FilledTemplate?> FillAsync(long id, PhotoId photo, IReadOnlyDictionary<string, IReadOnlyList<string>> typed, CancellationToken cancellationToken)
    {
        var template = await context.TypingLists.AsNoTracking().Where(list => list.Id == id && list.IsActive && list.Kind == TypingListKind.Template)
            .Select(list => new { list.Field, list.Text }).SingleOrDefaultAsync(cancellationToken);
        var row = await (
            from known in context.Photos.AsNoTracking()
            where known.Id == photo
            join revision in context.Revisions on new { PhotoId = known.Id, Number = known.CurrentRevision } equals new { revision.PhotoId, revision.Number }
            select new { known.FileName, known.TakenAt, known.TakenOffsetMinutes, revision.Facts }).SingleOrDefaultAsync(cancellationToken);
        if (template?.Field is not { } field || row is null) return null;

        var facts = typed.Where(value => FactFields.Find(value.Key) is not null)
            .Aggregate(row.Facts, (facts, value) => FactFields.With(facts, value.Key, [.. value.Value.Where(text => text.Length > 0)]));
        var edits = Plan(field, template.Text).Plan.Edits(new BatchSubject(row.FileName, row.TakenAt, row.TakenOffsetMinutes, 1, facts));
        var values = ImmutableArray.CreateBuilder<string>();
        foreach (var value in edits.GetValueOrDefault(field, [])) values.Add((await aids.ExpandAsync(value, cancellationToken)).Text);
        return new FilledTemplate(field, values.ToImmutable());
    }

    /// <summary>Why a template cannot be kept, or <see langword="null"/>.</summary>
    internal static TypingListOutcome? Problem(string? field, string text)
    {
        if (FactFields.Find(field ?? "") is null) return new TypingListOutcome(null, $"Choose the field the template is for.", "field");
        return Plan(field!, text).Problems is [var problem, ..] ? new TypingListOutcome(null, problem.Sentence, "text") : null;
    }

    private static (BatchPlan Plan, IReadOnlyList<Editing.FieldProblem> Problems) Plan(string field, string text) => BatchPlan.Of(new BatchInstruction([new BatchStep(field, BatchAction.Replace, text)]));
}
