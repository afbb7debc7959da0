using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaptionManager.Desk.Tests.Persistence.SqlServer;

/// <summary>Keeps what would be sent to a server, and sends nothing: every question is answered by no row.</summary>
internal sealed class SentToSqlServer : DbCommandInterceptor, IDbConnectionInterceptor
{
    private static readonly AsyncLocal<Sending?> Current = new();

    /// <summary>Begins to keep what this flow of control sends.</summary>
    public static Sending Begin() => Current.Value = new Sending();

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Current.Value?.Texts.Add(command.CommandText);
        return InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader());
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Current.Value?.Texts.Add(command.CommandText);
        return InterceptionResult<int>.SuppressWithResult(0);
    }

    /// <summary>What was sent.</summary>
    internal sealed class Sending : IDisposable
    {
        public List<string> Texts { get; } = [];

        public void Dispose() => Current.Value = null;
    }
}
