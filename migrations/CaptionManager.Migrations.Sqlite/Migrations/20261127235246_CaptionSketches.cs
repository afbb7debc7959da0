using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaptionManager.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CaptionSketches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "Sketch",
                table: "IndexedTexts",
                type: "BLOB",
                maxLength: 193,
                nullable: false,
                defaultValue: new byte[0]);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Sketch",
                table: "IndexedTexts");
        }
    }
}
