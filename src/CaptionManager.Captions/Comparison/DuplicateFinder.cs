using System.Collections.Concurrent;
using CaptionManager.Captions.Credits;

namespace CaptionManager.Captions.Comparison;

/// <summary>Finds every repeated, nearly repeated and contradicting caption in a stream of captions.</summary>
/// <remarks>
/// <para>Captions are read once, in order, in blocks; within a block all processors read and compare. Pairs come out as their second caption
/// is reached, so the first results do not wait for the last caption.</para>
/// <para>Identical captions form a group whose members are each paired with the group's first: a million identical captions give a million
/// pairs, not half a billion. Near and contradicting captions are paired with the first sixteen of a group.</para>
/// <para>Memory: about 0.5 KB a distinct caption beside its text.</para>
/// </remarks>
public sealed class DuplicateFinder
{
    private const int BlockSize = 4096;
    private const int LargestPhoto = 32;
    private const int RecentReadings = 1 << 14;

    private readonly DuplicateOptions _options;
    private readonly List<CaptionGroup> _groups = [];
    private readonly Dictionary<UInt128, int> _groupOf = [];
    private readonly Dictionary<string, List<(long Order, CaptionEntry Entry)>> _ofPhoto = new(StringComparer.Ordinal);
    private readonly KeyIndex _index = new();
    private readonly Reading?[] _recent = new Reading?[RecentReadings];
    private long _order;

    private DuplicateFinder(DuplicateOptions options) => _options = options;

    /// <summary>Compares every caption with those before it.</summary>
    /// <param name="captions">Read lazily, once.</param>
    /// <param name="options"><see langword="null"/> for the defaults.</param>
    /// <param name="progress">Told after every few thousand captions.</param>
    /// <param name="cancellationToken">Ends the search with <see cref="OperationCanceledException"/>.</param>
    /// <returns>Pairs, the earlier caption first, ordered by the later one; no pair twice.</returns>
    public static IEnumerable<DuplicatePair> Find(
        IEnumerable<CaptionEntry> captions, DuplicateOptions? options = null,
        IProgress<DuplicateProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(captions);
        return new DuplicateFinder(options ?? new DuplicateOptions()).Search(captions, progress, cancellationToken);
    }

    private IEnumerable<DuplicatePair> Search(
        IEnumerable<CaptionEntry> captions, IProgress<DuplicateProgress>? progress, CancellationToken cancellationToken)
    {
        long read = 0;
        long found = 0;
        foreach (var block in captions.Chunk(BlockSize))
        {
            foreach (var pair in SearchBlock(block, cancellationToken))
            {
                found++;
                yield return pair;
            }
            read += block.Length;
            progress?.Report(new DuplicateProgress(read, found));
        }
    }

