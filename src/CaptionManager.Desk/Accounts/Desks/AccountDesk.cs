namespace CaptionManager.Desk.Accounts.Desks;

/// <summary>That somebody works on a desk. Who works on none named sees every desk.</summary>
public sealed class AccountDesk
{
    private AccountDesk()
    {
    }

    internal AccountDesk(Guid accountId, int deskId) => (AccountId, DeskId) = (accountId, deskId);

    /// <summary>The person.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>The desk.</summary>
    public int DeskId { get; private set; }
}
