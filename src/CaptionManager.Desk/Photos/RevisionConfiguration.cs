using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Photos;

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.ToTable("Revisions");

        // The key is also the look-up of a photo's history, and refuses a second revision of one number.
        builder.HasKey(r => new { r.PhotoId, r.Number });
        builder.Property(r => r.Facts).HasConversion<PhotoFactsConverter, PhotoFactsComparer>();
        builder.Property(r => r.EditedFields).HasConversion<WordListConverter, WordListComparer>();
        builder.Property(r => r.Kind).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        builder.Property(r => r.Reason).HasMaxLength(Revision.ReasonLength);
        builder.Property(r => r.AuthorName).HasMaxLength(Actor.NameLength);
        builder.HasOne<Photo>().WithMany().HasForeignKey(r => r.PhotoId).OnDelete(DeleteBehavior.Cascade);
    }
}
