using CaptionManager.Desk.Syndication.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Syndication.Subscribers;

internal sealed class ProductConfiguration : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.ToTable("Products");
        builder.Property(p => p.Name).HasMaxLength(Product.NameLength);
        builder.Property(p => p.Query).HasMaxLength(Product.QueryLength);
        builder.Property(p => p.Terms).HasMaxLength(Product.TermsLength);
        builder.Property(p => p.Rendition).HasConversion(new JsonColumn<RenditionSpec?>(), JsonColumn<RenditionSpec?>.Comparer);
        builder.Property(p => p.CreditStyle).HasMaxLength(Product.StyleLength);
        builder.Property(p => p.RowVersion).IsRowVersion();
        builder.HasIndex(p => p.Name).IsUnique();
    }
}
