using CaptionManager.Desk.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Syndication.Packages;

internal sealed class PackageConfiguration : IEntityTypeConfiguration<Package>
{
    public void Configure(EntityTypeBuilder<Package> builder)
    {
        builder.ToTable("Packages");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.ActorName).HasMaxLength(Actor.NameLength);
        builder.Property(p => p.DocumentLengths).HasMaxLength(200);

        // What is old enough to go.
        builder.HasIndex(p => p.CreatedAt);
    }
}
