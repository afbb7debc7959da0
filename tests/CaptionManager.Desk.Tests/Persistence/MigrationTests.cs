using CaptionManager.Desk.Persistence;
using CaptionManager.Migrations.Sqlite;
using CaptionManager.Migrations.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CaptionManager.Desk.Tests.Persistence;

[TestFixture]
internal sealed class MigrationTests
{
    [Test]
    public void SqlServerScript_Parses()
    {
        using var context = Context(new SqlServerEngine(), "Server=.;Database=desk");
        var script = context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        new TSql170Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(errors.Select(e => $"{e.Line}:{e.Column} {e.Message}"), Is.Empty);
            Assert.That(script, Does.Contain("CREATE TABLE [Photos]"));
        }
    }

    [Test]
    public void BothSets_AreUpToDateWithTheModel()
    {
        using var sqlite = Context(new SqliteEngine(), "Data Source=/nowhere/desk.db");
        using var server = Context(new SqlServerEngine(), "Server=.;Database=desk");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sqlite.Database.HasPendingModelChanges(), Is.False, "run migrations/add NAME");
            Assert.That(server.Database.HasPendingModelChanges(), Is.False, "run migrations/add NAME");
        }
    }

    [Test]
    public async Task Start_OnADatabaseThatIsUpToDate_ChangesNothing()
    {
        await using var desk = await DeskFixture.StartAsync();

        await desk.Services.StartDeskAsync(CancellationToken.None);

        Assert.That(await desk.AsAsync<DeskContext, IEnumerable<string>>(context => context.Database.GetPendingMigrationsAsync()), Is.Empty);
    }

    private static DeskContext Context(IDatabaseEngine engine, string connection)
    {
        var options = new DbContextOptionsBuilder<DeskContext>();
        engine.Configure(options, connection);
        return new DeskContext(options.Options);
    }
}
