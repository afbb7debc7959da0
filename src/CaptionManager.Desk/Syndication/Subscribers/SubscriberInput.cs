using System.Collections.Immutable;
using CaptionManager.Desk.Rights;
using CaptionManager.Desk.Syndication.Forms;

namespace CaptionManager.Desk.Syndication.Subscribers;

/// <summary>A subscriber as somebody fills it in.</summary>
/// <param name="Name">The name.</param>
public sealed record SubscriberInput(string Name)
{
    /// <summary>Minutes after which an unacknowledged kill is overdue where nobody says otherwise.</summary>
    public const int UsualEscalation = 60;

    /// <summary>Whether it gets new pictures.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Whom to reach.</summary>
    public ImmutableArray<Contact> Contacts { get; init; } = [];

    /// <summary>ISO 3166-1 codes of where it publishes.</summary>
    public ImmutableArray<string> Territories { get; init; } = [];

    /// <summary>What kinds of publisher it is.</summary>
    public ClientKinds Kinds { get; init; }

    /// <summary>Names in credits whose pictures it never gets.</summary>
    public ImmutableArray<string> Blocked { get; init; } = [];

    /// <summary>How it takes pictures.</summary>
    public ClientForm Form { get; init; } = ClientForm.Original;

    /// <summary>Minutes, from 1 to 10,080 (a week).</summary>
    public int EscalateAfterMinutes { get; init; } = UsualEscalation;

    /// <summary>What colleagues should know.</summary>
    public string? Note { get; init; }

    /// <summary>The products it takes, by key.</summary>
    public ImmutableArray<long> Products { get; init; } = [];
}
