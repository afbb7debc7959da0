namespace CaptionManager.Web.Api.Reference;

/// <summary>A page of the authority list.</summary>
/// <param name="Items">The entries.</param>
/// <param name="Total">How many there are in all.</param>
internal sealed record AuthorityPage(IReadOnlyList<AuthorityView> Items, int Total);
