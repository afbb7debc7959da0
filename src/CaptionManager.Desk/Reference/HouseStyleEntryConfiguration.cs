using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Reference;

internal sealed class HouseStyleEntryConfiguration : IEntityTypeConfiguration<HouseStyleEntry>
{
    public void Configure(EntityTypeBuilder<HouseStyleEntry> builder)
    {
        builder.ToTable("HouseStyles");
        builder.HasKey(style => style.Id);
        builder.Property(style => style.Id).HasMaxLength(HouseStyleEntry.IdLength).IsUnicode(false);
        builder.Property(style => style.Name).HasMaxLength(HouseStyleEntry.NameLength);
        builder.Property(style => style.Own).HasConversion<LineListConverter, WordListComparer>();
        builder.Property(style => style.CreditLine).HasMaxLength(HouseStyleEntry.TemplateLength);
        builder.Property(style => style.SignOff).HasMaxLength(HouseStyleEntry.TemplateLength);
        builder.Property(style => style.Copyright).HasMaxLength(HouseStyleEntry.TemplateLength);
        builder.Property(style => style.FileName).HasMaxLength(HouseStyleEntry.TemplateLength);
        builder.Property(style => style.RowVersion).IsRowVersion();
    }
}
