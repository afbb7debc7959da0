using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Syndication.Packages;

internal sealed class PackageEntryConfiguration : IEntityTypeConfiguration<PackageEntry>
{
    public void Configure(EntityTypeBuilder<PackageEntry> builder)
    {
        builder.ToTable("PackageEntries");
        builder.HasKey(e => new { e.PackageId, e.Number });
        builder.Property(e => e.Name).HasMaxLength(Photo.FileNameLength);
        builder.Property(e => e.Reason).HasMaxLength(PackageEntry.ReasonLength);
        builder.HasOne<Package>().WithMany().HasForeignKey(e => e.PackageId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Photo>().WithMany().HasForeignKey(e => e.PhotoId).OnDelete(DeleteBehavior.Restrict);
    }
}
