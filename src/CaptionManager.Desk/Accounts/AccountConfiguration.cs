using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Accounts;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(account => account.DisplayName).HasMaxLength(Account.DisplayNameLength);
        builder.Property(account => account.UserName).HasMaxLength(Account.UserNameLength);
        builder.Property(account => account.NormalizedUserName).HasMaxLength(Account.UserNameLength);
    }
}
