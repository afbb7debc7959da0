using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Duplicates;

internal sealed class IndexRebuildConfiguration : IEntityTypeConfiguration<IndexRebuild>
{
    public void Configure(EntityTypeBuilder<IndexRebuild> builder)
    {
        builder.ToTable("IndexRebuilds");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Phase).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
    }
}
