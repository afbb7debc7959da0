namespace CaptionManager.Web.Api.Captions;

/// <summary>What is known of a picture besides its credit.</summary>
/// <param name="FileName">The name of its file.</param>
/// <param name="DateCreated">When it was made, as ISO 8601 has it.</param>
/// <param name="Title">The slug.</param>
/// <param name="Headline">The headline.</param>
/// <param name="City">The city shown.</param>
public sealed record FormattedPicture(string? FileName = null, string? DateCreated = null, string? Title = null, string? Headline = null, string? City = null);
