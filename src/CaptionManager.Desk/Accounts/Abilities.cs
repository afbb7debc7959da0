using System.Collections.Frozen;

namespace CaptionManager.Desk.Accounts;

/// <summary>What somebody may do. Authorization policies and API key scopes carry these names.</summary>
public static class Abilities
{
    /// <summary>See pictures, captions, findings and history.</summary>
    public const string ViewPhotos = "photos.view";

    /// <summary>Bring pictures in.</summary>
    public const string UploadPhotos = "photos.upload";

    /// <summary>Change captions and credits, and judge duplicates.</summary>
    public const string EditCaptions = "captions.edit";

    /// <summary>Hand captions to the editors and take them back.</summary>
    public const string SubmitCaptions = "captions.submit";

    /// <summary>Approve or reject.</summary>
    public const string ApproveCaptions = "captions.approve";

    /// <summary>Stop a photo everywhere, and bring it back.</summary>
    public const string KillPhotos = "photos.kill";

    /// <summary>Take approved pictures out of the desk.</summary>
    public const string ExportPhotos = "photos.export";

    /// <summary>Make and revoke one's own API keys.</summary>
    public const string ManageKeys = "keys.manage";

    /// <summary>Invite people and set their roles.</summary>
    public const string ManageAccounts = "accounts.manage";

    /// <summary>See how the desk itself stands: database, store, jobs, figures.</summary>
    public const string OperateDesk = "desk.operate";

    /// <summary>Every ability with what it allows, in the order shown.</summary>
    public static IReadOnlyList<(string Name, string Allows)> All { get; } =
    [
        (ViewPhotos, "See pictures, captions, findings and history"),
        (UploadPhotos, "Bring pictures in"),
        (EditCaptions, "Change captions and credits, judge duplicates"),
        (SubmitCaptions, "Submit captions and take them back"),
        (ApproveCaptions, "Approve or reject"),
        (KillPhotos, "Kill and restore photos"),
        (ExportPhotos, "Take approved pictures out of the desk"),
        (ManageKeys, "Make and revoke own API keys"),
        (ManageAccounts, "Invite people and set their roles"),
        (OperateDesk, "See how database, store and jobs stand"),
    ];

    private static readonly FrozenSet<string> Names = All.Select(ability => ability.Name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether there is an ability of that name.</summary>
    public static bool Exists(string name) => Names.Contains(name);
}
