using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Reference;

internal sealed class AuthorityEntryConfiguration : IEntityTypeConfiguration<AuthorityEntry>
{
    private const int KindLength = 16;
    private const int CountryLength = 2;

    public void Configure(EntityTypeBuilder<AuthorityEntry> builder)
    {
        builder.ToTable("Authorities");
        builder.Property(entry => entry.Key).HasMaxLength(AuthorityEntry.NameLength);
        builder.Property(entry => entry.Name).HasMaxLength(AuthorityEntry.NameLength);
        builder.Property(entry => entry.Kind).HasConversion<string>().HasMaxLength(KindLength).IsUnicode(false);
        builder.Property(entry => entry.Aliases).HasConversion<LineListConverter, WordListComparer>();
        builder.Property(entry => entry.Country).HasMaxLength(CountryLength).IsUnicode(false);
        builder.Property(entry => entry.HouseForm).HasMaxLength(AuthorityEntry.TextLength);
        builder.Property(entry => entry.CopyrightNotice).HasMaxLength(AuthorityEntry.TextLength);
        builder.Property(entry => entry.MandatoryCredit).HasMaxLength(AuthorityEntry.TextLength);
        builder.Property(entry => entry.Licensor).HasMaxLength(AuthorityEntry.TextLength);
        builder.Property(entry => entry.LicensorUrl).HasMaxLength(AuthorityEntry.TextLength);
        builder.Property(entry => entry.Email).HasMaxLength(AuthorityEntry.TextLength);
        builder.Property(entry => entry.Phone).HasMaxLength(AuthorityEntry.TextLength);
        builder.Property(entry => entry.RowVersion).IsRowVersion();

        // An edit finds its row by name, and no name has two.
        builder.HasIndex(entry => entry.Key).IsUnique();
    }
}
