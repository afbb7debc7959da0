using System.Globalization;

namespace CaptionManager.Pairing.Matching;

/// <summary>Photos by everything a caption may name them by.</summary>
internal sealed class PhotoIndex
{
    private const int ShortestSupplierNumber = 7;

    private static readonly IReadOnlyList<int> None = [];

    private readonly Dictionary<string, List<int>> _full = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _stem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _root = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _frame = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _imageId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _job = new(StringComparer.Ordinal);
    private readonly Dictionary<long, List<int>> _minute = [];

    public PhotoIndex(IReadOnlyList<PairablePhoto> photos)
    {
        Photos = photos;
        Names = [.. photos.Select(photo => NameParts.Of(photo.FileName))];
        for (var i = 0; i < photos.Count; i++)
        {
            Add(_full, Names[i].Full, i);
            Add(_stem, Names[i].Stem, i);
            Add(_root, Names[i].Root, i);
            Add(_frame, Names[i].Frame, i);
            Add(_imageId, IdOf(Names[i].Stem), i);
            if (IsSupplierNumber(Names[i].Frame)) Add(_imageId, Names[i].Frame, i);
            foreach (var id in photos[i].ImageIds.Select(IdOf).Distinct(StringComparer.Ordinal)) Add(_imageId, id, i);
            if (photos[i].JobId is { } job) Add(_job, IdOf(job), i);
            if (photos[i].TakenAt is { } taken) AddMinute(taken, i);
        }
    }

    public IReadOnlyList<PairablePhoto> Photos { get; }

    public IReadOnlyList<NameParts> Names { get; }

    public IReadOnlyList<int> ByFull(string key) => Get(_full, key);

    public IReadOnlyList<int> ByStem(string key) => Get(_stem, key);

    public IReadOnlyList<int> ByRoot(string key) => Get(_root, key);

    public IReadOnlyList<int> ByFrame(string key) => Get(_frame, key);

    public IReadOnlyList<int> ByImageId(string id) => Get(_imageId, IdOf(id));

    public IReadOnlyList<int> ByJob(string job) => Get(_job, IdOf(job));

    /// <summary>The photos taken in the minute of a moment or in one beside it.</summary>
    public IEnumerable<int> Near(DateTime moment)
    {
        var minute = moment.Ticks / TimeSpan.TicksPerMinute;
        for (var i = minute - 1; i <= minute + 1; i++)
        {
            foreach (var photo in _minute.GetValueOrDefault(i) ?? None) yield return photo;
        }
    }

    /// <summary>Whether a number in a file name is a supplier's: longer than cameras count and clocks show, and no date.</summary>
    public static bool IsSupplierNumber(string frame) =>
        frame.Length >= ShortestSupplierNumber && !DateTime.TryParseExact(frame, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>A number of a supplier or job without punctuation and case.</summary>
    public static string IdOf(string id) => string.Concat(id.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static IReadOnlyList<int> Get(Dictionary<string, List<int>> index, string key) => key.Length > 0 && index.TryGetValue(key, out var photos) ? photos : None;

    private static void Add(Dictionary<string, List<int>> index, string key, int photo)
    {
        if (key.Length == 0) return;
        if (!index.TryGetValue(key, out var photos)) index[key] = photos = [];
        if (photos.Count == 0 || photos[^1] != photo) photos.Add(photo);
    }

    private void AddMinute(DateTime taken, int photo)
    {
        var minute = taken.Ticks / TimeSpan.TicksPerMinute;
        if (!_minute.TryGetValue(minute, out var photos)) _minute[minute] = photos = [];
        photos.Add(photo);
    }
}
