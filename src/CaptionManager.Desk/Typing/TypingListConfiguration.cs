using CaptionManager.Desk.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Typing;

internal sealed class TypingListConfiguration : IEntityTypeConfiguration<TypingList>
{
    private const int EnumLength = 16;

    public void Configure(EntityTypeBuilder<TypingList> builder)
    {
        builder.ToTable("TypingLists");
        builder.Property(list => list.Kind).HasConversion<string>().HasMaxLength(EnumLength).IsUnicode(false);
        builder.Property(list => list.Name).HasMaxLength(TypingList.NameLength);
        builder.Property(list => list.Field).HasMaxLength(TypingList.FieldLength).IsUnicode(false);
        builder.Property(list => list.ChangedByName).HasMaxLength(Actor.NameLength);
        builder.Property(list => list.RowVersion).IsRowVersion();
    }
}
