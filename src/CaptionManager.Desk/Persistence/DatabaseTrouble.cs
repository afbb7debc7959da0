namespace CaptionManager.Desk.Persistence;

/// <summary>What keeps a database from its work, where that is no fault of the request and may pass or be put right.</summary>
public enum DatabaseTrouble
{
    /// <summary>Another writer holds it for longer than anybody should wait.</summary>
    Busy,

    /// <summary>Its disk or its allowance is full.</summary>
    Full,

    /// <summary>It cannot be written.</summary>
    ReadOnly,

    /// <summary>It cannot be reached, opened or read.</summary>
    Away,
}
