using CaptionManager.Captions.HouseStyles;

namespace CaptionManager.Desk.Syndication.Forms;

/// <summary>The house styles a client can ask for.</summary>
public sealed class StyleBook
{
    /// <summary>All of them, in the order they are offered.</summary>
    public IReadOnlyList<HouseStyle> All { get; } = HouseStyles.All;

    /// <summary>The style of an id, or <see langword="null"/>.</summary>
    /// <param name="id">Case does not count.</param>
    public HouseStyle? Find(string id) => All.FirstOrDefault(style => style.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
}
