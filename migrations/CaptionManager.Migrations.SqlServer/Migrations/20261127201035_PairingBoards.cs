using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaptionManager.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class PairingBoards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BatchSheets",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    BatchId = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    Octets = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    AddedByName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BatchSheets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BatchSheets_Batches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "Batches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SheetDecisions",
                columns: table => new
                {
                    SheetId = table.Column<long>(type: "bigint", nullable: false),
                    Line = table.Column<int>(type: "int", nullable: false),
                    PhotoId = table.Column<long>(type: "bigint", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: true),
                    DecidedByName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    DecidedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SheetDecisions", x => new { x.SheetId, x.Line, x.PhotoId });
                    table.ForeignKey(
                        name: "FK_SheetDecisions_BatchSheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "BatchSheets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SheetDecisions_Photos_PhotoId",
                        column: x => x.PhotoId,
                        principalTable: "Photos",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BatchSheets_BatchId",
                table: "BatchSheets",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_SheetDecisions_PhotoId",
                table: "SheetDecisions",
                column: "PhotoId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SheetDecisions");

            migrationBuilder.DropTable(
                name: "BatchSheets");
        }
    }
}
