namespace CaptionManager.Desk.Accounts.Desks;

/// <summary>A desk as lists show it.</summary>
/// <param name="Id">The desk.</param>
/// <param name="Name">What the house calls it.</param>
public sealed record DeskView(int Id, string Name);
