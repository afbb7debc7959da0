using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Search;

internal sealed class SavedSearchConfiguration : IEntityTypeConfiguration<SavedSearch>
{
    public void Configure(EntityTypeBuilder<SavedSearch> builder)
    {
        builder.ToTable("SavedSearches");
        builder.Property(search => search.Name).HasMaxLength(SavedSearch.NameLength);
        builder.Property(search => search.FormerName).HasMaxLength(SavedSearch.NameLength);
        builder.Property(search => search.Query).HasMaxLength(SavedSearch.QueryLength);

        // The menu of a contact sheet: what is the reader's own and what is everybody's.
        builder.HasIndex(search => search.OwnerId);
    }
}
