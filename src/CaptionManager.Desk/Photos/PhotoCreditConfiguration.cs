using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Photos;

internal sealed class PhotoCreditConfiguration : IEntityTypeConfiguration<PhotoCredit>
{
    public void Configure(EntityTypeBuilder<PhotoCredit> builder)
    {
        builder.ToTable("PhotoCredits");
        builder.HasKey(c => new { c.PhotoId, c.Part, c.Key });
        builder.Property(c => c.Part).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        builder.Property(c => c.Key).HasMaxLength(PhotoCredit.NameLength * 2);
        builder.Property(c => c.Name).HasMaxLength(PhotoCredit.NameLength);
        builder.HasOne<Photo>().WithMany().HasForeignKey(c => c.PhotoId).OnDelete(DeleteBehavior.Cascade);

        // Contact sheet filtered by a name; completion of names by their first letters.
        builder.HasIndex(c => new { c.Key, c.PhotoId });
    }
}
