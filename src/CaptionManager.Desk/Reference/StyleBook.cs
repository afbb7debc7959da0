using CaptionManager.Captions.HouseStyles;

namespace CaptionManager.Desk.Reference;

/// <summary>The house styles as this desk has them. Safe for use by many threads; each look gives one edition.</summary>
public sealed class StyleBook
{
    private volatile IReadOnlyList<HouseStyle> _all = HouseStyles.All;

    /// <summary>All of them: the shipped ones, each as the desk rewrote it, then the desk's own.</summary>
    public IReadOnlyList<HouseStyle> All => _all;

    /// <summary>The style of an id, or <see langword="null"/>.</summary>
    /// <param name="id">Case does not count.</param>
    public HouseStyle? Find(string id) => All.FirstOrDefault(style => style.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Makes a new edition of what the desk says.</summary>
    /// <param name="entries">All rows of the desk.</param>
    internal void Publish(IReadOnlyCollection<HouseStyleEntry> entries)
    {
        var own = entries.ToDictionary(entry => entry.Id, entry => entry.ToStyle(), StringComparer.Ordinal);
        _all =
        [
            .. HouseStyles.All.Select(shipped => own.GetValueOrDefault(shipped.Id, shipped)),
            .. own.Values.Where(style => HouseStyles.Find(style.Id) is null).OrderBy(style => style.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
    }
}
