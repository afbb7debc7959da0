using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Duplicates;

internal sealed class PictureKeyConfiguration : IEntityTypeConfiguration<PictureKey>
{
    public void Configure(EntityTypeBuilder<PictureKey> builder)
    {
        builder.ToTable("PictureKeys");

        // The look-up reads hash and photo from the key itself.
        builder.HasKey(k => new { k.Band, k.Hash, k.PhotoId });
        builder.HasOne<Photo>().WithMany().HasForeignKey(k => k.PhotoId).OnDelete(DeleteBehavior.Cascade);
    }
}
