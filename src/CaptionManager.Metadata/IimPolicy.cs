namespace CaptionManager.Metadata;

/// <summary>When IPTC-IIM is written.</summary>
public enum IimPolicy
{
    /// <summary>Always: wire receivers often read nothing else.</summary>
    Always,

    /// <summary>Only where the file has IIM already, as the Metadata Working Group asks.</summary>
    WhenPresent,
}
