using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CaptionManager.Migrations.SqlServer;

/// <summary>Gives <c>dotnet ef</c> a context without a server, a secret or a start of the desk.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<DeskContext>
{
    /// <inheritdoc/>
    public DeskContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<DeskContext>();
        new SqlServerEngine().Configure(options, "Server=.;Database=design");
        return new DeskContext(options.Options);
    }
}
