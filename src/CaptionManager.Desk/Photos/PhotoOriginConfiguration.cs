using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Photos;

internal sealed class PhotoOriginConfiguration : IEntityTypeConfiguration<PhotoOrigin>
{
    public void Configure(EntityTypeBuilder<PhotoOrigin> builder)
    {
        builder.ToTable("PhotoOrigins");
        builder.HasKey(o => o.PhotoId);
        builder.Property(o => o.Derived).HasConversion<PhotoFactsConverter, PhotoFactsComparer>();
        builder.HasOne<Photo>().WithOne().HasForeignKey<PhotoOrigin>(o => o.PhotoId).OnDelete(DeleteBehavior.Cascade);
    }
}
