using System.ComponentModel.DataAnnotations;

namespace CaptionManager.Desk.Ingest.Watched;

/// <summary>A folder from which the desk takes photos by itself. Section <c>Ingest:Watched</c>.</summary>
public sealed class WatchedFolderOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Ingest:Watched";

    /// <summary>The folder, with as many folders in it as wanted; each is a batch of its own.</summary>
    /// <value>Default: none, and nothing is watched.</value>
    public string? Folder { get; set; }

    /// <summary>How long a file must not have changed before it counts as whole.</summary>
    /// <value>Seconds; default 5, from 1 to 3,600. More where files come over a slow line.</value>
    [Range(1, 3600)]
    public int SecondsStill { get; set; } = 5;

    /// <summary>Whether a file that is on the desk is deleted instead of moved to <c>_taken</c>.</summary>
    /// <value>Default no.</value>
    public bool DeleteTaken { get; set; }
}
