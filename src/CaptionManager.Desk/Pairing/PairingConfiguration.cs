using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Pairing;

internal sealed class PairingConfiguration : IEntityTypeConfiguration<BatchSheet>, IEntityTypeConfiguration<SheetDecision>
{
    public void Configure(EntityTypeBuilder<BatchSheet> builder)
    {
        builder.ToTable("BatchSheets");
        builder.Property(sheet => sheet.Name).HasMaxLength(BatchSheet.NameLength);
        builder.Property(sheet => sheet.AddedByName).HasMaxLength(Actor.NameLength);
        builder.HasOne<Batch>().WithMany().HasForeignKey(sheet => sheet.BatchId).OnDelete(DeleteBehavior.Cascade);

        // The sheets of a batch.
        builder.HasIndex(sheet => sheet.BatchId);
    }

    public void Configure(EntityTypeBuilder<SheetDecision> builder)
    {
        builder.ToTable("SheetDecisions");
        builder.HasKey(decision => new { decision.SheetId, decision.Line, decision.PhotoId });
        builder.Property(decision => decision.DecidedByName).HasMaxLength(Actor.NameLength);
        builder.HasOne<BatchSheet>().WithMany().HasForeignKey(decision => decision.SheetId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Photo>().WithMany().HasForeignKey(decision => decision.PhotoId).OnDelete(DeleteBehavior.Cascade);
    }
}
