using System.Diagnostics;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Rights;

/// <summary>A person confirms, dismisses or ends rules of one photo.</summary>
public sealed class DecideRulesHandler(DeskContext context, TimeProvider clock)
{
    /// <summary>Does it. Deciding again what is decided already changes nothing.</summary>
    /// <param name="photo">The photo.</param>
    /// <param name="rules">The rules the person saw; empty for all that are proposed.</param>
    /// <param name="decision">What is said of them.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public Task<RuleOutcome> HandleAsync(PhotoId photo, IReadOnlyCollection<long> rules, RuleDecision decision, Actor actor, CancellationToken cancellationToken) =>
        WriteRace.RunAsync(context, token => DecideAsync(photo, rules, decision, actor, token), cancellationToken);

    /// <summary>The same inside a running transaction: an approval confirms what its page showed.</summary>
    internal async Task<RuleOutcome> DecideAsync(
        PhotoId photo, IReadOnlyCollection<long> rules, RuleDecision decision, Actor actor, CancellationToken cancellationToken)
    {
        if (await context.Photos.Where(p => p.Id == photo).Select(p => p.FileName).SingleOrDefaultAsync(cancellationToken) is not { } fileName) return new RuleOutcome.NotFound();
        var found = await context.RightsRules.AsTracking().Where(rule => rule.PhotoId == photo && (rules.Contains(rule.Id) || rules.Count == 0)).ToListAsync(cancellationToken);
        if (rules.Count > 0 && found.Count < rules.Distinct().Count()) return new RuleOutcome.NotFound();

        var (from, to, kind) = decision switch
        {
            RuleDecision.Confirm => (RuleState.Proposed, RuleState.Confirmed, RightsKinds.Confirmed),
            RuleDecision.Dismiss => (RuleState.Proposed, RuleState.Dismissed, RightsKinds.Dismissed),
            RuleDecision.End => (RuleState.Confirmed, RuleState.Ended, RightsKinds.Ended),
            _ => throw new UnreachableException(),
        };
        var concerned = found.Where(rule => rule.State == from).ToArray();
        if (concerned.Length == 0) return new RuleOutcome.Done(0);

        var now = clock.GetUtcNow();
        foreach (var rule in concerned) rule.Decide(to, actor, now);
        context.Add(new AuditEvent(kind, actor, now, photo, fileName, RightsAudit.Of(concerned.Select(rule => RuleWords.Of(rule.Terms)))));
        return new RuleOutcome.Done(concerned.Length);
    }
}
