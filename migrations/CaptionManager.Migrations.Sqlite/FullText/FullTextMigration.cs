using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CaptionManager.Migrations.Sqlite.FullText;

/// <summary>The words of photos, indexed by FTS5 without a second copy of them.</summary>
/// <remarks>
/// Written by hand and kept apart, so that making the initial migration anew loses nothing; its id sorts behind it. The index reads the
/// row of the photo (external content), whose row number is the photo's id; triggers keep it in step whatever program writes.
/// Diacritics do not count in the index: <c>remove_diacritics 2</c> folds those of composed letters too.
/// </remarks>
[DbContext(typeof(DeskContext))]
[Migration("20270101000000_FullText")]
public sealed class FullTextMigration : Migration
{
    private const string Columns = "\"Headline\", \"Caption\", \"CreditLine\", \"SearchText\"";

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql($"""
            CREATE VIRTUAL TABLE "PhotoWords" USING fts5(
                {Columns}, content='Photos', content_rowid='Id', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
            """);
        migrationBuilder.Sql($"""
            CREATE TRIGGER "PhotoWords_Insert" AFTER INSERT ON "Photos" BEGIN
                INSERT INTO "PhotoWords" (rowid, {Columns}) VALUES (new."Id", {Of("new")});
            END;
            CREATE TRIGGER "PhotoWords_Delete" AFTER DELETE ON "Photos" BEGIN
                INSERT INTO "PhotoWords" ("PhotoWords", rowid, {Columns}) VALUES ('delete', old."Id", {Of("old")});
            END;
            CREATE TRIGGER "PhotoWords_Update" AFTER UPDATE OF {Columns} ON "Photos" BEGIN
                INSERT INTO "PhotoWords" ("PhotoWords", rowid, {Columns}) VALUES ('delete', old."Id", {Of("old")});
                INSERT INTO "PhotoWords" (rowid, {Columns}) VALUES (new."Id", {Of("new")});
            END;
            """);
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        DROP TRIGGER "PhotoWords_Insert";
        DROP TRIGGER "PhotoWords_Delete";
        DROP TRIGGER "PhotoWords_Update";
        DROP TABLE "PhotoWords";
        """);

    private static string Of(string row) => $"{row}.\"Headline\", {row}.\"Caption\", {row}.\"CreditLine\", {row}.\"SearchText\"";
}
