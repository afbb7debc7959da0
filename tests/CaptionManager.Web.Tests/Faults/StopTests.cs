using System.Diagnostics;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CaptionManager.Web.Tests.Faults;

/// <summary>A desk told to stop ends, whatever its database does.</summary>
[TestFixture]
internal sealed class StopTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    [Test]
    public async Task Stop_SchedulerWhoseTablesAreGone_EndsWhenThePatienceDoes()
    {
        await using var host = await DeskHost.StartAsync(web => web.ConfigureServices(services => services.Configure<HostOptions>(options => options.ShutdownTimeout = Patience)));
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(host.DataFolder, "desk.db")}"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = """SELECT 'DROP TABLE "' || name || '"' FROM sqlite_schema WHERE type = 'table' AND name LIKE 'QRTZ%' ORDER BY name = 'QRTZ_JOB_DETAILS', name = 'QRTZ_TRIGGERS'""";
            var drops = new List<string>();
            using (var reader = command.ExecuteReader())
            {
                while (reader.Read()) drops.Add(reader.GetString(0));
            }

            Assert.That(drops, Is.Not.Empty);
            command.CommandText = "PRAGMA foreign_keys=OFF; " + string.Join("; ", drops);
            command.ExecuteNonQuery();
        }

        // It takes its triggers some seconds ahead and gives them back at the end, for which there is now no table.
        await Task.Delay(Patience);
        var stopping = Stopwatch.StartNew();
        await host.Services.GetRequiredService<IHost>().StopAsync();

        Assert.That(stopping.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)));
    }
}
