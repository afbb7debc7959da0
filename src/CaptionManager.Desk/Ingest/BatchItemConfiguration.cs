using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Ingest;

internal sealed class BatchItemConfiguration : IEntityTypeConfiguration<BatchItem>
{
    public void Configure(EntityTypeBuilder<BatchItem> builder)
    {
        builder.ToTable("BatchItems");
        builder.Property(i => i.FileName).HasMaxLength(Photo.FileNameLength);
        builder.Property(i => i.Fate).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        builder.Property(i => i.Code).HasMaxLength(BatchItem.CodeLength).IsUnicode(false);
        builder.Property(i => i.Message).HasMaxLength(BatchItem.MessageLength);
        builder.HasOne<Batch>().WithMany().HasForeignKey(i => i.BatchId).OnDelete(DeleteBehavior.Cascade);

        // No cascade: SQL Server allows one path only, and a photo is never deleted while a batch shows it.
        builder.HasOne<Photo>().WithMany().HasForeignKey(i => i.PhotoId).OnDelete(DeleteBehavior.Restrict);

        // The report of one batch, in order; the batches a photo came with.
        builder.HasIndex(i => new { i.BatchId, i.Id });
        builder.HasIndex(i => i.PhotoId);
    }
}
