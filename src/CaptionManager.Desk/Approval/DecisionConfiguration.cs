using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Approval;

internal sealed class DecisionConfiguration : IEntityTypeConfiguration<Decision>
{
    private const int EnumLength = 16;
    private const int GuardsLength = 255;

    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable("Decisions");
        builder.Property(d => d.Action).HasConversion<string>().HasMaxLength(EnumLength).IsUnicode(false);
        builder.Property(d => d.From).HasConversion<string>().HasMaxLength(EnumLength).IsUnicode(false);
        builder.Property(d => d.To).HasConversion<string>().HasMaxLength(EnumLength).IsUnicode(false);
        builder.Property(d => d.Reason).HasMaxLength(Decision.ReasonLength);
        builder.Property(d => d.OverriddenGuards).HasConversion<WordListConverter, WordListComparer>().HasMaxLength(GuardsLength).IsUnicode(false);
        builder.Property(d => d.OverrideReason).HasMaxLength(Decision.ReasonLength);
        builder.Property(d => d.ReleaseZone).HasMaxLength(ReleaseTimes.ZoneLength).IsUnicode(false);
        builder.Ignore(d => d.Terms);
        builder.Property(d => d.ActorName).HasMaxLength(Actor.NameLength);
        builder.HasOne<Photo>().WithMany().HasForeignKey(d => d.PhotoId).OnDelete(DeleteBehavior.Restrict);

        // The decisions on one photo, newest first.
        builder.HasIndex(d => new { d.PhotoId, d.Id });
    }
}
