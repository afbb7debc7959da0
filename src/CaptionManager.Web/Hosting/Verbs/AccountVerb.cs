using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Accounts.Passkeys;
using CaptionManager.Desk.Accounts.SecondFactors;
using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Web.Hosting.Verbs;

/// <summary>
/// <c>account link NAME</c> makes a one-time link to a new password; <c>account reset-second-factor NAME</c> takes a lost second factor and all passkeys away.
/// For administrators whom nobody else can help: whoever may run this on the machine owns the desk anyway.
/// </summary>
internal static class AccountVerb
{
    public static async Task<int> RunAsync(IServiceProvider services, VerbLine line, CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<DeskDatabase>().FileOf() is { } file && !File.Exists(file))
            return await ComplainAsync($"There is no desk at '{file}'. Name its folder with --Storage:DataFolder=FOLDER.");

        var name = line.Words[1];
        var normalized = name.Trim().ToUpperInvariant();
        var account = await services.GetRequiredService<DeskContext>().Users.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedUserName == normalized, cancellationToken);
        if (account is null) return await ComplainAsync($"Nobody signs in as '{name}'.");

        return line.Words[0] == "link"
            ? await MakeLinkAsync(services, account, cancellationToken)
            : await ResetAsync(services, account, cancellationToken);
    }

    private static async Task<int> MakeLinkAsync(IServiceProvider services, Account account, CancellationToken cancellationToken)
    {
        var made = await services.GetRequiredService<PasswordLinks>().MakeAsync(Actor.Desk, account.Id, cancellationToken);
        if (!made.IsDone) return await ComplainAsync($"The account of '{account.UserName}' is closed. An administrator opens it under People.");
        var address = services.GetRequiredService<IConfiguration>()["urls"]?.Split(';')[0].TrimEnd('/') ?? HostAddress.Default;
        Console.WriteLine($"{address}/password?token={made.Value.Token}");
        await Console.Error.WriteLineAsync($"With this link {account.DisplayName} chooses a new password, once, until {made.Value.ExpiresAt:u}. Where the desk has another address, put it before /password.");
        return 0;
    }

    private static async Task<int> ResetAsync(IServiceProvider services, Account account, CancellationToken cancellationToken)
    {
        var hasPasskeys = (await services.GetRequiredService<KeptPasskeys>().ListAsync(account.Id, cancellationToken)).Count > 0;
        if (!hasPasskeys && !await services.GetRequiredService<SecondFactorProof>().IsOnAsync(account.Id, cancellationToken))
            return await ComplainAsync($"'{account.UserName}' has neither a second factor nor a passkey.");
        await services.GetRequiredService<SecondFactorHandler>().ResetAsync(Actor.Desk, account.Id, cancellationToken);
        await Console.Error.WriteLineAsync($"{account.DisplayName} is signed out everywhere and signs in with the password alone.");
        return 0;
    }

    private static async Task<int> ComplainAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 1;
    }
}
