using System.Collections.Immutable;
using CaptionManager.Desk.Rights;
using CaptionManager.Desk.Syndication.Forms;

namespace CaptionManager.Desk.Syndication.Subscribers;

/// <summary>Somebody who takes pictures of the desk: who they are, what they may have, how they take it.</summary>
public sealed class Subscriber
{
    /// <summary>UTF-16 code units of a name.</summary>
    public const int NameLength = 200;

    /// <summary>UTF-16 code units of a note.</summary>
    public const int NoteLength = 2_000;

    /// <summary>Contacts of one subscriber at most.</summary>
    public const int MaximumContacts = 20;

    /// <summary>Blocked names of one subscriber at most.</summary>
    public const int MaximumBlocked = 100;

    private Subscriber()
    {
    }

    internal Subscriber(DateTimeOffset at) => CreatedAt = at;

    /// <summary>The key.</summary>
    public long Id { get; private set; }

    /// <summary>The name, also by which restrictions name the client: "BOSTON HERALD OUT". No two share one.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether it gets new pictures. Corrections and kills of what it has always go.</summary>
    public bool IsActive { get; private set; }

    /// <summary>Whom to reach.</summary>
    public ImmutableArray<Contact> Contacts { get; private set; } = [];

    /// <summary>ISO 3166-1 codes of where it publishes; empty where not known.</summary>
    public ImmutableArray<string> Territories { get; private set; } = [];

    /// <summary>What kinds of publisher it is.</summary>
    public ClientKinds Kinds { get; private set; }

    /// <summary>Names in credits whose pictures it never gets: rivals, agencies it has its own contract with.</summary>
    public ImmutableArray<string> Blocked { get; private set; } = [];

    /// <summary>How it takes pictures.</summary>
    public ClientForm Form { get; private set; } = ClientForm.Original;

    /// <summary>Minutes after which a kill or correction that nobody acknowledged is shown as overdue.</summary>
    public int EscalateAfterMinutes { get; private set; }

    /// <summary>What colleagues should know.</summary>
    public string? Note { get; private set; }

    /// <summary>The number its last delivery got; deliveries count up by one.</summary>
    public long LastSequence { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Changes with each save of this row.</summary>
    public byte[] RowVersion { get; private set; } = [];

    /// <summary>As restrictions and leases see it.</summary>
    public UsageClient Client => new(UsageKind.Syndicate, Territories, Kinds, Name);

    /// <summary>The number of the next delivery.</summary>
    internal long TakeSequence() => ++LastSequence;

    internal void Set(SubscriberInput input)
    {
        (Name, IsActive, Note) = (input.Name.Trim(), input.IsActive, string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim());
        (Contacts, Territories, Kinds) = (input.Contacts, [.. input.Territories.Select(code => code.Trim().ToUpperInvariant()).Distinct()], input.Kinds);
        (Blocked, Form, EscalateAfterMinutes) = ([.. input.Blocked.Select(name => name.Trim()).Distinct()], input.Form, input.EscalateAfterMinutes);
    }
}
