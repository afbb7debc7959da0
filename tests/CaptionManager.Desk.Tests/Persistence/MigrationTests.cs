using System.Text.RegularExpressions;
using CaptionManager.Desk.Persistence;
using CaptionManager.Migrations.Sqlite;
using CaptionManager.Migrations.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CaptionManager.Desk.Tests.Persistence;

[TestFixture]
internal sealed partial class MigrationTests
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
    public void SqlServerScript_StatementsInsideIt_ParseToo()
    {
        using var context = Context(new SqlServerEngine(), "Server=.;Database=desk");
        var script = context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        var inside = Inside().Matches(script).Select(match => match.Groups["sql"].Value.Replace("''", "'", StringComparison.Ordinal)).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(inside, Has.Some.StartsWith("CREATE FULLTEXT INDEX"));
            Assert.That(inside, Has.Some.Contains("PhotosWithWords").And.Contains("CONTAINS("));
            Assert.That(inside, Has.Some.Contains("PhotosWithWords").And.Contains("LIKE"));
            foreach (var sql in inside)
            {
                new TSql170Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
                Assert.That(errors.Select(error => $"{error.Line}:{error.Column} {error.Message}"), Is.Empty, sql);
            }
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

    // While nodes are brought up to date one by one, those of the version before work on a database that is ahead of them.
    [Test]
    public void Migrations_OfEitherEngine_LeaveWhatTheVersionBeforeReadsAndWrites([Values] bool onSqlServer)
    {
        using var context = onSqlServer ? Context(new SqlServerEngine(), "Server=.;Database=desk") : Context(new SqliteEngine(), "Data Source=/nowhere/desk.db");
        var migrations = context.GetService<IMigrationsAssembly>();

        var breaking = migrations.Migrations.Skip(1).SelectMany(one =>
        {
            var operations = migrations.CreateMigration(one.Value, context.Database.ProviderName!).UpOperations;
            var made = operations.OfType<CreateTableOperation>().Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
            return operations.Where(operation => operation switch
            {
                CreateTableOperation or SqlOperation => false,
                AddColumnOperation column => !column.IsNullable && column.DefaultValue is null && column.DefaultValueSql is null && !column.IsRowVersion,
                CreateIndexOperation index => index.IsUnique && !made.Contains(index.Table),
                AddForeignKeyOperation key => !made.Contains(key.Table),
                _ => true,
            }).Select(operation => $"{one.Key}: {operation.GetType().Name} {(operation as ITableMigrationOperation)?.Table} {(operation as ColumnOperation)?.Name}");
        });

        Assert.That(breaking, Is.Empty);
    }

    [Test]
    public async Task Start_OnADatabaseThatIsUpToDate_ChangesNothing()
    {
        await using var desk = await DeskFixture.StartAsync();

        await desk.Services.StartDeskAsync(CancellationToken.None);

        Assert.That(await desk.AsAsync<DeskContext, IEnumerable<string>>(context => context.Database.GetPendingMigrationsAsync()), Is.Empty);
    }

    [GeneratedRegex(@"EXEC\(N'(?<sql>(?:[^']|'')+)'\)")]
    private static partial Regex Inside();

    private static DeskContext Context(IDatabaseEngine engine, string connection)
    {
        var options = new DbContextOptionsBuilder<DeskContext>();
        engine.Configure(options, connection);
        return new DeskContext(options.Options);
    }
}
