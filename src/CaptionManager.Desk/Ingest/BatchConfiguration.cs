using CaptionManager.Desk.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Ingest;

internal sealed class BatchConfiguration : IEntityTypeConfiguration<Batch>
{
    public void Configure(EntityTypeBuilder<Batch> builder)
    {
        builder.ToTable("Batches");
        builder.Property(b => b.Name).HasMaxLength(Batch.NameLength);
        builder.Property(b => b.CreatedByName).HasMaxLength(Actor.NameLength);
    }
}
