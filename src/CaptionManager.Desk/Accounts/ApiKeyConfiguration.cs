using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Accounts;

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("ApiKeys");
        builder.Property(key => key.Name).HasMaxLength(ApiKey.NameLength);
        builder.Property(key => key.Prefix).HasMaxLength(ApiKey.PrefixLength).IsUnicode(false);
        builder.Property(key => key.Scopes).HasMaxLength(ApiKey.ScopesLength).IsUnicode(false);
        builder.Property(key => key.SecretHash).HasMaxLength(Secret.HashSize).IsFixedLength();
        builder.HasOne<Account>().WithMany().HasForeignKey(key => key.AccountId).OnDelete(DeleteBehavior.Cascade);

        // Every request with a key looks it up by the hash of what was sent.
        builder.HasIndex(key => key.SecretHash).IsUnique();
    }
}
