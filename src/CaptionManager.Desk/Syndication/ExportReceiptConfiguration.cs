using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Syndication;

internal sealed class ExportReceiptConfiguration : IEntityTypeConfiguration<ExportReceipt>
{
    public void Configure(EntityTypeBuilder<ExportReceipt> builder)
    {
        builder.ToTable("ExportReceipts");
        builder.Property(r => r.FileName).HasMaxLength(Photo.FileNameLength);
        builder.Property(r => r.CreditLine).HasMaxLength(ExportReceipt.CreditLineLength);
        builder.Property(r => r.ActorName).HasMaxLength(Actor.NameLength);
        builder.HasOne<Photo>().WithMany().HasForeignKey(r => r.PhotoId).OnDelete(DeleteBehavior.Restrict);

        // Who has this photo; what went with this package.
        builder.HasIndex(r => new { r.PhotoId, r.Id });
        builder.HasIndex(r => new { r.Package, r.Id });
    }
}
