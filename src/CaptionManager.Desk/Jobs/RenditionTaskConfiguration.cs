using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Jobs;

internal sealed class RenditionTaskConfiguration : IEntityTypeConfiguration<RenditionTask>
{
    public void Configure(EntityTypeBuilder<RenditionTask> builder)
    {
        builder.ToTable("RenditionTasks");
        builder.HasKey(t => t.PhotoId);
        builder.Property(t => t.LastError).HasMaxLength(RenditionTask.ErrorLength);
        builder.HasOne<Photo>().WithOne().HasForeignKey<RenditionTask>(t => t.PhotoId).OnDelete(DeleteBehavior.Cascade);

        // What is due, oldest first.
        builder.HasIndex(t => t.NotBefore);
    }
}
