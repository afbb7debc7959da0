using CaptionManager.Desk.Syndication.Forms;

namespace CaptionManager.Desk.Syndication.Subscribers;

/// <summary>A product as somebody fills it in.</summary>
/// <param name="Name">The name.</param>
/// <param name="Query">The saved search.</param>
/// <param name="Terms">Usage terms, or <see langword="null"/> for those of the pictures.</param>
/// <param name="Rendition">The size, or <see langword="null"/> for what the subscriber takes.</param>
/// <param name="CreditStyle">The id of a house style, or <see langword="null"/> for the subscriber's.</param>
/// <param name="IsActive">Whether it is delivered.</param>
public sealed record ProductInput(string Name, string? Query = null, string? Terms = null, RenditionSpec? Rendition = null, string? CreditStyle = null, bool IsActive = true);
