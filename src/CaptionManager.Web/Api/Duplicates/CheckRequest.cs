namespace CaptionManager.Web.Api.Duplicates;

/// <summary>Captions to look for.</summary>
/// <param name="Captions">1 to <see cref="MostCaptions"/>.</param>
/// <param name="Limit">Photos reported for each, 1 to <see cref="MostMatches"/>; 10 where left out.</param>
public sealed record CheckRequest(IReadOnlyList<CheckedText>? Captions, int? Limit = null)
{
    /// <summary>The most captions in one request.</summary>
    public const int MostCaptions = 100;

    /// <summary>The most photos reported for one caption.</summary>
    public const int MostMatches = 50;
}
