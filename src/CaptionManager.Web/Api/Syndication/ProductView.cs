using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Desk.Syndication.Subscribers;

namespace CaptionManager.Web.Api.Syndication;

/// <summary>A product as the API shows it.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">The name.</param>
/// <param name="IsActive">Whether it is delivered.</param>
/// <param name="Query">The saved search.</param>
/// <param name="Terms">Usage terms.</param>
/// <param name="Rendition">The size.</param>
/// <param name="CreditStyle">The house style of credits.</param>
public sealed record ProductView(long Id, string Name, bool IsActive, string Query, string? Terms, RenditionSpec? Rendition, string? CreditStyle)
{
    /// <summary>The view of a product.</summary>
    internal static ProductView Of(Product product) => new(product.Id, product.Name, product.IsActive, product.Query, product.Terms, product.Rendition, product.CreditStyle);
}
