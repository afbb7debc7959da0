using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Accounts.SecondFactors;

internal sealed class RecoveryCodeConfiguration : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("RecoveryCodes");
        builder.Property(code => code.CodeHash).HasMaxLength(Secret.HashSize).IsFixedLength();
        builder.HasOne<Account>().WithMany().HasForeignKey(code => code.AccountId).OnDelete(DeleteBehavior.Cascade);

        // Using one: by whose it is and the hash of what was typed.
        builder.HasIndex(code => new { code.AccountId, code.CodeHash }).IsUnique();
    }
}
