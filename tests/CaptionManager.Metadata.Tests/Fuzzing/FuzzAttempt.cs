using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Embedding;
using CaptionManager.Metadata.Tests.Embedding;

namespace CaptionManager.Metadata.Tests.Fuzzing;

/// <summary>All that can be done with one file: inspected, written into, verified by other readers, written again.</summary>
/// <param name="Outcome">The code of a refusal, or <c>written</c>, <c>read</c>, <c>unknown</c>.</param>
/// <param name="Written">The file after; null when none was written.</param>
internal sealed record FuzzAttempt(string Outcome, byte[]? Written = null)
{
    internal const string ImageDataDiffer = "image-data-differ";
    internal const string WrittenTwiceDiffers = "written-twice-differs";

    private static readonly EmbedOptions Options = new() { AllowBreakC2pa = true };
    private static readonly InspectOptions WithHash = new() { ImageDataHash = true };

    /// <summary>Does it; throws what the library throws beyond its contract.</summary>
    internal static FuzzAttempt Of(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, 0, bytes.Length, writable: false, publiclyVisible: true);
        var inspection = PhotoFile.Inspect(stream, WithHash);
        if (inspection.Format == "unknown")
            return new FuzzAttempt("unknown");
        try
        {
            var written = Write(bytes);
            using var after = new MemoryStream(written, 0, written.Length, writable: false, publiclyVisible: true);
            // An image without an end has none that could be compared.
            if (PhotoFile.Inspect(after, WithHash).ImageDataHash != inspection.ImageDataHash)
                return new FuzzAttempt(ImageDataDiffer, written);
            return Write(written).AsSpan().SequenceEqual(written) ? new FuzzAttempt("written", written) : new FuzzAttempt(WrittenTwiceDiffers, written);
        }
        catch (MetadataWriteException refusal)
        {
            return new FuzzAttempt(refusal.Code);
        }
    }

    private static byte[] Write(byte[] bytes)
    {
        var planned = EmbedPlanner.Plan(ByteSource.FromMemory(bytes), SeedCase.NewChanges, Options);
        using var plan = planned.Plan.OpenRead();
        var result = new byte[plan.Length];
        plan.ReadExactly(result);
        WriteVerifier.Verify(planned, ByteSource.FromMemory(result), MetadataLimits.Default);
        return result;
    }
}
