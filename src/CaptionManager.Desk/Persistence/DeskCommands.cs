using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CaptionManager.Desk.Persistence;

/// <summary>Commands of our own SQL, for what is read by the thousand.</summary>
internal static class DeskCommands
{
    /// <summary>A command on the context's connection and in its transaction. The connection stays open until the context is disposed.</summary>
    public static async Task<DbCommand> CommandAsync(this DeskContext context, CancellationToken cancellationToken)
    {
        var connection = context.Database.GetDbConnection();
        if (connection.State != ConnectionState.Open) await context.Database.OpenConnectionAsync(cancellationToken);
        var command = connection.CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }
}
