using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaptionManager.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Rights : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "EmbargoUntil",
                table: "Photos",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ExpiresAt",
                table: "Photos",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReleaseZone",
                table: "Photos",
                type: "TEXT",
                unicode: false,
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "RightsRules",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PhotoId = table.Column<long>(type: "INTEGER", nullable: false),
                    Effect = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    Use = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: true),
                    Territories = table.Column<string>(type: "TEXT", unicode: false, maxLength: 180, nullable: false),
                    Elsewhere = table.Column<bool>(type: "INTEGER", nullable: false),
                    Kinds = table.Column<int>(type: "INTEGER", nullable: false),
                    Clients = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: true),
                    Until = table.Column<long>(type: "INTEGER", nullable: true),
                    Condition = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    State = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RightsRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RightsRules_Photos_PhotoId",
                        column: x => x.PhotoId,
                        principalTable: "Photos",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RightsRules_PhotoId_State",
                table: "RightsRules",
                columns: new[] { "PhotoId", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RightsRules");

            migrationBuilder.DropColumn(
                name: "EmbargoUntil",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "ExpiresAt",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "ReleaseZone",
                table: "Photos");
        }
    }
}
