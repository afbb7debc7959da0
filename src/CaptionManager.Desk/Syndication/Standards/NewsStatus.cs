namespace CaptionManager.Desk.Syndication.Standards;

/// <summary>Whether receivers may publish a picture: IPTC NewsCodes "pubstatus".</summary>
public enum NewsStatus
{
    /// <summary>It may be published.</summary>
    Usable,

    /// <summary>Not before its embargo ends.</summary>
    Withheld,

    /// <summary>Killed or withdrawn: it must not be published, and what is published is taken down.</summary>
    Canceled,
}
