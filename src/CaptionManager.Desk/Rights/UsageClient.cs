using System.Collections.Immutable;

namespace CaptionManager.Desk.Rights;

/// <summary>Who wants a picture, and what for.</summary>
/// <param name="Use">What for.</param>
/// <param name="Territories">ISO 3166-1 codes of where the client publishes; empty where that is not known.</param>
/// <param name="Kinds">What kinds of publisher the client is.</param>
/// <param name="Name">The client's name, as restrictions name it: "BOSTON HERALD OUT".</param>
public sealed record UsageClient(UsageKind Use, ImmutableArray<string> Territories, ClientKinds Kinds = ClientKinds.None, string? Name = null);
