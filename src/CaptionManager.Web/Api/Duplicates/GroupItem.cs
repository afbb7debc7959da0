using System.Globalization;
using CaptionManager.Desk.Duplicates;

namespace CaptionManager.Web.Api.Duplicates;

/// <summary>Open findings that hang together.</summary>
/// <param name="Id">The group; a text, as it may pass 53 bits.</param>
/// <param name="OpenFindings">Open findings in it.</param>
/// <param name="Photos">Its first photos.</param>
/// <param name="Findings">Its first findings.</param>
public sealed record GroupItem(string Id, int OpenFindings, IReadOnlyList<PhotoItem> Photos, IReadOnlyList<FindingItem> Findings)
{
    /// <summary>The item of a group.</summary>
    internal static GroupItem Of(DuplicateGroupView group) => new(
        group.Id.ToString(CultureInfo.InvariantCulture), group.OpenFindings, [.. group.Photos.Select(PhotoItem.Of)], [.. group.Findings.Select(FindingItem.Of)]);
}
