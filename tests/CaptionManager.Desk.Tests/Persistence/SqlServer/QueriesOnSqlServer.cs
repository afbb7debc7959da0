using System.Collections.Concurrent;
using System.Diagnostics;
using System.Linq.Expressions;
using System.Reflection;
using CaptionManager.Desk.Persistence;
using CaptionManager.Migrations.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CaptionManager.Desk.Tests.Persistence.SqlServer;

/// <summary>
/// Every query that a test of this suite has compiled for SQLite is compiled for SQL Server too, there and then, and what it would send is read by the parser of
/// the server's own tools. A query that cannot be said in T-SQL fails the test that asked it.
/// </summary>
internal sealed class QueriesOnSqlServer : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly MethodInfo Compile = typeof(IDatabase).GetMethod(nameof(IDatabase.CompileQuery))!;

    private readonly ConcurrentDictionary<string, byte> _seen = new(StringComparer.Ordinal);
    private readonly DbContextOptions<DeskContext> _options;

    public QueriesOnSqlServer()
    {
        var options = new DbContextOptionsBuilder<DeskContext>();
        new SqlServerEngine().Configure(options, "Server=.;Database=desk");
        _options = options.AddInterceptors(new SentToSqlServer()).Options;
    }

    /// <summary>Queries that were tried.</summary>
    public int Count => _seen.Count;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) value.Subscribe(this, (name, _, _) => name == CoreEventId.QueryCompilationStarting.Name);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key != CoreEventId.QueryCompilationStarting.Name || value.Value is not QueryExpressionEventData { Context: DeskContext { IsSqlite: true } asked } data) return;
        var printed = data.ExpressionPrinter.PrintExpression(data.Expression);
        if (!_seen.TryAdd($"{asked.GetType().Name} {printed}", 0)) return;
        using var context = asked.VisibleDesks is { } desks ? new LimitedDeskContext(_options, desks) : new DeskContext(_options);
        try
        {
            var model = new OtherModel(context);
            var query = model.Visit(data.Expression);
            if (!model.IsOfOneEngine) Try(context, query);
        }
        catch (Exception e)
        {
            throw new AssertionException($"SQL Server cannot be asked this: {e.Message}\n{printed}", e);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private static void Try(DeskContext context, Expression query)
    {
        var type = query.Type.IsGenericType && typeof(IQueryable).IsAssignableFrom(query.Type) ? typeof(IEnumerable<>).MakeGenericType(query.Type.GetGenericArguments()[0]) : query.Type;
        var run = (Delegate)Compile.MakeGenericMethod(type).Invoke(context.GetService<IDatabase>(), [query, false])!;
        var with = context.GetService<IQueryContextFactory>().Create();
        var parameters = new ParametersOf();
        parameters.Visit(query);
        foreach (var parameter in parameters.Found) with.Parameters[parameter.Name] = ParametersOf.Some(parameter.Type);

        using var sending = SentToSqlServer.Begin();
        try
        {
            if (run.DynamicInvoke(with) is System.Collections.IEnumerable rows and not string) _ = rows.Cast<object?>().Any();
        }
        catch (Exception) when (sending.Texts.Count > 0)
        {
            // It was said; that nothing answers is what fails here.
        }

        Assert.That(sending.Texts, Is.Not.Empty);
        foreach (var sql in sending.Texts)
        {
            new TSql170Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
            if (errors.Count > 0) throw new InvalidDataException($"{string.Join("; ", errors.Select(error => $"{error.Line}:{error.Column} {error.Message}"))}\n{sql}");
        }
    }
}
