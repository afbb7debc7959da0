using System.Diagnostics;
using CaptionManager.Metadata;
using CaptionManager.TestKit;

namespace CaptionManager.Cli.Tests.Embed;

/// <summary>The process is killed at random moments while it replaces files: each is the old or the new one, whole.</summary>
public sealed class KilledTests
{
    private const int Files = 200;
    private const int Wanted = 1000;
    private const int Seed = 20260217;

    [Test]
    public async Task Embed_KilledAtRandomMoments_EachFileIsTheOldOrTheNewOne()
    {
        using var folder = new TempFolder();
        var samples = Samples.Photos.Select(File.ReadAllBytes).OrderBy(bytes => bytes.Length).Take(8).ToArray();
        var present = Enumerable.Range(0, Files).ToDictionary(i => folder.Write($"{i:0000}.jpg", samples[i % samples.Length]), i => samples[i % samples.Length]);
        var random = new Random(Seed);
        var (written, killed) = (0, 0);
        for (var round = 0; written < Wanted; round++)
        {
            var headline = $"Round {round}";
            using var process = Captions.Start("embed", folder.Path, "--json", "--no-hash", "--set", $"headline={headline}");
            process.StandardInput.Close();
            // From the very start of the work to its very end.
            for (var lines = random.Next(Files + 1); lines > 0 && await process.StandardOutput.ReadLineAsync() is not null; lines--)
            {
            }

            Spin(random.Next(5000));
            process.Kill();
            await process.WaitForExitAsync();
            killed += process.ExitCode == 0 ? 0 : 1;

            var expected = new Dictionary<byte[], byte[]>(new SameOctets());
            foreach (var (path, before) in present.ToList())
            {
                var after = await File.ReadAllBytesAsync(path);
                if (after.AsSpan().SequenceEqual(before))
                    continue;
                if (!expected.TryGetValue(before, out var whole))
                    expected.Add(before, whole = Write(before, headline));
                Assert.That(after.AsSpan().SequenceEqual(whole), Is.True, $"{path} after round {round} (seed {Seed}) is neither the old nor the new file");
                present[path] = after;
                written++;
            }

            foreach (var left in Directory.GetFiles(folder.Path).Except(present.Keys))
            {
                Assert.That(Path.GetFileName(left), Does.Match(@"^\.captions-[0-9a-f]{32}\.tmp$"));
                File.Delete(left);
            }
        }

        TestContext.Out.WriteLine($"[figure] {written} files written in place by runs of which {killed} were killed, none broken");
        Assert.That(killed, Is.GreaterThan(2));
    }

    private static byte[] Write(byte[] before, string headline)
    {
        using var source = new MemoryStream(before);
        using var planned = PhotoFile.PlanEmbed(source, new MetadataChanges().Set(MetadataFields.Headline, headline)).OpenRead();
        using var result = new MemoryStream();
        planned.CopyTo(result);
        return result.ToArray();
    }

    private static void Spin(int microseconds)
    {
        var begun = Stopwatch.GetTimestamp();
        SpinWait.SpinUntil(() => Stopwatch.GetElapsedTime(begun).TotalMicroseconds >= microseconds);
    }

    private sealed class SameOctets : IEqualityComparer<byte[]>
    {
        public bool Equals(byte[]? a, byte[]? b) => a.AsSpan().SequenceEqual(b);

        public int GetHashCode(byte[] octets)
        {
            var hash = new HashCode();
            hash.AddBytes(octets);
            return hash.ToHashCode();
        }
    }
}
