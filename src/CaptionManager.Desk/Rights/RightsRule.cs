using System.Collections.Immutable;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Rights;

/// <summary>One restriction, lease or obligation on one photo: what it says, where it comes from, who stands for it.</summary>
/// <remarks>What it says never changes; a person who wants other words ends it and makes another.</remarks>
public sealed class RightsRule
{
    /// <summary>UTF-16 code units of the words kept.</summary>
    public const int WordsLength = 500;

    private RightsRule()
    {
    }

    private RightsRule(PhotoId photoId, RuleTerms terms, string? words, RuleState state, DateTimeOffset at)
    {
        PhotoId = photoId;
        Effect = terms.Effect;
        Use = terms.Use;
        Territories = terms.Territories;
        Elsewhere = terms.Elsewhere;
        Kinds = terms.Kinds;
        Clients = terms.Clients;
        From = terms.From;
        Until = terms.Until;
        Condition = terms.Condition;
        Words = words;
        State = state;
        MadeAt = at;
    }

    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }

    /// <summary>The photo.</summary>
    public PhotoId PhotoId { get; private set; }

    /// <summary>What it does.</summary>
    public RuleEffect Effect { get; private set; }

    /// <summary>The use it is about; all without it.</summary>
    public UsageKind? Use { get; private set; }

    /// <summary>ISO 3166-1 codes; empty for everywhere.</summary>
    public ImmutableArray<string> Territories { get; private set; } = [];

    /// <summary>Whether it holds outside the territories instead of inside.</summary>
    public bool Elsewhere { get; private set; }

    /// <summary>The kinds of client it is about; none for all.</summary>
    public ClientKinds Kinds { get; private set; }

    /// <summary>The clients it is about by name; empty for all.</summary>
    public ImmutableArray<string> Clients { get; private set; } = [];

    /// <summary>From when on.</summary>
    public DateTimeOffset? From { get; private set; }

    /// <summary>Until when.</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>What it asks of whoever uses the picture.</summary>
    public string? Condition { get; private set; }

    /// <summary>The words of the instructions it was read from, or the note of the person who made it.</summary>
    public string? Words { get; private set; }

    /// <summary>Whether it counts.</summary>
    public RuleState State { get; private set; }

    /// <summary>When it was proposed or made.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>Who confirmed, dismissed, made or ended it last.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>Their name as it was then.</summary>
    public string? DecidedByName { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>What it says.</summary>
    public RuleTerms Terms => new()
    {
        Effect = Effect,
        Use = Use,
        Territories = Territories,
        Elsewhere = Elsewhere,
        Kinds = Kinds,
        Clients = Clients,
        From = From,
        Until = Until,
        Condition = Condition,
    };

    /// <summary>A rule read from the instructions.</summary>
    internal static RightsRule Propose(PhotoId photoId, RuleTerms terms, string words, DateTimeOffset at) => new(photoId, terms, words, RuleState.Proposed, at);

    /// <summary>A rule somebody made.</summary>
    internal static RightsRule Make(PhotoId photoId, RuleTerms terms, string? note, Actor actor, DateTimeOffset at)
    {
        var rule = new RightsRule(photoId, terms, note, RuleState.Confirmed, at);
        rule.Decide(RuleState.Confirmed, actor, at);
        return rule;
    }

    /// <summary>A person says what the rule is worth.</summary>
    internal void Decide(RuleState state, Actor actor, DateTimeOffset at)
    {
        State = state;
        DecidedBy = actor.AccountId;
        DecidedByName = actor.Name;
        DecidedAt = at;
    }
}
