using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.BatchEditing;

internal sealed class BatchEditConfiguration : IEntityTypeConfiguration<BatchEdit>, IEntityTypeConfiguration<BatchEditItem>
{
    private const int EnumLength = 16;

    public void Configure(EntityTypeBuilder<BatchEdit> builder)
    {
        builder.ToTable("BatchEdits");
        builder.Property(edit => edit.State).HasConversion<string>().HasMaxLength(EnumLength).IsUnicode(false);
        builder.Property(edit => edit.AuthorName).HasMaxLength(Actor.NameLength);
        builder.Property(edit => edit.RequestId).HasMaxLength(Actor.RequestIdLength);

        // What is to be done.
        builder.HasIndex(edit => new { edit.State, edit.LeasedUntil });
    }

    public void Configure(EntityTypeBuilder<BatchEditItem> builder)
    {
        builder.ToTable("BatchEditItems");
        builder.HasKey(item => new { item.BatchEditId, item.Position });
        builder.Property(item => item.Outcome).HasConversion<string>().HasMaxLength(EnumLength).IsUnicode(false);
        builder.Property(item => item.Message).HasMaxLength(BatchEditItem.MessageLength);
        builder.HasOne<BatchEdit>().WithMany().HasForeignKey(item => item.BatchEditId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Photo>().WithMany().HasForeignKey(item => item.PhotoId).OnDelete(DeleteBehavior.Cascade);

        // The next that waits, and how many came to what.
        builder.HasIndex(item => new { item.BatchEditId, item.Outcome, item.Position });
    }
}
