using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Syndication.Deliveries;

internal sealed class DeliveryPlanConfiguration : IEntityTypeConfiguration<DeliveryPlan>
{
    public void Configure(EntityTypeBuilder<DeliveryPlan> builder)
    {
        builder.ToTable("DeliveryPlan");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.RowVersion).IsRowVersion();
    }
}
