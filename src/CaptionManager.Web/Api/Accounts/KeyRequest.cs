using CaptionManager.Desk.Accounts;

namespace CaptionManager.Web.Api.Accounts;

/// <summary>A key somebody asks for.</summary>
/// <param name="Name">The program or machine it is for.</param>
/// <param name="Scopes">Names of abilities, none beyond the caller's own.</param>
/// <param name="Days">For how long it works.</param>
internal sealed record KeyRequest(string Name, IReadOnlyList<string> Scopes, int Days = NewApiKey.UsualDays);
