using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CaptionManager.Desk.Tests.Search;

/// <summary>What one piece of work asks of the database: its commands, and the plan SQLite makes for each. Other tests at the same time are not seen.</summary>
internal sealed class AskedCommands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<AskedCommands?> Current = new();
    private static readonly IDisposable Subscription = DiagnosticListener.AllListeners.Subscribe(new AskedCommands());

    private readonly List<(string Sql, string Plan)> _commands = [];

    /// <summary>Begins to listen; before the desk starts, for it remembers for a second whether anybody listens.</summary>
    public static void Listen() => GC.KeepAlive(Subscription);

    /// <summary>Runs the work and tells what it asked.</summary>
    public static async Task<IReadOnlyList<(string Sql, string Plan)>> OfAsync(Func<Task> work)
    {
        var asked = new AskedCommands();
        Current.Value = asked;
        try
        {
            await work();
        }
        finally
        {
            Current.Value = null;
        }

        return asked._commands;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: SqliteCommand } asked && Current.Value is { } one)
            one._commands.Add((asked.Command.CommandText, PlanOf(asked.Command)));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private static string PlanOf(DbCommand command)
    {
        using var explain = command.Connection!.CreateCommand();
        explain.Transaction = command.Transaction;
        explain.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        foreach (DbParameter parameter in command.Parameters)
        {
            var copy = explain.CreateParameter();
            (copy.ParameterName, copy.Value) = (parameter.ParameterName, parameter.Value);
            explain.Parameters.Add(copy);
        }

        using var reader = explain.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read()) steps.Add(reader.GetString(3));
        return string.Join('\n', steps);
    }
}
