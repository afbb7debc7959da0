using System.Diagnostics;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Persistence;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaptionManager.Web.Tests.Hosts;

/// <summary>
/// The real desk on a real port with a data folder of its own. <c>await using var host = await DeskHost.StartAsync();</c> then
/// <c>var editor = await host.SignInAsync(DeskRoles.Editor);</c>.
/// </summary>
public sealed class DeskHost : IAsyncDisposable
{
    /// <summary>The password of everybody here.</summary>
    public const string Password = "violet harbour lamp";

    // What is left of a desk that a test broke is not waited for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Factory _factory;
    private readonly bool _ownsFolder;

    private DeskHost(Factory factory, bool ownsFolder)
    {
        _factory = factory;
        _ownsFolder = ownsFolder;
    }

    /// <summary>Where it listens, with a slash at the end.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Its files and database.</summary>
    public string DataFolder => _factory.DataFolder;

    /// <summary>Its services; make a scope to use the desk's commands directly.</summary>
    public IServiceProvider Services => _factory.Services;

    /// <summary>Starts a desk.</summary>
    /// <param name="configure">Settings and services that differ: <c>web => web.UseSetting("Ingest:MaximumPixels", "1000000")</c>.</param>
    /// <param name="dataFolder">The folder of another desk to share its database, as a second node; by default a fresh one.</param>
    public static async Task<DeskHost> StartAsync(Action<IWebHostBuilder>? configure = null, string? dataFolder = null)
    {
        var folder = dataFolder ?? Directory.CreateTempSubdirectory("desk-web-").FullName;
        var host = new DeskHost(new Factory(folder, configure), dataFolder is null);
        host._factory.StartServer();
        host.Address = new Uri(host._factory.ClientOptions.BaseAddress, "/");
        await host.Anonymous().GetAsync("/health");
        return host;
    }

    /// <summary>A browser in which nobody is signed in. It keeps cookies and follows no redirects.</summary>
    public DeskBrowser Anonymous() => new(Address);

    /// <summary>A browser in which somebody of that role is signed in, with the antiforgery header set. Dispose it or leave it to the host.</summary>
    public async Task<DeskBrowser> SignInAsync(DeskRole role, string? userName = null)
    {
        userName ??= $"{role.Name.Replace(' ', '.').ToLowerInvariant()}@desk.example";
        await EnsureAccountAsync(userName, role);
        var browser = Anonymous();
        await browser.SignInAsync(userName, Password);
        return browser;
    }

    /// <summary>Runs commands of the desk in a scope of their own.</summary>
    public async Task<T> RunAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Makes the account if it is missing.</summary>
    /// <returns>Its id.</returns>
    public Task<Guid> EnsureAccountAsync(string userName, DeskRole role) => RunAsync(async services =>
    {
        var users = services.GetRequiredService<UserManager<Account>>();
        if (await users.FindByNameAsync(userName) is { } known) return known.Id;

        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = userName,
            DisplayName = $"{role.Name} person",
            CreatedAt = services.GetRequiredService<TimeProvider>().GetUtcNow(),
        };
        var made = await users.CreateAsync(account, Password);
        Assert.That(made.Succeeded, Is.True, () => string.Join(" ", made.Errors.Select(error => error.Description)));
        var context = services.GetRequiredService<DeskContext>();
        context.UserRoles.Add(new() { UserId = account.Id, RoleId = role.Id });
        await context.SaveChangesAsync();
        return account.Id;
    });

    /// <summary>Stops the desk and removes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        var stopping = Stopwatch.StartNew();
        await _factory.DisposeAsync();
        if (stopping.Elapsed > Patience) await TestContext.Progress.WriteLineAsync($"The desk of {TestContext.CurrentContext.Test.FullName} took {stopping.Elapsed.TotalSeconds:F0} s to stop.");
        if (!_ownsFolder) return;
        try
        {
            Directory.Delete(DataFolder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // The desk was still taking its own scratch folder away.
            if (Directory.Exists(DataFolder)) Directory.Delete(DataFolder, recursive: true);
        }
    }

    private sealed class Factory : WebApplicationFactory<Program>
    {
        private readonly Action<IWebHostBuilder>? _configure;

        public Factory(string dataFolder, Action<IWebHostBuilder>? configure)
        {
            DataFolder = dataFolder;
            _configure = configure;
            UseKestrel(0);
        }

        public string DataFolder { get; }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("Storage:DataFolder", DataFolder);
            builder.UseSetting("Accounts:AttemptsPerMinute", "10000");
            builder.ConfigureLogging(logging => logging.ClearProviders());

            // Making a password slow to guess is the library's work; here it only made every sign-in slow.
            builder.ConfigureServices(services => services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000));
            builder.ConfigureServices(services => services.Configure<HostOptions>(host => host.ShutdownTimeout = Patience));
            _configure?.Invoke(builder);
        }
    }
}
