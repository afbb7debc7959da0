using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Accounts.Desks;

internal sealed class DeskConfiguration : IEntityTypeConfiguration<EditorialDesk>, IEntityTypeConfiguration<AccountDesk>
{
    public void Configure(EntityTypeBuilder<EditorialDesk> builder)
    {
        builder.ToTable("Desks");
        builder.Property(desk => desk.Name).HasMaxLength(EditorialDesk.NameLength);
        builder.Property(desk => desk.RequiredFields).HasMaxLength(EditorialDesk.RequiredFieldsLength).HasDefaultValue("");
        builder.HasIndex(desk => desk.Name).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AccountDesk> builder)
    {
        builder.ToTable("AccountDesks");
        builder.HasKey(one => new { one.AccountId, one.DeskId });
        builder.HasOne<Account>().WithMany().HasForeignKey(one => one.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<EditorialDesk>().WithMany().HasForeignKey(one => one.DeskId).OnDelete(DeleteBehavior.Restrict);

        // Who works on a desk.
        builder.HasIndex(one => one.DeskId);
    }
}
