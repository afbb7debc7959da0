namespace CaptionManager.Desk.Syndication.Subscribers;

/// <summary>How pictures reach a subscriber.</summary>
public enum DestinationKind
{
    /// <summary>A folder of this machine or of a share mounted on it.</summary>
    Folder,

    /// <summary>A folder of an SFTP server.</summary>
    Sftp,

    /// <summary>An HTTP address that takes pictures by POST, each signed.</summary>
    Http,

    /// <summary>A bucket of an S3-compatible store.</summary>
    S3,

    /// <summary>Mail addresses that get a link for each picture.</summary>
    Mail,

    /// <summary>The subscriber fetches, with a key of its own: feeds, changes since a place, files.</summary>
    Feed,
}
