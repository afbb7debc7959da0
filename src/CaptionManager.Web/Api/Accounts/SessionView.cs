namespace CaptionManager.Web.Api.Accounts;

/// <summary>Who is signed in.</summary>
/// <param name="Name">The name history shows.</param>
/// <param name="Roles">Their roles.</param>
/// <param name="Abilities">What they may do with this session or key.</param>
/// <param name="RequestToken">For the header <c>RequestVerificationToken</c> of requests with a cookie; none for keys, which need none.</param>
internal sealed record SessionView(string Name, IEnumerable<string> Roles, IEnumerable<string> Abilities, string? RequestToken);
