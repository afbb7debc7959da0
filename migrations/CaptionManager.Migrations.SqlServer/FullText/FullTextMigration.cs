using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CaptionManager.Migrations.SqlServer.FullText;

/// <summary>The words of photos, indexed by the server's full-text service where it is installed; and readers that do not wait for writers.</summary>
/// <remarks>Written by hand and kept apart, as SQLite's is. Neither part can run inside a transaction.</remarks>
[DbContext(typeof(DeskContext))]
[Migration("20270101000000_FullText")]
public sealed class FullTextMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // A database that was made here has it; one that an administrator made has not. It waits for nobody: migrations run while the nodes are stopped.
        migrationBuilder.Sql(
            """
            IF EXISTS (SELECT 1 FROM sys.databases WHERE [database_id] = DB_ID() AND [is_read_committed_snapshot_on] = 0)
                EXEC(N'ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE');
            """,
            suppressTransaction: true);
        migrationBuilder.Sql(PhotoWords.Make, suppressTransaction: true);
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(PhotoWords.Remove, suppressTransaction: true);
}
