using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaptionManager.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Rights : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "EmbargoUntil",
                table: "Photos",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ExpiresAt",
                table: "Photos",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReleaseZone",
                table: "Photos",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "RightsRules",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PhotoId = table.Column<long>(type: "bigint", nullable: false),
                    Effect = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: false),
                    Use = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: true),
                    Territories = table.Column<string>(type: "varchar(180)", unicode: false, maxLength: 180, nullable: false),
                    Elsewhere = table.Column<bool>(type: "bit", nullable: false),
                    Kinds = table.Column<int>(type: "int", nullable: false),
                    Clients = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    From = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Condition = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Words = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    State = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecidedByName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
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
