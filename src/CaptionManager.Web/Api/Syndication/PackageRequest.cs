using CaptionManager.Desk.Photos;

namespace CaptionManager.Web.Api.Syndication;

/// <summary>What a package shall hold; nothing narrows to every approved photo.</summary>
/// <param name="Photos">These photos.</param>
/// <param name="Batch">That came with this batch.</param>
/// <param name="Subscriber">For whom: its form counts, and what its rights do not cover stays out; the manifest says why.</param>
public sealed record PackageRequest(IReadOnlyList<PhotoId>? Photos = null, long? Batch = null, long? Subscriber = null);
