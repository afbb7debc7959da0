namespace CaptionManager.TestKit.Captions;

/// <summary>What a caption states of its picture: whom, what, where and when, without the wording, the closing sentence and the credit.</summary>
/// <param name="Title">Of the first person.</param>
/// <param name="Person">The first person.</param>
/// <param name="Other">The second person, or empty.</param>
/// <param name="IsLeft">Whether the first person stands left of the second.</param>
/// <param name="Scene">What is done.</param>
/// <param name="Number">The number in the scene, or 0.</param>
/// <param name="Place">Where.</param>
/// <param name="Date">When, or <see langword="null"/> where the caption does not say.</param>
public sealed record NewsStatement(string Title, string Person, string Other, bool IsLeft, string Scene, int Number, string Place, DateOnly? Date)
{
    /// <summary>Whether two captions state the same, as far as both say it: an editor would want the one put beside the other.</summary>
    public bool AgreesWith(NewsStatement other) =>
        this with { Date = null, IsLeft = IsLeft && Other.Length > 0 } == other with { Date = null, IsLeft = other.IsLeft && other.Other.Length > 0 }
        && (Date == other.Date || Date is null || other.Date is null);
}