    private IEnumerable<DuplicatePair> SearchBlock(CaptionEntry[] block, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.DegreeOfParallelism, CancellationToken = cancellationToken };
        var read = new Reading[block.Length];
        Parallel.For(0, block.Length, parallel, i => read[i] = Reading.Of(block[i]));
        var work = new List<Work>(block.Length);
        foreach (var reading in read)
        {
            if (!reading.Caption.IsEmpty) work.Add(Enter(reading));
        }
        Parallel.ForEach(Partitioner.Create(work, loadBalance: true), parallel, Compare);
        return work.SelectMany(w => w.Pairs);
    }

    // Everything that changes the shared state, in input order.
    private Work Enter(Reading reading)
    {
        var order = _order++;
        var onPhoto = TakePhoto(order, reading.Entry);
        if (_groupOf.TryGetValue(reading.Signature.Fingerprint, out var group))
        {
            var joined = _groups[group].TryAdd(order, reading.Entry);
            return new Work(reading, order, group, _groups.Count, IsFirst: false, IsSearched: joined, onPhoto);
        }
        group = _groups.Count;
        _groupOf.Add(reading.Signature.Fingerprint, group);
        _groups.Add(new CaptionGroup(order, reading.Entry, reading.Caption));
        _recent[group % RecentReadings] = reading;
        foreach (var key in reading.Signature.Keys) _index.Add(key, group);
        return new Work(reading, order, group, group, IsFirst: true, IsSearched: true, onPhoto);
    }

    private (long Order, CaptionEntry Entry)[] TakePhoto(long order, CaptionEntry entry)
    {
        if (string.IsNullOrEmpty(entry.Photo)) return [];
        if (!_ofPhoto.TryGetValue(entry.Photo, out var others)) _ofPhoto.Add(entry.Photo, others = []);
        (long, CaptionEntry)[] before = [.. others];
        if (others.Count < LargestPhoto) others.Add((order, entry));
        return before;
    }

    private void Compare(Work work)
    {
        var pairs = new SortedDictionary<long, DuplicatePair>();
        if (!work.IsFirst) Add(work, pairs, _groups[work.Group].Before(work.Order).Take(1), work.Reading.Caption);
        if (work.IsSearched)
        {
            foreach (var group in Candidates(work)) Add(work, pairs, _groups[group].Before(work.Order), Read(group));
        }
        foreach (var (order, other) in work.OnPhoto)
        {
            if (!pairs.ContainsKey(order)) Add(work, pairs, [(order, other)], Reading.Read(other));
        }
        work.Pairs = [.. pairs.Values];
    }

    private List<int> Candidates(Work work)
    {
        var met = new List<int>();
        foreach (var key in work.Reading.Signature.Keys) _index.Collect(key, work.GroupsBefore, _options.CandidatesPerKey, met);
        met.Sort();
        var votes = new List<(int Votes, int Group)>();
        for (var i = 0; i < met.Count;)
        {
            var start = i;
            while (i < met.Count && met[i] == met[start]) i++;
            if (met[start] != work.Group) votes.Add((i - start, met[start]));
        }
        votes.Sort((x, y) => x.Votes != y.Votes ? y.Votes.CompareTo(x.Votes) : y.Group.CompareTo(x.Group));
        var sketch = new CaptionSketch(work.Reading.Caption);
        var chosen = new List<int>();
        foreach (var (_, group) in votes)
        {
            if (chosen.Count == _options.CandidatesPerCaption) break;
            if (sketch.MayBeReported(_groups[group].Sketch)) chosen.Add(group);
        }
        return chosen;
    }

    private ComparableCaption Read(int group)
    {
        var first = _groups[group].First;
        return Volatile.Read(ref _recent[group % RecentReadings]) is { } recent && ReferenceEquals(recent.Entry, first)
            ? recent.Caption
            : Reading.Read(first);
    }

    private void Add(Work work, SortedDictionary<long, DuplicatePair> pairs, IEnumerable<(long Order, CaptionEntry Entry)> others, ComparableCaption caption)
    {
        CaptionComparison? comparison = null;
        foreach (var (order, other) in others)
        {
            comparison ??= CaptionComparer.Compare(caption, work.Reading.Caption);
            var kind = KindOf(comparison.Kind, other.Photo, work.Reading.Entry.Photo);
            if (kind != ComparisonKind.None) pairs.TryAdd(order, new DuplicatePair(other, work.Reading.Entry, comparison with { Kind = kind }));
        }
    }

    private ComparisonKind KindOf(ComparisonKind kind, string? photoA, string? photoB)
    {
        var known = !string.IsNullOrEmpty(photoA) && !string.IsNullOrEmpty(photoB);
        return kind switch
        {
            ComparisonKind.Series => known && photoA == photoB ? ComparisonKind.Conflict : ComparisonKind.None,
            ComparisonKind.Conflict when known && photoA != photoB && !_options.ConflictsAcrossPhotos => ComparisonKind.None,
            _ => kind,
        };
    }

    private sealed record Reading(CaptionEntry Entry, ComparableCaption Caption, CaptionSignature Signature)
    {
        public static Reading Of(CaptionEntry entry)
        {
            var caption = Read(entry);
            return new Reading(entry, caption, CaptionSignature.Of(caption));
        }

        public static ComparableCaption Read(CaptionEntry entry) => ComparableCaption.Of(entry.Caption, CreditOf(entry.Credit));

        private static Credit? CreditOf(string? text) => string.IsNullOrWhiteSpace(text) ? null : CaptionBody.CreditOf(text);
    }

    private sealed record Work(
        Reading Reading, long Order, int Group, int GroupsBefore, bool IsFirst, bool IsSearched, (long Order, CaptionEntry Entry)[] OnPhoto)
    {
        public IReadOnlyList<DuplicatePair> Pairs { get; set; } = [];
    }
}
