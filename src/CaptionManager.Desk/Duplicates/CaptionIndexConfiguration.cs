using CaptionManager.Captions.Comparison;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Duplicates;

internal sealed class CaptionIndexConfiguration
    : IEntityTypeConfiguration<IndexedText>, IEntityTypeConfiguration<IndexedCaption>, IEntityTypeConfiguration<CaptionKey>
{
    public void Configure(EntityTypeBuilder<IndexedText> builder)
    {
        builder.ToTable("IndexedTexts");
        builder.Property(t => t.Fingerprint).HasMaxLength(IndexedText.FingerprintLength).IsFixedLength();
        builder.Property(t => t.Sketch).HasMaxLength(CaptionSketch.MostOctets).HasDefaultValue(Array.Empty<byte>());

        // The exact look-up. Unique, so that two writers at once cannot make two texts of one.
        builder.HasIndex(t => t.Fingerprint).IsUnique();
    }

    public void Configure(EntityTypeBuilder<IndexedCaption> builder)
    {
        builder.ToTable("IndexedCaptions");
        builder.HasKey(c => c.PhotoId);
        builder.HasOne<Photo>().WithOne().HasForeignKey<IndexedCaption>(c => c.PhotoId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<IndexedText>().WithMany().HasForeignKey(c => c.TextId).OnDelete(DeleteBehavior.Restrict);

        // The photos of a text in order of arrival: its first, and the neighbours of one.
        builder.HasIndex(c => new { c.TextId, c.PhotoId });
    }

    // The near look-up: the newest texts of a key.
    public void Configure(EntityTypeBuilder<CaptionKey> builder)
    {
        builder.ToTable("CaptionKeys");
        builder.HasKey(k => k.Posting);
        builder.Property(k => k.Posting).ValueGeneratedNever();
    }
}
