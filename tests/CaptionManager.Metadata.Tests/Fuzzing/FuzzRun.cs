using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.TestKit.Bytes;

namespace CaptionManager.Metadata.Tests.Fuzzing;

/// <summary>Damages files one after the other and keeps each that the library should have dealt with better.</summary>
/// <param name="seed">Of the damage.</param>
/// <param name="folder">Finds go there, one file each, its name the fault; and <c>progress.txt</c>.</param>
internal sealed class FuzzRun(int seed, string folder)
{
    private const int AllocationLimit = 64 * 1024 * 1024;
    private const int ExifToolEvery = 40;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(100);

    private readonly FuzzCorpus _corpus = new();
    private readonly Random _random = new(seed);
    private readonly Mutations _mutations = new(seed);
    private readonly SecondReader _second = new(folder);
    private readonly SortedDictionary<string, long> _outcomes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _finds = new(StringComparer.Ordinal);
    private long _written;

    /// <summary>Files so far.</summary>
    internal long Count { get; private set; }

    /// <summary>Faults by kind, each with how often it was met.</summary>
    internal IReadOnlyDictionary<string, int> Finds => _finds;

    /// <summary>Files refused because the plan failed its proof: nobody is harmed, but the reason should have been seen before.</summary>
    internal long Unproved => _outcomes.GetValueOrDefault(DiagnosticCodes.VerificationFailed);

    /// <summary>What became of how many.</summary>
    internal string Summary => string.Create(CultureInfo.InvariantCulture, $"{Count:N0} damaged files of {_corpus.Formats} kinds, seed {seed}: ")
        + string.Join(", ", _outcomes.OrderByDescending(pair => pair.Value).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value:N0}")))
        + string.Create(CultureInfo.InvariantCulture, $"; {_second.Checked:N0} of the written read by exiftool; finds: ")
        + (_finds.Count == 0 ? "none" : string.Join(", ", _finds.Select(pair => $"{pair.Key} {pair.Value}")));

    /// <summary>Runs until told to stop.</summary>
    internal void Run(Func<long, bool> isEnough)
    {
        while (!isEnough(Count))
        {
            Step(_corpus.Damage(Count, _random, _mutations));
            if (++Count % 20_000 == 0)
                File.WriteAllText(Path.Combine(folder, "progress.txt"), $"{Summary}\n");
        }

        Report(_second.Flush());
    }

    private void Step(OddFile file)
    {
        try
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var begun = Stopwatch.GetTimestamp();
            var attempt = FuzzAttempt.Of(file.Bytes);
            var elapsed = Stopwatch.GetElapsedTime(begun);
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            _outcomes[attempt.Outcome] = _outcomes.GetValueOrDefault(attempt.Outcome) + 1;
            if (allocated > AllocationLimit)
                Find("allocates", file.Name, file.Bytes);
            // A busy machine is no fault of the code: what took long must take that long of the processor's time again.
            if (elapsed > TimeLimit && ProcessorTime(file.Bytes) > TimeLimit)
                Find("slow", file.Name, file.Bytes);
            if (attempt.Outcome is FuzzAttempt.ImageDataDiffer or FuzzAttempt.WrittenTwiceDiffers)
                Find(attempt.Outcome, file.Name, file.Bytes);
            if (attempt.Written is { } written && _written++ % ExifToolEvery == 0)
                Report(_second.Add(file, written));
        }
#pragma warning disable CA1031 // That is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Find(exception.GetType().Name, file.Name, file.Bytes, exception.ToString());
        }
    }

    private void Report(IEnumerable<(string Fault, OddFile Before)> faults)
    {
        foreach (var (fault, before) in faults)
            Find("exiftool", before.Name, before.Bytes, fault);
    }

    private void Find(string kind, string name, byte[] bytes, string? details = null)
    {
        _finds[kind] = _finds.GetValueOrDefault(kind) + 1;
        if (_finds[kind] > 50)
            return;
        var path = Path.Combine(folder, $"{kind}-{Convert.ToHexStringLower(SHA256.HashData(bytes))[..8]}-{name}");
        File.WriteAllBytes(path, bytes);
        if (details is not null)
            File.WriteAllText(path + ".txt", details);
    }

    private static TimeSpan ProcessorTime(byte[] bytes)
    {
        var before = OnProcessor();
        FuzzAttempt.Of(bytes);
        return OnProcessor() - before;

        // Nanoseconds of this thread on a processor: proc(5), schedstat.
        static TimeSpan OnProcessor() => TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText("/proc/thread-self/schedstat").Split(' ')[0], CultureInfo.InvariantCulture) / 1000);
    }
}
