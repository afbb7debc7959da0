namespace CaptionManager.Desk.Rights;

/// <summary>Kinds of reason why a photo must not go.</summary>
public enum UsageRefusalCode
{
    /// <summary>There is no such photo.</summary>
    Unknown,

    /// <summary>No revision of it is approved.</summary>
    NotApproved,

    /// <summary>It was killed.</summary>
    Killed,

    /// <summary>Its embargo has not ended.</summary>
    Embargoed,

    /// <summary>Its approval has expired.</summary>
    Expired,

    /// <summary>A rule forbids it to this client.</summary>
    Denied,

    /// <summary>It has leases for this use, and none of them holds for this client now.</summary>
    NotLeased,
}
