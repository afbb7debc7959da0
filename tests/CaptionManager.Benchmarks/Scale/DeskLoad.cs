using System.Diagnostics;
using CaptionManager.Desk.Photos;
using CaptionManager.TestKit.Jpeg;

namespace CaptionManager.Benchmarks.Scale;

/// <summary>Twenty people at work: each does something, looks at it for a moment, and does the next thing.</summary>
internal sealed class DeskLoad(Uri desk, IReadOnlyList<(PhotoId Id, string Caption)> photos, bool withUploads = false)
{
    /// <summary>How long answers are not counted: the server compiles its code and fills its caches.</summary>
    public static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(300);

    // The last two are both the photo page, which people open most; as are two of those before it a save.
    private const int Kinds = 17;
    private const int UploadKind = Kinds;
    private const int TrailerLength = 200_000;
    private const int WarmUpRequests = 10;
    private const int CountedRequests = 50;

    private readonly Dictionary<string, List<double>> _milliseconds = new(StringComparer.Ordinal);
    private readonly List<string> _failures = [];
    private readonly Lock _lock = new();

    /// <summary>Runs them.</summary>
    /// <param name="counted">How long answers are counted, after the warm-up.</param>
    public async Task RunAsync(TimeSpan counted)
    {
        var people = new List<DeskUser>();
        for (var number = 1; number <= DeskPeople.Count; number++) people.Add(await DeskUser.SignInAsync(desk, DeskPeople.NameOf(number), DeskPeople.Password));
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(people.Select((person, i) => Task.Run(() => WorkAsync(person, new Random(i), clock, counted))));
        foreach (var person in people) person.Dispose();
    }

    /// <summary>
    /// What each kind of request costs the server: one person, one request after the other. Processor time is the same on a busy machine as on a
    /// quiet one, where waiting times are not.
    /// </summary>
    /// <param name="server">The desk.</param>
    /// <returns>Milliseconds of the server's processors for one request, by its name; all threads, so compiling and collecting count too.</returns>
    public async Task<IReadOnlyDictionary<string, double>> CostsAsync(DeskServer server)
    {
        var costs = new SortedDictionary<string, double>(StringComparer.Ordinal);
        using var person = await DeskUser.SignInAsync(desk, DeskPeople.NameOf(1), DeskPeople.Password);
        var random = new Random(1);
        for (var kind = 0; kind < Kinds; kind++)
        {
            for (var i = 0; i < WarmUpRequests; i++) await (await NextAsync(person, random, kind)).Work();
            var (name, spent) = ("", TimeSpan.Zero);
            for (var i = 0; i < CountedRequests; i++)
            {
                (name, var work) = await NextAsync(person, random, kind);
                var before = server.ProcessorTime;
                await work();
                spent += server.ProcessorTime - before;
            }

            costs[name] = spent.TotalMilliseconds / CountedRequests;
        }

        return costs;
    }

    /// <summary>What was counted, by the name of the request.</summary>
    public IReadOnlyList<RequestFigures> Figures() =>
        [.. _milliseconds.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => RequestFigures.Of(entry.Key, entry.Value))];

    /// <summary>Requests that were refused or failed, each with its status; none is expected.</summary>
    public IReadOnlyList<string> Failures => _failures;

    private async Task WorkAsync(DeskUser person, Random random, Stopwatch clock, TimeSpan counted)
    {
        while (clock.Elapsed < WarmUp + counted)
        {
            await Task.Delay(ShortestPause * (1 + (2 * random.NextDouble())));
            var (name, work) = await NextAsync(person, random, random.Next(withUploads ? Kinds + 1 : Kinds));
            var began = Stopwatch.GetTimestamp();
            try
            {
                await work();
            }
            catch (HttpRequestException e)
            {
                // One refusal must not end the day of twenty people, and must not pass unseen.
                lock (_lock) _failures.Add($"{name}: {e.Message}");
                continue;
            }

            if (clock.Elapsed < WarmUp) continue;
            var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            lock (_lock)
            {
                if (!_milliseconds.TryGetValue(name, out var times)) _milliseconds[name] = times = [];
                times.Add(took);
            }
        }
    }

    private async Task<(string Name, Func<Task> Work)> NextAsync(DeskUser person, Random random, int kind)
    {
        var (id, caption) = photos[random.Next(photos.Count)];
        var words = caption.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (kind)
        {
            case 0:
                return ("contact sheet, first page", () => person.GetAsync("/photos"));
            case 1:
                return ("contact sheet, a page deep inside", () => person.GetAsync($"/photos?after={id}"));
            case 2:
                return ("contact sheet, by state", () => person.GetAsync($"/photos?state=approved&after={id}"));
            case 3:
                return ("search, two words of a caption", () => person.GetAsync($"/photos?text={Uri.EscapeDataString(words[1] + " " + words[2])}"));
            case 4:
                return ("search, a word of many captions", () => person.GetAsync("/photos?text=match"));
            case 5:
                return ("search, a credit and a state", () => person.GetAsync("/photos?credit=Reuters&state=approved"));
            case 6:
                return ("contact sheet, open duplicates", () => person.GetAsync("/photos?is=duplicate"));
            case 7:
                return ("approval queue", () => person.GetAsync("/approvals"));
            case 8:
                return ("duplicate check", () => person.PostAsync("/api/v1/duplicates:check", new { captions = new[] { new { text = caption } } }));
            case 9 or 10:
                var tag = await person.TagAsync(id.ToString());
                return ("save", () => person.SaveAsync(id.ToString(), tag, new { facts = new { headline = $"{words[0]} {random.Next()}" } }));
            case 11:
                return ("facets, names in credits", () => person.GetAsync($"/api/v1/photos/search-words?typed={Uri.EscapeDataString("by:" + (char)('a' + random.Next(26)))}"));
            case 12:
                return ("start page", () => person.GetAsync("/"));
            case 13:
                return ("search, a name among the photos waiting", () => person.GetAsync("/photos?text=by:miller%20state:submitted"));
            case 14:
                return ("photo page, within a search", () => person.GetAsync($"/photos/{id}?text=match"));
            case UploadKind:
                var trailer = new byte[TrailerLength];
                random.NextBytes(trailer);
                return ("save, upload", () => person.UploadAsync(JpegBuilder.Headers().Jfif().Trailer(trailer).ToArray(), $"SOAK{random.Next()}.jpg"));
            default:
                return ("photo page", () => person.GetAsync($"/photos/{id}"));
        }
    }
}
