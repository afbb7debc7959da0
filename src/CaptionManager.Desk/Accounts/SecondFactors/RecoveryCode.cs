namespace CaptionManager.Desk.Accounts.SecondFactors;

/// <summary>A code that replaces the authenticator app once. Used ones are deleted.</summary>
public sealed class RecoveryCode
{
    private RecoveryCode()
    {
    }

    internal RecoveryCode(Guid accountId, string code)
    {
        Id = Guid.NewGuid();
        AccountId = accountId;
        CodeHash = RecoveryCodes.Hash(code);
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>SHA-256 of the code.</summary>
    public byte[] CodeHash { get; private set; } = [];
}
