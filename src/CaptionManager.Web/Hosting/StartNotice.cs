using CaptionManager.Desk.Accounts;
using Microsoft.AspNetCore.Hosting.Server;

namespace CaptionManager.Web.Hosting;

/// <summary>Says on the console where the desk is, and how its first administrator gets in.</summary>
internal sealed class StartNotice(IServer server, IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, TextWriter output) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // The address is known only once the server listens.
        lifetime.ApplicationStarted.Register(() => _ = PrintAsync(lifetime.ApplicationStopping));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task PrintAsync(CancellationToken cancellationToken)
    {
        var address = HostAddress.Of(server);
        await output.WriteLineAsync($"CaptionManager is ready at {address}");
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<SetUpLinks>().IssueAsync(cancellationToken) is { } token)
            await output.WriteLineAsync($"Nobody can sign in yet. Make the first administrator, once, at {address}/set-up?token={token}");
        await output.FlushAsync(cancellationToken);
    }
}
