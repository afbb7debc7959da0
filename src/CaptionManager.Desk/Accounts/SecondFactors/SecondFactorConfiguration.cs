using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Accounts.SecondFactors;

internal sealed class SecondFactorConfiguration : IEntityTypeConfiguration<SecondFactor>
{
    public void Configure(EntityTypeBuilder<SecondFactor> builder)
    {
        builder.ToTable("SecondFactors");
        builder.HasKey(factor => factor.AccountId);
        builder.Property(factor => factor.ProtectedKey).HasMaxLength(SecondFactor.ProtectedKeyLength).IsUnicode(false);
        builder.HasOne<Account>().WithOne().HasForeignKey<SecondFactor>(factor => factor.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
