using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Accounts;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions");
        builder.Property(session => session.Agent).HasMaxLength(Session.AgentLength);
        builder.Property(session => session.Address).HasMaxLength(Session.AddressLength).IsUnicode(false);
        builder.HasOne<Account>().WithMany().HasForeignKey(session => session.AccountId).OnDelete(DeleteBehavior.Cascade);

        // Ended sessions are cleared by age.
        builder.HasIndex(session => session.SeenAt);
    }
}
