using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Rights;

/// <summary>Weighs approval, times and rules against a client. Pure: the same facts give the same verdict.</summary>
internal static class UsageJudge
{
    /// <summary>The verdict on one photo.</summary>
    public static UsageVerdict Judge(PhotoId id, PhotoStanding? photo, IEnumerable<RightsRule> rules, UsageClient client, DateTimeOffset now)
    {
        var verdict = new Draft(now);
        Stand(verdict, id, photo);
        WeighRules(verdict, [.. rules], client);
        return new UsageVerdict(id, verdict.Refusals, verdict.Conditions, verdict.Refusals.Count == 0 ? verdict.Until : null);
    }

    /// <summary>What confirmed rules alone refuse, as approval wants to know before there is a release.</summary>
    public static IReadOnlyList<UsageRefusal> RefusalsOf(IReadOnlyList<RightsRule> rules, UsageClient client, DateTimeOffset now)
    {
        var verdict = new Draft(now);
        WeighRules(verdict, rules, client);
        return verdict.Refusals;
    }

    private static void Stand(Draft verdict, PhotoId id, PhotoStanding? photo)
    {
        if (photo is null) verdict.Refusals.Add(new(UsageRefusalCode.Unknown, $"There is no photo {id}."));
        else if (photo.State == PhotoState.Killed) verdict.Refusals.Add(new(UsageRefusalCode.Killed, $"The photo was killed."));
        else if (photo.ApprovedRevision is null) verdict.Refusals.Add(new(UsageRefusalCode.NotApproved, $"No revision of the photo is approved."));
        if (photo?.EmbargoUntil > verdict.Now)
            verdict.Refusals.Add(new(UsageRefusalCode.Embargoed, $"Embargoed until {photo.EmbargoUntil.Value.UtcDateTime:d MMMM yyyy HH:mm} UTC.", photo.EmbargoUntil));
        if (photo?.ExpiresAt <= verdict.Now)
            verdict.Refusals.Add(new(UsageRefusalCode.Expired, $"The approval expired on {photo.ExpiresAt.Value.UtcDateTime:d MMMM yyyy HH:mm} UTC."));
        else
            verdict.EndsAt(photo?.ExpiresAt);
    }

    private static void WeighRules(Draft verdict, IReadOnlyList<RightsRule> rules, UsageClient client)
    {
        foreach (var rule in rules.Where(rule => rule.Effect == RuleEffect.Oblige && rule.Terms.IsInForce(verdict.Now)))
            verdict.Conditions.Add(RuleWords.Of(rule.Terms));
        foreach (var rule in rules.Where(rule => rule.Effect == RuleEffect.Deny && ConcernsUse(rule, client)))
            WeighDenial(verdict, rule, client);
        WeighLeases(verdict, [.. rules.Where(rule => rule.Effect == RuleEffect.Allow && ConcernsUse(rule, client))], client);
    }

    // A client of many territories or kinds is refused only where all of them are; of the others the condition tells.
    private static void WeighDenial(Draft verdict, RightsRule rule, UsageClient client)
    {
        var terms = rule.Terms;
        if (terms.Until <= verdict.Now || !ConcernsClient(terms, client)) return;
        var reach = Least(Territory(terms, client), Kind(terms, client));
        if (reach == Reach.None) return;
        if (terms.From > verdict.Now)
        {
            verdict.Conditions.Add(RuleWords.Of(terms));
            if (reach == Reach.Whole) verdict.EndsAt(terms.From);
        }
        else if (reach == Reach.Whole)
        {
            verdict.Refusals.Add(new(UsageRefusalCode.Denied, RuleWords.Sentence(terms), terms.Until, rule.Id));
        }
        else
        {
            verdict.Conditions.Add(RuleWords.Of(terms));
        }
    }

    private static void WeighLeases(Draft verdict, IReadOnlyList<RightsRule> leases, UsageClient client)
    {
        if (leases.Count == 0) return;
        var good = leases.Where(lease => lease.Terms.IsInForce(verdict.Now) && Covers(lease.Terms, client)).ToArray();
        if (good.Length > 0)
        {
            var longest = good.MaxBy(lease => lease.Until ?? DateTimeOffset.MaxValue)!;
            verdict.Conditions.Add(RuleWords.Of(longest.Terms));
            verdict.EndsAt(longest.Until);
            return;
        }

        var next = leases.Where(lease => lease.From > verdict.Now && Covers(lease.Terms, client)).MinBy(lease => lease.From);
        verdict.Refusals.Add(new(
            UsageRefusalCode.NotLeased,
            $"No lease covers this: {Sentences.Join(" ", leases.Select(lease => RuleWords.Sentence(lease.Terms)))}",
            next?.From,
            leases.Count == 1 ? leases[0].Id : null));
    }

    private static bool Covers(RuleTerms terms, UsageClient client) =>
        (terms.Clients.IsEmpty || ConcernsClient(terms, client)) && Territory(terms, client) != Reach.None && Kind(terms, client) != Reach.None;

    private static bool ConcernsUse(RightsRule rule, UsageClient client) => rule.Use is null || rule.Use == client.Use;

    private static bool ConcernsClient(RuleTerms terms, UsageClient client) =>
        terms.Clients.IsEmpty || (client.Name is { } name && terms.Clients.Any(named => NameKey.Of(named) == NameKey.Of(name)));

    private static Reach Territory(RuleTerms terms, UsageClient client)
    {
        if (terms.Territories.IsEmpty) return Reach.Whole;
        if (client.Territories.IsDefaultOrEmpty) return Reach.Part;
        var inside = client.Territories.Count(code => terms.Territories.Contains(code, StringComparer.OrdinalIgnoreCase));
        return Of(terms.Elsewhere ? client.Territories.Length - inside : inside, client.Territories.Length);
    }

    private static Reach Kind(RuleTerms terms, UsageClient client)
    {
        if (terms.Kinds == ClientKinds.None) return Reach.Whole;
        if (client.Kinds == ClientKinds.None) return Reach.Part;
        if ((client.Kinds & terms.Kinds) == ClientKinds.None) return Reach.None;
        return (client.Kinds & ~terms.Kinds) == ClientKinds.None ? Reach.Whole : Reach.Part;
    }

    private static Reach Of(int hit, int all) => hit == 0 ? Reach.None : hit == all ? Reach.Whole : Reach.Part;

    private static Reach Least(Reach left, Reach right) => left < right ? left : right;

    // How much of a client a rule is about. What is not known of a client counts as part.
    private enum Reach
    {
        None,
        Part,
        Whole,
    }

    private sealed class Draft(DateTimeOffset now)
    {
        public DateTimeOffset Now { get; } = now;

        public List<UsageRefusal> Refusals { get; } = [];

        public List<string> Conditions { get; } = [];

        public DateTimeOffset? Until { get; private set; }

        public void EndsAt(DateTimeOffset? moment) => Until = moment is { } end && (Until is null || end < Until) ? end : Until;
    }
}
