using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Approval;

internal sealed class PhotoClaimConfiguration : IEntityTypeConfiguration<PhotoClaim>
{
    public void Configure(EntityTypeBuilder<PhotoClaim> builder)
    {
        builder.ToTable("PhotoClaims");
        builder.HasKey(c => c.PhotoId);
        builder.Property(c => c.PhotoId).ValueGeneratedNever();
        builder.Property(c => c.Name).HasMaxLength(Actor.NameLength);
        builder.Property(c => c.RowVersion).IsRowVersion();
        builder.HasOne<Photo>().WithMany().HasForeignKey(c => c.PhotoId).OnDelete(DeleteBehavior.Cascade);

        // What one person has in hand.
        builder.HasIndex(c => new { c.AccountId, c.EndsAt });
    }
}
