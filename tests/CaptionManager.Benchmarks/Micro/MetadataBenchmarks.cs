using BenchmarkDotNet.Attributes;
using CaptionManager.Metadata;
using CaptionManager.TestKit;

namespace CaptionManager.Benchmarks.Micro;

/// <summary>What one picture costs in time and memory, without a process around it.</summary>
[MemoryDiagnoser]
public class MetadataBenchmarks : IDisposable
{
    private static readonly MetadataChanges Changes = new MetadataChanges()
        .Set(MetadataFields.Caption, "Fire crews tackle a blaze at a timber yard beside the harbour in Zürich.")
        .Set(MetadataFields.Creators, ["Jane Doe"])
        .Set(MetadataFields.CreditLine, "Jane Doe/Example Photos");

    private readonly MemoryStream _photo = new(File.ReadAllBytes(Samples.Photos[0]));

    /// <summary>Headers and fields.</summary>
    [Benchmark]
    public PhotoInspection Inspect() => PhotoFile.Inspect(_photo);

    /// <summary>Headers, fields and the hash over the image data.</summary>
    [Benchmark]
    public PhotoInspection InspectWithHash() => PhotoFile.Inspect(_photo, new InspectOptions { ImageDataHash = true });

    /// <summary>The plan of a change, nothing copied.</summary>
    [Benchmark]
    public long PlanEmbed() => PhotoFile.PlanEmbed(_photo, Changes).Length;

    public void Dispose()
    {
        _photo.Dispose();
        GC.SuppressFinalize(this);
    }
}
