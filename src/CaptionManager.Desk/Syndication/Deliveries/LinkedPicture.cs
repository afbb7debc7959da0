namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>What a mailed link leads to.</summary>
/// <param name="File">The picture; whoever takes it disposes it. Nothing where it may not leave any more.</param>
/// <param name="Name">Its name.</param>
/// <param name="Refusal">Why it may not leave any more.</param>
public sealed record LinkedPicture(OutgoingFile? File, string? Name, string? Refusal);
