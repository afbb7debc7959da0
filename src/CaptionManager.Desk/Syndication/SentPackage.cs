namespace CaptionManager.Desk.Syndication;

/// <summary>A package that left, as a list shows it.</summary>
/// <param name="Package">Its id.</param>
/// <param name="ActorName">Who took it.</param>
/// <param name="LeftAt">When its first picture left.</param>
/// <param name="Pictures">Pictures in it.</param>
/// <param name="Octets">Octets of its pictures.</param>
public sealed record SentPackage(Guid Package, string ActorName, DateTimeOffset LeftAt, int Pictures, long Octets);
