using System.Diagnostics;
using System.Globalization;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Benchmarks.Scale;

/// <summary>Twenty people at work: each does something, looks at it for a moment, and does the next thing.</summary>
internal sealed class DeskLoad(Uri desk, IReadOnlyList<(PhotoId Id, string Caption)> photos)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(300);

    private readonly Dictionary<string, List<double>> _milliseconds = new(StringComparer.Ordinal);
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

    /// <summary>One line a request.</summary>
    public void Print()
    {
        Console.WriteLine($"{"request",-44} {"count",6} {"p50 ms",8} {"p99 ms",8} {"worst",8}   bar p99");
        foreach (var (name, times) in _milliseconds.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            times.Sort();
            var bar = name.StartsWith("save", StringComparison.Ordinal) ? 100 : 50;
            var p99 = At(times, 0.99);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44} {times.Count,6} {At(times, 0.5),8:F1} {p99,8:F1} {times[^1],8:F1}   {bar} {(p99 < bar ? "met" : "MISSED")}"));
        }
    }

    private async Task WorkAsync(DeskUser person, Random random, Stopwatch clock, TimeSpan counted)
    {
        while (clock.Elapsed < WarmUp + counted)
        {
            await Task.Delay(ShortestPause * (1 + (2 * random.NextDouble())));
            var (name, work) = await NextAsync(person, random);
            var began = Stopwatch.GetTimestamp();
            await work();
            if (clock.Elapsed < WarmUp) continue;
            var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            lock (_lock)
            {
                if (!_milliseconds.TryGetValue(name, out var times)) _milliseconds[name] = times = [];
                times.Add(took);
            }
        }
    }

    private async Task<(string Name, Func<Task> Work)> NextAsync(DeskUser person, Random random)
    {
        var (id, caption) = photos[random.Next(photos.Count)];
        var words = caption.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (random.Next(12))
        {
            case 0:
                return ("contact sheet, first page", () => person.GetAsync("/photos"));
            case 1:
                return ("contact sheet, a page deep inside", () => person.GetAsync($"/photos?after={id}"));
            case 2:
                return ("contact sheet, by state", () => person.GetAsync($"/photos?state=approved&after={id}"));
            case 3:
                return ("full text, two words of a caption", () => person.GetAsync($"/photos?text={Uri.EscapeDataString(words[1] + " " + words[2])}"));
            case 4:
                return ("full text, a word of many captions", () => person.GetAsync("/photos?text=match"));
            case 5:
                return ("contact sheet, by credit", () => person.GetAsync("/photos?credit=Reuters"));
            case 6:
                return ("contact sheet, open duplicates", () => person.GetAsync("/photos?is=duplicate"));
            case 7:
                return ("approval queue", () => person.GetAsync("/approvals"));
            case 8:
                return ("duplicate check", () => person.PostAsync("/api/v1/duplicates:check", new { captions = new[] { new { text = caption } } }));
            case 9:
                var tag = await person.TagAsync(id.ToString());
                return ("save", () => person.SaveAsync(id.ToString(), tag, new { facts = new { headline = $"{words[0]} {random.Next()}" } }));
            default:
                return ("photo page", () => person.GetAsync($"/photos/{id}"));
        }
    }

    private static double At(List<double> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))];
}
