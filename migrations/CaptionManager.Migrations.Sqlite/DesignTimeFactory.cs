using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CaptionManager.Migrations.Sqlite;

/// <summary>Gives <c>dotnet ef</c> a context without a server, a secret or a start of the desk.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<DeskContext>
{
    /// <inheritdoc/>
    public DeskContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<DeskContext>();
        new SqliteEngine().Configure(options, "Data Source=design.db");
        return new DeskContext(options.Options);
    }
}
