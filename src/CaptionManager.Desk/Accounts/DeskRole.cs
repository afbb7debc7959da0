namespace CaptionManager.Desk.Accounts;

/// <summary>A kind of work on the desk: a named set of abilities.</summary>
/// <param name="Id">The key of its row.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Purpose">Whom it is for, in a sentence.</param>
/// <param name="Abilities">What it allows, from <see cref="Accounts.Abilities"/>.</param>
public sealed record DeskRole(Guid Id, string Name, string Purpose, IReadOnlyList<string> Abilities);
