namespace CaptionManager.Desk.Storage;

/// <summary>The names of files in a store, the same in folders and buckets: <c>originals/ab/cd/abcd…</c> and <c>renditions/thumbnail/ab/cd/abcd….jpg</c>.</summary>
internal static class MediaNames
{
    /// <summary>The name, with slashes.</summary>
    public static string Of(MediaKey key)
    {
        var hex = key.Hash.Hex;
        var name = $"{hex[..2]}/{hex[2..4]}/{hex}";
        return key.Kind switch
        {
            MediaKind.Original => $"originals/{name}",
            MediaKind.Thumbnail => $"renditions/thumbnail/{name}.jpg",
            MediaKind.Screen => $"renditions/screen/{name}.jpg",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
