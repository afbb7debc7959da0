using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.TestKit.Jpeg;

namespace CaptionManager.Metadata.Tests.Embedding;

/// <summary>A JPEG whose list of Photoshop resources breaks off behind its IIM: that IIM can be read but not changed.</summary>
public sealed class FrozenCarrierTests
{
    private static readonly byte[] Jpeg = OddFiles.JpegPicture()
        .Photoshop([.. JpegBuilder.Resource(0x0404, JpegBuilder.DataSet(2, 120, "old caption")), .. JpegBuilder.Resource(0x040C, new byte[8], claimedLength: 5000)])
        .ToArray();

    [Test]
    public void Clear_FieldInAFrozenCarrier_IsRefusedWithTheReason()
    {
        var refusal = Assert.Throws<MetadataWriteException>(() => Plan(new MetadataChanges().Clear(MetadataFields.Caption)));
        Assert.That(refusal?.Code, Is.EqualTo(DiagnosticCodes.NotWritable));
        Assert.That(refusal?.Message, Does.Contain("2:120"));
    }

    [Test]
    public void Set_XmpCountsBeforeTheFrozenCopy_IsWrittenWithAWarning()
    {
        using var stream = Plan(new MetadataChanges().Set(MetadataFields.Caption, "new caption"), out var warnings);
        Assert.That(warnings.Select(warning => warning.Code), Does.Contain(DiagnosticCodes.StaleCopy));
        Assert.That(PhotoFile.Inspect(stream).Metadata.Text(MetadataFields.Caption), Is.EqualTo("new caption"));
    }

    private static void Plan(MetadataChanges changes) => Plan(changes, out _).Dispose();

    private static MemoryStream Plan(MetadataChanges changes, out IReadOnlyList<Diagnostic> warnings)
    {
        using var source = new MemoryStream(Jpeg);
        var plan = PhotoFile.PlanEmbed(source, changes);
        warnings = plan.Warnings;
        var result = new MemoryStream();
        using var stream = plan.OpenRead();
        stream.CopyTo(result);
        return result;
    }
}
