using System.Collections;
using System.Text;
using CaptionManager.TestKit.Captions;

namespace CaptionManager.Benchmarks.Duplicates;

/// <summary>What was generated, by number. The texts lie in a file: those of ten million would take the memory that the database is to have.</summary>
internal sealed class GeneratedCaptions(string file) : IReadOnlyList<NewsCaption>, IDisposable
{
    private readonly FileStream _texts = new(file, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 20);
    private readonly List<Known> _known = [];
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private long _end;
    private bool _isFlushed;

    public int Count => _known.Count;

    /// <summary>Octets of a text on average.</summary>
    public double AverageLength => _known.Count == 0 ? 0 : (double)_end / _known.Count;

    public NewsCaption this[int index]
    {
        get
        {
            var known = _known[index];
            return new NewsCaption(index, "", TextOf(index), known.Plant, known.Origin, known.Statement);
        }
    }

    public PlantKind PlantOf(int index) => _known[index].Plant;

    public void Add(NewsCaption caption)
    {
        var octets = Encoding.UTF8.GetBytes(caption.Text);
        _texts.Write(octets);
        _known.Add(new Known(_end, caption.Plant, caption.Origin, Shared(caption.Statement)));
        _end += octets.Length;
    }

    public IEnumerator<NewsCaption> GetEnumerator()
    {
        for (var index = 0; index < Count; index++) yield return this[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose() => _texts.Dispose();

    private string TextOf(int index)
    {
        if (!_isFlushed)
        {
            _texts.Flush();
            _isFlushed = true;
        }

        var (from, to) = (_known[index].Start, index + 1 < _known.Count ? _known[index + 1].Start : _end);
        var octets = new byte[to - from];
        for (var read = 0; read < octets.Length;) read += RandomAccess.Read(_texts.SafeFileHandle, octets.AsSpan(read), from + read);
        return Encoding.UTF8.GetString(octets);
    }

    // The same few thousand names and scenes come again and again.
    private NewsStatement Shared(NewsStatement statement) => statement with
    {
        Title = Shared(statement.Title),
        Person = Shared(statement.Person),
        Other = Shared(statement.Other),
        Scene = Shared(statement.Scene),
        Place = Shared(statement.Place),
    };

    private string Shared(string word)
    {
        if (_words.TryGetValue(word, out var known)) return known;
        _words.Add(word, word);
        return word;
    }

    private readonly record struct Known(long Start, PlantKind Plant, int Origin, NewsStatement Statement);
}
