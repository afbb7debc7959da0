using System.Collections.Immutable;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Duplicates;

internal sealed class DuplicateFindingConfiguration : IEntityTypeConfiguration<DuplicateFinding>, IEntityTypeConfiguration<DuplicateGroup>
{
    private const int EnumLength = 16;

    public void Configure(EntityTypeBuilder<DuplicateFinding> builder)
    {
        builder.ToTable("DuplicateFindings");
        builder.Property(f => f.Kind).HasConversion<string>().HasMaxLength(EnumLength).IsUnicode(false);
        builder.Property(f => f.Pictures).HasConversion<string>().HasMaxLength(EnumLength).IsUnicode(false);
        builder.Property(f => f.Verdict).HasConversion<string>().HasMaxLength(EnumLength).IsUnicode(false);
        builder.Property(f => f.JudgedBy).HasMaxLength(Actor.NameLength);
        builder.Property(f => f.Differences).HasConversion(
            differences => JsonSerializer.Serialize(differences, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<ImmutableArray<FindingDifference>>(text, JsonSerializerOptions.Default),
            new ValueComparer<ImmutableArray<FindingDifference>>((a, b) => a.SequenceEqual(b), list => list.Length));

        // Two cascades that meet are not allowed in SQL Server; photos are never deleted one by one.
        builder.HasOne<Photo>().WithMany().HasForeignKey(f => f.PhotoA).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Photo>().WithMany().HasForeignKey(f => f.PhotoB).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DuplicateGroup>().WithMany().HasForeignKey(f => f.GroupId).OnDelete(DeleteBehavior.Restrict);

        // The findings of a photo, from either side; no pair twice.
        builder.HasIndex(f => new { f.PhotoA, f.PhotoB }).IsUnique();
        builder.HasIndex(f => f.PhotoB);

        // A group of the worklist.
        builder.HasIndex(f => new { f.GroupId, f.Id });
    }

    // The worklist, biggest first.
    public void Configure(EntityTypeBuilder<DuplicateGroup> builder)
    {
        builder.ToTable("DuplicateGroups");
        builder.HasIndex(g => new { g.OpenFindings, g.Id });
    }
}
