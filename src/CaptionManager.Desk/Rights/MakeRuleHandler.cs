using CaptionManager.Captions.Instructions;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Rights;

/// <summary>A person sets a restriction, a lease or an obligation on a photo; it counts at once.</summary>
public sealed class MakeRuleHandler(DeskContext context, TimeProvider clock)
{
    /// <summary>Rules on one photo at most.</summary>
    public const int MaximumRules = 100;

    /// <summary>Makes it.</summary>
    /// <param name="photo">The photo.</param>
    /// <param name="terms">What it says.</param>
    /// <param name="note">Why, or where it is agreed; at most <see cref="RightsRule.WordsLength"/>.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public async Task<RuleOutcome> HandleAsync(PhotoId photo, RuleTerms terms, string? note, Actor actor, CancellationToken cancellationToken) =>
        Problem(terms, note) ?? await context.WriteAsync(token => MakeAsync(photo, terms, string.IsNullOrWhiteSpace(note) ? null : note.Trim(), actor, token), cancellationToken);

    private async Task<RuleOutcome> MakeAsync(PhotoId photo, RuleTerms terms, string? note, Actor actor, CancellationToken cancellationToken)
    {
        if (await context.Photos.Where(p => p.Id == photo).Select(p => p.FileName).SingleOrDefaultAsync(cancellationToken) is not { } fileName) return new RuleOutcome.NotFound();
        if (await context.RightsRules.CountAsync(rule => rule.PhotoId == photo, cancellationToken) >= MaximumRules)
            return new RuleOutcome.Invalid("", $"A photo has at most {MaximumRules} rules.");

        var now = clock.GetUtcNow();
        context.RightsRules.Add(RightsRule.Make(photo, terms, note, actor, now));
        context.Add(new AuditEvent(RightsKinds.Made, actor, now, photo, fileName, RightsAudit.Of([RuleWords.Of(terms)])));
        return new RuleOutcome.Done(1);
    }

    private static RuleOutcome.Invalid? Problem(RuleTerms terms, string? note)
    {
        if (terms.Territories.FirstOrDefault(code => Territories.NameOf(code) is null) is { } unknown) return new(nameof(terms.Territories), $"'{unknown}' is no ISO 3166-1 code of a territory.");
        if (terms.Territories.Length > RuleTerms.MaximumTerritories) return new(nameof(terms.Territories), $"A rule names at most {RuleTerms.MaximumTerritories} territories.");
        if (terms.Clients.Length > RuleTerms.MaximumClients) return new(nameof(terms.Clients), $"A rule names at most {RuleTerms.MaximumClients} clients.");
        if (terms.Clients.FirstOrDefault(name => string.IsNullOrWhiteSpace(name) || name.Length > 200 || name.Any(char.IsControl)) is not null) return new(nameof(terms.Clients), "A client's name is 1 to 200 characters on one line.");
        if (terms.Until <= terms.From) return new(nameof(terms.Until), "The end lies before the beginning.");
        if (terms.Elsewhere && terms.Territories.IsEmpty) return new(nameof(terms.Territories), "Name the territories outside which the rule holds.");
        if (terms.Effect == RuleEffect.Oblige && string.IsNullOrWhiteSpace(terms.Condition)) return new(nameof(terms.Condition), "Say what is asked of whoever uses the picture.");
        if (terms.Effect != RuleEffect.Oblige && terms.Condition is not null) return new(nameof(terms.Condition), "Only an obligation has a condition.");
        if (terms.Condition?.Length > RuleTerms.ConditionLength) return new(nameof(terms.Condition), $"A condition has at most {RuleTerms.ConditionLength} characters.");
        return note?.Trim().Length > RightsRule.WordsLength ? new(nameof(note), $"A note has at most {RightsRule.WordsLength} characters.") : null;
    }
}
