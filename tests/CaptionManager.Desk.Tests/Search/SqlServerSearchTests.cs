using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using CaptionManager.Migrations.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CaptionManager.Desk.Tests.Search;

/// <summary>Every search compiled for SQL Server, and read by the parser that the server's own tools use.</summary>
[TestFixture]
internal sealed class SqlServerSearchTests
{
    private static IEnumerable<string> Searches =>
    [
        .. SearchField.All.SelectMany(one => new[] { one.Example, one.Example.StartsWith('-') ? one.Example[1..] : "-" + one.Example }),
        .. SearchField.All.SelectMany(one => one.Choices.Select(choice => $"{one.Name}:{choice}")),
        "snow", "-snow", "\"old bridge\" -\"new bridge\"", "100%_[x]", "by:doe agency:ap taken:2023 -has:alt snow sort:oldest",
    ];

    [TestCaseSource(nameof(Searches))]
    public void Page_OnSqlServer_ParsesAsTSql(string typed)
    {
        var options = new DbContextOptionsBuilder<DeskContext>();
        new SqlServerEngine().Configure(options, "Server=.;Database=desk");
        using var context = new DeskContext(options.Options);
        using var command = new ContactSheetQuery(context, TimeProvider.System).Page(new ContactSheetFilter { Text = typed, After = new PhotoId(1L << 40) }, 61).CreateDbCommand();
        var sql = command.CommandText;

        new TSql170Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);

        Assert.That(errors.Select(error => $"{error.Line}:{error.Column} {error.Message}"), Is.Empty, sql);
    }
}
