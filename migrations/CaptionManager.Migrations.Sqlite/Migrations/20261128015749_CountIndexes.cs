using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaptionManager.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CountIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Photos_Id_WithoutCaption",
                table: "Photos",
                column: "Id",
                filter: "\"Caption\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Photos_UploadedBy_State",
                table: "Photos",
                columns: new[] { "UploadedBy", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Photos_Id_WithoutCaption",
                table: "Photos");

            migrationBuilder.DropIndex(
                name: "IX_Photos_UploadedBy_State",
                table: "Photos");
        }
    }
}
