using CaptionManager.Captions.Grammar;

namespace CaptionManager.Desk.Photos;

/// <summary>One name in the current credit of a photo, for filters and counts.</summary>
public sealed class PhotoCredit
{
    /// <summary>UTF-16 code units of a name kept here; the revision holds all of it.</summary>
    public const int NameLength = 200;

    private PhotoCredit()
    {
    }

    /// <param name="photoId">The photo.</param>
    /// <param name="part">What the name is in the credit.</param>
    /// <param name="name">The name as printed, shortened to <see cref="NameLength"/>.</param>
    public PhotoCredit(PhotoId photoId, CreditPart part, string name)
    {
        PhotoId = photoId;
        Part = part;
        Name = name.Length <= NameLength ? name : name[..NameLength];
        Key = NameKey.Of(Name);
    }

    /// <summary>The photo.</summary>
    public PhotoId PhotoId { get; private set; }

    /// <summary>What the name is in the credit.</summary>
    public CreditPart Part { get; private set; }

    /// <summary>The name without case, accents and punctuation.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The name as printed.</summary>
    public string Name { get; private set; } = "";
}
