using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Accounts;

/// <summary>The one-time link by which the first administrator is made. There is one only while the desk has none.</summary>
public sealed class SetUpLinks(DeskContext context, IOptions<AccountOptions> options, TimeProvider time)
{
    /// <summary>Makes a link for this start of the desk.</summary>
    /// <returns>The token, kept nowhere but in the link; <see langword="null"/> when the desk has an administrator.</returns>
    public Task<string?> IssueAsync(CancellationToken cancellationToken) => context.WriteAsync(
        async token =>
        {
            var now = time.GetUtcNow();
            await context.AccountLinks.Where(link => link.ExpiresAt < now).ExecuteDeleteAsync(token);
            if (await context.HasAdministratorAsync(token)) return null;

            var secret = Secret.New();
            context.Add(new AccountLink(LinkPurpose.SetUp, null, secret, now, TimeSpan.FromHours(options.Value.LinkHours)));
            return secret;
        },
        cancellationToken);

    /// <summary>Whether the set-up still waits for somebody.</summary>
    public async Task<bool> IsNeededAsync(CancellationToken cancellationToken) => !await context.HasAdministratorAsync(cancellationToken);

    /// <summary>Whether a token opens the set-up.</summary>
    /// <param name="secret">As the link held it.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    public async Task<bool> IsOpenAsync(string secret, CancellationToken cancellationToken)
    {
        var (hash, now) = (Secret.Hash(secret), time.GetUtcNow());
        return await context.AccountLinks.AnyAsync(
            link => link.TokenHash == hash && link.Purpose == LinkPurpose.SetUp && link.ExpiresAt > now, cancellationToken)
            && await IsNeededAsync(cancellationToken);
    }
}
