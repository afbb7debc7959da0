namespace CaptionManager.Metadata.Xmp;

/// <summary>A name as written, and its parts.</summary>
/// <param name="Qualified">The whole name.</param>
/// <param name="Prefix">In front of the colon; empty without one.</param>
/// <param name="Local">Behind the colon.</param>
internal sealed record XmlName(string Qualified, string Prefix, string Local)
{
    /// <summary>Parts a name.</summary>
    internal static XmlName Of(string qualified)
    {
        var colon = qualified.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new XmlName(qualified, "", qualified) : new XmlName(qualified, qualified[..colon], qualified[(colon + 1)..]);
    }
}
