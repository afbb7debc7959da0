using System.Globalization;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Desk.Syndication.Subscribers;

namespace CaptionManager.Web.Pages.Syndication;

/// <summary>The form of a product as typed.</summary>
public sealed class ProductForm
{
    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>Whether it is delivered.</summary>
    public bool IsActive { get; set; }

    /// <summary>The saved search.</summary>
    public string? Query { get; set; }

    /// <summary>Usage terms.</summary>
    public string? Terms { get; set; }

    /// <summary>Pixels on the longer side.</summary>
    public string? LongEdge { get; set; }

    /// <summary>The id of a house style.</summary>
    public string? CreditStyle { get; set; }

    /// <summary>The form of a product, or of a new one.</summary>
    internal static ProductForm Of(Product? product) => product is null ? new ProductForm { IsActive = true } : new ProductForm
    {
        Name = product.Name,
        IsActive = product.IsActive,
        Query = product.Query,
        Terms = product.Terms,
        LongEdge = product.Rendition?.LongEdge.ToString(CultureInfo.InvariantCulture),
        CreditStyle = product.CreditStyle,
    };

    /// <summary>The product it describes.</summary>
    /// <param name="known">The product as it is: the quality of its size is kept.</param>
    internal ProductInput ToInput(Product? known) => new(
        Name ?? "",
        Query,
        Terms,
        string.IsNullOrWhiteSpace(LongEdge) ? null : new RenditionSpec(int.TryParse(LongEdge, NumberStyles.None, CultureInfo.InvariantCulture, out var edge) ? edge : 0, known?.Rendition?.Quality ?? RenditionSpec.UsualQuality),
        CreditStyle,
        IsActive);
}
