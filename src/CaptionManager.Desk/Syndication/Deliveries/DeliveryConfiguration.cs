using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication.Subscribers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Syndication.Deliveries;

internal sealed class DeliveryConfiguration : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.ToTable("Deliveries");
        builder.Property(d => d.Kind).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        builder.Property(d => d.State).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        builder.Property(d => d.Reason).HasMaxLength(Delivery.ReasonLength);
        builder.Property(d => d.Error).HasMaxLength(Delivery.ErrorLength);
        builder.Property(d => d.FileName).HasMaxLength(Photo.FileNameLength);
        builder.Property(d => d.CreditLine).HasMaxLength(ExportReceipt.CreditLineLength);
        builder.Property(d => d.AcknowledgedBy).HasMaxLength(Actor.NameLength);
        builder.Ignore(d => d.IsOpen);
        builder.HasOne<Subscriber>().WithMany().HasForeignKey(d => d.SubscriberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Destination>().WithMany().HasForeignKey(d => d.DestinationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Photo>().WithMany().HasForeignKey(d => d.PhotoId).OnDelete(DeleteBehavior.Restrict);

        // The next of a destination; who has a photo; the newest of a subscriber; whether a name is taken there.
        builder.HasIndex(d => new { d.DestinationId, d.State, d.Rank, d.Sequence });
        builder.HasIndex(d => new { d.PhotoId, d.DestinationId, d.Id });
        builder.HasIndex(d => new { d.SubscriberId, d.Sequence }).IsUnique();
        builder.HasIndex(d => new { d.DestinationId, d.FileName });

        // The picture of a mailed link.
        builder.HasIndex(d => d.Key).IsUnique();

        // The pages that show what is on its way, and kills that nobody acknowledged.
        builder.HasIndex(d => new { d.State, d.Id });
        builder.HasIndex(d => new { d.Kind, d.Id });
    }
}
