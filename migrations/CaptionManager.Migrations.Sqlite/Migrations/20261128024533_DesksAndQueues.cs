using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaptionManager.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DesksAndQueues : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "AssigneeId",
                table: "Photos",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DeskId",
                table: "Photos",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SubmittedAt",
                table: "Photos",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SubmittedBy",
                table: "Photos",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DeskId",
                table: "Batches",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Desks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Desks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AccountDesks",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeskId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountDesks", x => new { x.AccountId, x.DeskId });
                    table.ForeignKey(
                        name: "FK_AccountDesks_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AccountDesks_Desks_DeskId",
                        column: x => x.DeskId,
                        principalTable: "Desks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Photos_AssigneeId_SubmittedAt_Id",
                table: "Photos",
                columns: new[] { "AssigneeId", "SubmittedAt", "Id" },
                filter: "\"SubmittedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Photos_DeskId_SubmittedAt_Id",
                table: "Photos",
                columns: new[] { "DeskId", "SubmittedAt", "Id" },
                filter: "\"SubmittedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Photos_SubmittedAt_Id",
                table: "Photos",
                columns: new[] { "SubmittedAt", "Id" },
                filter: "\"SubmittedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Photos_SubmittedBy_SubmittedAt_Id",
                table: "Photos",
                columns: new[] { "SubmittedBy", "SubmittedAt", "Id" },
                filter: "\"SubmittedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AccountDesks_DeskId",
                table: "AccountDesks",
                column: "DeskId");

            migrationBuilder.CreateIndex(
                name: "IX_Desks_Name",
                table: "Desks",
                column: "Name",
                unique: true);

            // What waits already waits since it was handed in last.
            migrationBuilder.Sql(
                """
                UPDATE "Photos" SET
                  "SubmittedAt" = COALESCE((SELECT d."DecidedAt" FROM "Decisions" d WHERE d."PhotoId" = "Photos"."Id" AND d."Action" IN ('Submit', 'Correct') ORDER BY d."Id" DESC LIMIT 1), "UploadedAt"),
                  "SubmittedBy" = (SELECT d."ActorId" FROM "Decisions" d WHERE d."PhotoId" = "Photos"."Id" AND d."Action" IN ('Submit', 'Correct') ORDER BY d."Id" DESC LIMIT 1)
                WHERE "State" = 'Submitted'
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccountDesks");

            migrationBuilder.DropTable(
                name: "Desks");

            migrationBuilder.DropIndex(
                name: "IX_Photos_AssigneeId_SubmittedAt_Id",
                table: "Photos");

            migrationBuilder.DropIndex(
                name: "IX_Photos_DeskId_SubmittedAt_Id",
                table: "Photos");

            migrationBuilder.DropIndex(
                name: "IX_Photos_SubmittedAt_Id",
                table: "Photos");

            migrationBuilder.DropIndex(
                name: "IX_Photos_SubmittedBy_SubmittedAt_Id",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "AssigneeId",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "DeskId",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "SubmittedAt",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "SubmittedBy",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "DeskId",
                table: "Batches");
        }
    }
}
