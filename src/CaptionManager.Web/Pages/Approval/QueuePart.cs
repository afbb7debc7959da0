using System.Globalization;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Approval;

namespace CaptionManager.Web.Pages.Approval;

/// <summary>The part of the queue somebody looks at, as addresses and forms carry it.</summary>
/// <param name="Of">"assigned" to them, or "mine": handed in by them; anything else is everybody's.</param>
/// <param name="Desk">The desk; all without it.</param>
public sealed record QueuePart(string? Of, int? Desk)
{
    /// <summary>What is given to the person.</summary>
    public const string Assigned = "assigned";

    /// <summary>What the person handed in.</summary>
    public const string Mine = "mine";

    /// <summary>Reads it from the fields of a form.</summary>
    public static QueuePart From(IFormCollection form) =>
        new(form["of"], int.TryParse(form["desk"], NumberStyles.None, CultureInfo.InvariantCulture, out var desk) ? desk : null);

    /// <summary>Whether it is the whole queue.</summary>
    public bool IsWhole => Of is not (Assigned or Mine) && Desk is null;

    /// <summary>The same desk, another share of it.</summary>
    public QueuePart With(string? of) => this with { Of = of };

    /// <summary>What the query is asked for.</summary>
    public ApprovalQueueFilter Filter(Actor actor) => new(Of == Assigned ? actor.AccountId : null, Of == Mine ? actor.AccountId : null, Desk);

    /// <summary>The address of the page with this part, and what else it is to carry: "photo=375DRTD80GA9H".</summary>
    public string Address(string? more = null, string page = "/approvals")
    {
        string?[] parts = [Of is Assigned or Mine ? $"of={Of}" : null, Desk is { } desk ? string.Create(CultureInfo.InvariantCulture, $"desk={desk}") : null, more];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? page : $"{page}?{query}";
    }
}
