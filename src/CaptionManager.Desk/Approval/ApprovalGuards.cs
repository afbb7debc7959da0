using System.Diagnostics;
using CaptionManager.Captions.Lint;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Duplicates;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Rights;
using CaptionManager.Desk.Syndication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Approval;

/// <summary>Checks the guards of a transition and says in words which do not hold and what to do about it.</summary>
public sealed class ApprovalGuards(DeskContext context, FactsLint lint, HouseClient house, TimeProvider clock, IOptions<ApprovalOptions> options)
{
    private const int Named = 3;

    /// <summary>Whether an editor may go on in spite of a guard, with a reason. What is no judgement but a fact of the table is never overridden.</summary>
    /// <param name="guard">The guard.</param>
    public static bool MayOverride(ApprovalGuard guard) =>
        guard is ApprovalGuard.CreditPresent or ApprovalGuard.NoLintErrors or ApprovalGuard.NoOpenConflict or ApprovalGuard.RightsHold;

    /// <summary>The guards that do not hold, in the order of the table.</summary>
    /// <param name="transition">What is to be done.</param>
    /// <param name="photo">The photo.</param>
    /// <param name="current">Its current revision.</param>
    /// <param name="times">When it is to leave.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    internal async Task<List<GuardFailure>> FailuresAsync(
        ApprovalTransition transition, Photo photo, Revision current, ReleaseTimes times, Actor actor, CancellationToken cancellationToken)
    {
        var failures = new List<GuardFailure>();
        foreach (var guard in transition.Guards)
        {
            if (guard == ApprovalGuard.RequiredFilled)
            {
                if (await LackingAsync(photo, current.Facts, cancellationToken) is { } lacking) failures.Add(lacking);
            }
            else if (await RemedyAsync(guard, photo, current, times, actor, cancellationToken) is { } remedy)
            {
                failures.Add(new GuardFailure(guard, remedy, MayOverride(guard)));
            }
        }

        return failures;
    }

    // The sentence of a guard that does not hold; nothing where it does.
    private async Task<FormattableString?> RemedyAsync(
        ApprovalGuard guard, Photo photo, Revision current, ReleaseTimes times, Actor actor, CancellationToken cancellationToken) => guard switch
        {
            ApprovalGuard.CaptionPresent => Sentences.Unless(!string.IsNullOrWhiteSpace(current.Facts.Caption), $"The photo has no caption. Write one first."),
            ApprovalGuard.CreditPresent => Sentences.Unless(
                !current.Facts.Credit.IsEmpty || current.Facts.CreditLine is not null, $"The photo has no credit. Name the photographer, the agency or the provider first."),
            ApprovalGuard.FourEyes => Sentences.Unless(
                !options.Value.FourEyes || current.AuthorId is null || current.AuthorId != actor.AccountId, $"You wrote this revision yourself. Somebody else has to approve it."),
            ApprovalGuard.SomethingToCorrect => Sentences.Unless(photo.CurrentRevision != photo.ApprovedRevision, $"Nothing has changed since the approval. Save the correction first."),
            ApprovalGuard.NotSentYet => Sentences.Unless(!await HasLeftAsync(photo, cancellationToken), $"The approved picture has left the desk already. Correct it, or kill it."),
            ApprovalGuard.NoLintErrors => Slips(current.Facts),
            ApprovalGuard.NoOpenConflict => await ConflictsAsync(photo.Id, cancellationToken),
            ApprovalGuard.RightsHold => await RefusalsAsync(photo.Id, times, cancellationToken),
            _ => throw new UnreachableException(),
        };

    private async Task<GuardFailure?> LackingAsync(Photo photo, PhotoFacts facts, CancellationToken cancellationToken)
    {
        if (photo.DeskId is not { } id
            || await context.Desks.AsNoTracking().Where(desk => desk.Id == id && desk.RequiredFields != "").Select(desk => new { desk.Name, desk.RequiredFields }).FirstOrDefaultAsync(cancellationToken)
                is not { } desk) return null;
        var missing = RequiredFields.Missing(facts, RequiredFields.Read(desk.RequiredFields)).ToList();
        if (missing.Count == 0) return null;
        var labels = Sentences.Join(", ", missing.Select(field => Sentences.Word(RequiredFields.LabelOf(field))));
        var sentence = Sentences.Counted(missing.Count, $"The desk {desk.Name} requires {labels}. Fill it in first.", $"The desk {desk.Name} requires {labels}. Fill them in first.");
        return new GuardFailure(ApprovalGuard.RequiredFilled, sentence, false) { Fields = missing };
    }

    private Task<bool> HasLeftAsync(Photo photo, CancellationToken cancellationToken) =>
        context.Set<ExportReceipt>().AnyAsync(r => r.PhotoId == photo.Id && r.RevisionNumber == photo.ApprovedRevision, cancellationToken);

    private FormattableString? Slips(PhotoFacts facts)
    {
        var errors = lint.Check(facts, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).Where(finding => finding.Severity == LintSeverity.Error).ToList();
        if (errors.Count == 0) return null;
        var told = Told([.. errors.Select(error => error.Sentence)]);
        return Sentences.Counted(errors.Count, $"The words have one error: {told}", $"The words have {errors.Count} errors: {told}");
    }

    private async Task<FormattableString?> ConflictsAsync(PhotoId id, CancellationToken cancellationToken)
    {
        // Two reads, for an index each, instead of one that uses neither.
        List<PhotoId> others;
        using (context.Lift())
        {
            var open = context.DuplicateFindings.AsNoTracking().Where(f => f.Kind == FindingKind.Conflict && f.Verdict == null);
            others = await open.Where(f => f.PhotoA == id).Select(f => f.PhotoB).ToListAsync(cancellationToken);
            others.AddRange(await open.Where(f => f.PhotoB == id).Select(f => f.PhotoA).ToListAsync(cancellationToken));
        }

        // A caption of another desk counts all the same; its name is not told.
        if (others.Count == 0) return null;
        var names = await context.Photos.AsNoTracking().Where(p => others.Contains(p.Id)).OrderBy(p => p.Id).Take(Named).Select(p => p.FileName).ToListAsync(cancellationToken);
        if (names.Count == 0) return $"The caption contradicts one of another desk. Ask an editor who sees both desks to judge the finding.";
        var (first, more) = (string.Join(", ", names), others.Count - names.Count);
        if (more > 0) return $"The caption contradicts that of {first} and {more} more. Judge the findings on the duplicates page first.";
        return Sentences.Counted(
            others.Count, $"The caption contradicts that of {first}. Judge the finding on the duplicates page first.", $"The caption contradicts that of {first}. Judge the findings on the duplicates page first.");
    }

    private async Task<FormattableString?> RefusalsAsync(PhotoId id, ReleaseTimes times, CancellationToken cancellationToken)
    {
        var rules = await context.RightsRules.AsNoTracking().Where(rule => rule.PhotoId == id && rule.State == RuleState.Confirmed).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();

        // What matters is the moment from which on it may leave.
        var refusals = UsageJudge.RefusalsOf(rules, house.Client, times.EmbargoUntil > now ? times.EmbargoUntil.Value : now);
        return Sentences.Unless(refusals.Count == 0, $"The rights stand against it: {Told([.. refusals.Select(refusal => refusal.Sentence)])}");
    }

    private static FormattableString Told(IReadOnlyList<FormattableString> sentences)
    {
        var told = Sentences.Join(" ", sentences.Take(Named));
        return sentences.Count > Named ? Sentences.Join(" ", [told, $"And {sentences.Count - Named} more."]) : told;
    }
}
