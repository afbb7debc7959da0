using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Syndication.Subscribers;

internal sealed class DestinationConfiguration : IEntityTypeConfiguration<Destination>
{
    public void Configure(EntityTypeBuilder<Destination> builder)
    {
        builder.ToTable("Destinations");
        builder.Property(d => d.Name).HasMaxLength(Destination.NameLength);
        builder.Property(d => d.Kind).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        builder.Property(d => d.Address).HasMaxLength(Destination.AddressLength);
        builder.Property(d => d.UserName).HasMaxLength(Destination.UserNameLength);
        builder.Property(d => d.HostKey).HasMaxLength(Destination.HostKeyLength);
        builder.Property(d => d.Trouble).HasMaxLength(Destination.TroubleLength);
        builder.Property(d => d.LeasedBy).HasMaxLength(Destination.LeaseLength);
        builder.HasOne<Subscriber>().WithMany().HasForeignKey(d => d.SubscriberId).OnDelete(DeleteBehavior.Restrict);

        // The destinations of a subscriber.
        builder.HasIndex(d => d.SubscriberId);
    }
}
