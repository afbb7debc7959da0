using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Rights;

internal sealed class RightsRuleConfiguration : IEntityTypeConfiguration<RightsRule>
{
    private const int EnumLength = 16;

    public void Configure(EntityTypeBuilder<RightsRule> builder)
    {
        builder.ToTable("RightsRules");
        builder.Property(r => r.Effect).HasConversion<string>().HasMaxLength(EnumLength).IsUnicode(false);
        builder.Property(r => r.Use).HasConversion<string>().HasMaxLength(EnumLength).IsUnicode(false);
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(EnumLength).IsUnicode(false);
        builder.Property(r => r.Territories).HasConversion<WordListConverter, WordListComparer>().HasMaxLength(3 * RuleTerms.MaximumTerritories).IsUnicode(false);
        builder.Property(r => r.Clients).HasConversion<LineListConverter, WordListComparer>();
        builder.Property(r => r.Condition).HasMaxLength(RuleTerms.ConditionLength);
        builder.Property(r => r.Words).HasMaxLength(RightsRule.WordsLength);
        builder.Property(r => r.DecidedByName).HasMaxLength(Actor.NameLength);
        builder.Ignore(r => r.Terms);
        builder.HasOne<Photo>().WithMany().HasForeignKey(r => r.PhotoId).OnDelete(DeleteBehavior.Cascade);

        // Export and approval: the rules of some photos that count, or that wait for a person.
        builder.HasIndex(r => new { r.PhotoId, r.State });
    }
}
