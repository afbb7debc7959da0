using System.Diagnostics;
using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Splicing;
using CaptionManager.TestKit.Bytes;

namespace CaptionManager.Metadata.Tests.Containers;

/// <summary>Damaged files: no exception but a refusal, no long wait, no great allocation, no plan that cannot be read back.</summary>
public sealed class HostileInputTests
{
    private const int MutationsPerFormat = 10_000;
    private const int AllocationLimit = 64 * 1024 * 1024;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(100);

    private static IEnumerable<string> Formats => OddFiles.All.Select(file => Path.GetExtension(file.Name)).Distinct();

    [TestCaseSource(nameof(Formats))]
    public void ReadAndPlan_DamagedFile_IsReadOrRefusedQuickly(string extension)
    {
        var files = OddFiles.All.Where(file => Path.GetExtension(file.Name) == extension).ToList();
        var mutations = new Mutations(seed: 20_261_124);
        var written = 0;
        for (var i = 0; i < MutationsPerFormat; i++)
        {
            var damaged = mutations.Of(files[i % files.Count].Bytes);
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var started = Stopwatch.GetTimestamp();
            if (TryWrite(damaged, i))
                written++;
            var elapsed = Stopwatch.GetElapsedTime(started);
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            // A pause of the machine is no fault of the reader: what took long must take long again.
            if (elapsed > TimeLimit)
            {
                started = Stopwatch.GetTimestamp();
                TryWrite(damaged, i);
                elapsed = Stopwatch.GetElapsedTime(started);
            }

            if (elapsed > TimeLimit || allocated > AllocationLimit)
                Assert.Fail($"Mutation {i} of {files[i % files.Count].Name}: {elapsed.TotalMilliseconds:F0} ms, {allocated} octets. {Convert.ToBase64String(damaged)}");
        }

        Assert.That(written, Is.GreaterThan(MutationsPerFormat / 20), "The damage must leave enough files to write.");
    }

    private static bool TryWrite(byte[] damaged, int i)
    {
        try
        {
            var source = ByteSource.FromMemory(damaged);
            if (ContainerRegistry.Find(damaged.AsSpan(0, Math.Min(damaged.Length, ContainerRegistry.HeadOctets))) is not { } container)
                return false;
            var layout = container.Read(source, MetadataLimits.Default);
            foreach (var range in layout.ImageData)
                Assert.That(source.Holds(range.Offset, range.Length), Is.True, $"image data outside the file in mutation {i}");
            if (layout.Refusal is not null || !layout.Writable.HasFlag(PayloadKinds.Xmp))
                return false;
            var stream = new SpliceStream(container.Plan(source, layout, Packets.Set("new")), source);
            var result = new byte[stream.Length];
            stream.ReadExactly(result);
            var again = new ContainerFile(result);
            Assert.That(again.Layout.Xmp, Is.Not.Empty, $"the written packet is not found in mutation {i}");
            Assert.That(again.Layout.Xmp[0].Packet.Span.SequenceEqual(Packets.Octets("new")), Is.True, $"another packet is found in mutation {i}");
            Assert.That(again.Hash, Is.EqualTo(ImageDataHasher.Hash(source, layout.ImageData)), $"the image data differ in mutation {i}");
            return true;
        }
        catch (MetadataWriteException)
        {
            return false;
        }
        catch (Exception exception) when (exception is not (ResultStateException or MultipleAssertException))
        {
            Assert.Fail($"Mutation {i}: {exception} {Convert.ToBase64String(damaged)}");
            throw;
        }
    }
}
