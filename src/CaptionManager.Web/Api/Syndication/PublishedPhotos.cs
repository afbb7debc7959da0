namespace CaptionManager.Web.Api.Syndication;

/// <summary>The photos that a published picture shows.</summary>
/// <param name="Photos">The surest first.</param>
public sealed record PublishedPhotos(IReadOnlyList<PublishedPhotoView> Photos);
