using System.Diagnostics;
using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Embedding;
using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.TestKit.Bytes;

namespace CaptionManager.Metadata.Tests.Embedding;

/// <summary>
/// Files full of metadata, damaged: reading never throws, writing succeeds and verifies or is refused, and neither takes long
/// or much memory.
/// </summary>
public sealed class HostileMetadataTests
{
    private const int Mutations = 10_000;
    private const int AllocationLimit = 64 * 1024 * 1024;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(100);

    [TestCase(".jpg")]
    [TestCase(".png")]
    [TestCase(".tif")]
    public void Embed_DamagedMetadata_IsVerifiedOrRefused(string extension)
    {
        var files = OddFiles.All.Where(file => Path.GetExtension(file.Name) == extension && file.Bytes.Length < 60_000).Select((file, i) => FilledFile.Of(file.Bytes, i)).ToList();
        var mutations = new Mutations(seed: 20_261_125);
        var outcomes = new Dictionary<string, int>();
        for (var i = 0; i < Mutations; i++)
        {
            var damaged = mutations.Of(files[i % files.Count]);
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var outcome = Write(damaged, i);
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            Assert.That(allocated, Is.LessThan(AllocationLimit), $"mutation {i}: {Convert.ToBase64String(damaged)}");
        }

        TestContext.Out.WriteLine(string.Join(", ", outcomes.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}")));
        Assert.That(outcomes["written"], Is.GreaterThan(Mutations / 5));
        // A plan that fails its proof is a writer's fault, even if nobody is harmed.
        Assert.That(outcomes.GetValueOrDefault(DiagnosticCodes.VerificationFailed), Is.LessThan(Mutations / 100));
    }

    private static string Write(byte[] damaged, int i)
    {
        try
        {
            var outcome = Timed(() => Attempt(damaged), out var elapsed);
            // A pause of the machine is no fault of the code: what took long must take long each time.
            for (var again = 0; again < 5 && elapsed > TimeLimit; again++)
                Timed(() => Attempt(damaged), out elapsed);
            Assert.That(elapsed, Is.LessThan(TimeLimit), $"mutation {i}: {Convert.ToBase64String(damaged)}");
            return outcome;
        }
        catch (Exception exception) when (exception is not ResultStateException)
        {
            Assert.Fail($"Mutation {i}: {exception} {Convert.ToBase64String(damaged)}");
            throw;
        }
    }

    private static string Attempt(byte[] damaged)
    {
        using var stream = new MemoryStream(damaged, 0, damaged.Length, writable: false, publiclyVisible: true);
        if (PhotoFile.Inspect(stream).Format == "unknown")
            return "unknown";
        try
        {
            var source = ByteSource.FromMemory(damaged);
            var planned = EmbedPlanner.Plan(source, SeedCase.NewChanges, new EmbedOptions { AllowBreakC2pa = true });
            using var plan = planned.Plan.OpenRead();
            var result = new byte[plan.Length];
            plan.ReadExactly(result);
            WriteVerifier.Verify(planned, ByteSource.FromMemory(result), MetadataLimits.Default);
            return "written";
        }
        catch (MetadataWriteException refusal)
        {
            return refusal.Code;
        }
    }

    private static string Timed(Func<string> action, out TimeSpan elapsed)
    {
        var started = Stopwatch.GetTimestamp();
        var result = action();
        elapsed = Stopwatch.GetElapsedTime(started);
        return result;
    }
}
