using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Accounts;

internal sealed class DeskRoleConfiguration : IEntityTypeConfiguration<IdentityRole<Guid>>
{
    // The rows exist so that memberships have something to point at; the migration brings them.
    public void Configure(EntityTypeBuilder<IdentityRole<Guid>> builder) => builder.HasData(DeskRoles.All.Select(role => new IdentityRole<Guid>(role.Name)
    {
        Id = role.Id,
        NormalizedName = role.Name.ToUpperInvariant(),
        ConcurrencyStamp = role.Id.ToString(),
    }));
}
