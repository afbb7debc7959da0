using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>What people at a subscriber are told of some pictures, and what the journal keeps of it.</summary>
/// <param name="Kind">The kind of event, from <see cref="SyndicationAudit"/>.</param>
/// <param name="Urgency">What the subject begins with.</param>
/// <param name="Text">What the mail says.</param>
/// <param name="Id">Names it within the desk's domain, the same at every attempt.</param>
/// <param name="Pictures">What it tells of, at least one.</param>
internal sealed record ContactNotice(string Kind, string Urgency, string Text, string Id, IReadOnlyList<ContactNotice.Picture> Pictures)
{
    /// <summary>One picture of it.</summary>
    /// <param name="Photo">The photo.</param>
    /// <param name="FileName">The name they know it by.</param>
    /// <param name="Details">The facts of its event, by which the next look knows that they were told.</param>
    public sealed record Picture(PhotoId Photo, string FileName, string Details);
}
