using System.Globalization;
using CaptionManager.Desk;
using CaptionManager.Desk.Persistence;
using CaptionManager.Migrations.Sqlite;
using CaptionManager.Migrations.SqlServer;

namespace CaptionManager.Web.Hosting.Verbs;

/// <summary>What an operator does with a desk besides running it: <c>doctor</c>, <c>backup</c>, <c>restore</c>. The settings are the host's.</summary>
/// <remarks>They need the desk, which the command line tool does not carry (decision 0170).</remarks>
internal static class HostVerbs
{
    private static readonly Dictionary<string, Func<IServiceProvider, VerbLine, CancellationToken, Task<int>>> Verbs = new(StringComparer.Ordinal)
    {
        ["doctor"] = DoctorVerb.RunAsync,
        ["backup"] = BackupVerb.RunAsync,
        ["restore"] = RestoreVerb.RunAsync,
        ["account"] = AccountVerb.RunAsync,
        ["audit-log"] = AuditLogVerb.RunAsync,
    };

    /// <summary>Whether the command line names a verb.</summary>
    public static bool Names(string[] arguments) => arguments is [var verb, ..] && (Verbs.ContainsKey(verb) || verb is "help" or "--help");

    /// <summary>Runs the verb.</summary>
    /// <returns>0 done; 1 something was found or failed; 2 wrong usage.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (!Verbs.TryGetValue(arguments[0], out var verb) || VerbLine.Parse(arguments) is not { } line)
        {
            await Console.Error.WriteLineAsync(Usage);
            return arguments[0] is "help" or "--help" ? 0 : 2;
        }

        var builder = WebApplication.CreateBuilder(ContentRoot.Options(line.Settings));
        builder.Logging.ClearProviders();
        builder.Services.AddDesk(builder.Configuration, builder.Environment.ContentRootPath, new SqliteEngine(), new SqlServerEngine());
        await using var services = builder.Services.BuildServiceProvider();
        using var interrupted = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            interrupted.Cancel();
        };
        try
        {
            await using var scope = services.CreateAsyncScope();
            return await verb(scope.ServiceProvider, line, interrupted.Token);
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Interrupted; nothing is half-written.");
            return 1;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DeskSettingException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
    }

    /// <summary>A number of octets for people.</summary>
    internal static string Megabytes(long octets) => string.Create(CultureInfo.InvariantCulture, $"{octets / 1048576.0:N0} MB");

    private const string Usage = """
        usage: CaptionManager.Web [--urls ADDRESS] [--Setting:Name=value …]   serve the desk
               CaptionManager.Web doctor [--repair] [--scrub] [--json]        compare everything the desk keeps; --repair what can be derived
               CaptionManager.Web backup FOLDER                               copy the running desk; again into the same folder copies what is new
               CaptionManager.Web restore FOLDER                              bring a backup into an empty data folder
               CaptionManager.Web account link NAME                           print a one-time link to a new password for who signs in as NAME
               CaptionManager.Web account reset-second-factor NAME            take a lost second factor and the passkeys away
               CaptionManager.Web audit-log verify [HASH]                     hold the record against its hashes; HASH is one that an earlier run printed
               CaptionManager.Web audit-log export                            write the record as JSON Lines
        """;
}
