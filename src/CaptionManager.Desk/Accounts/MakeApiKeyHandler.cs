using CaptionManager.Desk.Persistence;

namespace CaptionManager.Desk.Accounts;

/// <summary>Makes a key for the person who asks.</summary>
public sealed class MakeApiKeyHandler(DeskContext context, TimeProvider time)
{
    /// <summary>Makes it, with no ability beyond those the request itself has.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="held">The abilities of the request: a key cannot make a stronger one.</param>
    /// <param name="wanted">The key.</param>
    /// <param name="cancellationToken">Stops before it exists.</param>
    public async Task<AccountOutcome<MadeApiKey>> MakeAsync(Actor actor, IReadOnlyCollection<string> held, NewApiKey wanted, CancellationToken cancellationToken)
    {
        var owner = actor.AccountId ?? throw new ArgumentException("A key needs an owner.", nameof(actor));
        var scopes = wanted.Scopes.Distinct(StringComparer.Ordinal).ToArray();
        if (Check(wanted, scopes, held) is { Count: > 0 } problems) return AccountOutcome<MadeApiKey>.Failed(problems);

        var secret = ApiKeys.Mark + Secret.New();
        return await context.WriteAsync(
            token =>
            {
                var now = time.GetUtcNow();
                var key = new ApiKey(owner, wanted.Name.Trim(), secret, scopes, now, now.AddDays(wanted.Days));
                context.Add(key);
                context.AuditEvents.Add(new(AccountKinds.KeyMade, actor, now, subject: $"{key.Prefix}… {key.Name}"));
                return Task.FromResult(AccountOutcome<MadeApiKey>.Done(new MadeApiKey(secret, ApiKeys.Summary(key, actor.Name))));
            },
            cancellationToken);
    }

    private static List<AccountProblem> Check(NewApiKey wanted, string[] scopes, IReadOnlyCollection<string> held)
    {
        var problems = new List<AccountProblem>();
        if (wanted.Name.Trim().Length is 0 or > ApiKey.NameLength)
            problems.Add(new("name", "not-a-name", $"Say what the key is for, in 1 to {ApiKey.NameLength} characters."));
        if (scopes.Length == 0) problems.Add(new("scopes", "required", $"Choose at least one thing the key may do."));
        if (scopes.FirstOrDefault(scope => !Abilities.Exists(scope)) is { } unknown)
            problems.Add(new("scopes", "unknown-scope", $"'{unknown}' is no ability of this desk."));
        else if (scopes.FirstOrDefault(scope => !held.Contains(scope)) is { } beyond)
            problems.Add(AccountProblems.BeyondYourOwn(beyond));
        if (wanted.Days is < 1 or > NewApiKey.LongestDays)
            problems.Add(new("days", "out-of-range", $"A key works for 1 to {NewApiKey.LongestDays} days."));
        return problems;
    }
}
