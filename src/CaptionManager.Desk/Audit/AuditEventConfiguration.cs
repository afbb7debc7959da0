using CaptionManager.Desk.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Audit;

internal sealed class AuditEventConfiguration : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> builder)
    {
        builder.ToTable("AuditEvents");
        builder.Property(e => e.Kind).HasMaxLength(AuditEvent.KindLength).IsUnicode(false);
        builder.Property(e => e.ActorName).HasMaxLength(Actor.NameLength);
        builder.Property(e => e.RequestId).HasMaxLength(Actor.RequestIdLength);
        builder.Property(e => e.Hash).HasMaxLength(AuditChain.HashLength).IsFixedLength();
        builder.Property(e => e.Subject).HasMaxLength(AuditEvent.SubjectLength);

        // The history of one photo, newest first; no foreign key: history outlives what it tells of.
        builder.HasIndex(e => new { e.PhotoId, e.Id });
    }
}
