using System.Text;
using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Tests.Containers;

/// <summary>What every container promises (<see cref="IContainer"/>), on every file of the corpus.</summary>
[TestFixtureSource(typeof(OddFiles), nameof(OddFiles.All))]
public sealed class ContainerConformanceTests(OddFile file)
{
    [Test]
    public void Plan_NoChanges_IsTheWholeSource()
    {
        var original = new ContainerFile(file.Bytes);
        Assert.That(original.Plan(PayloadChanges.None).IsWholeSource, Is.True);
        Assert.That(original.Write(PayloadChanges.None).Bytes, Is.EqualTo(file.Bytes));
    }

    [Test]
    public void Read_AnyFile_FindsAPictureWithSizeAndImageData()
    {
        var original = new ContainerFile(file.Bytes);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(original.Layout.Width, Is.Positive);
            Assert.That(original.Layout.Height, Is.Positive);
            Assert.That(original.Layout.ImageData, Is.Not.Empty);
            Assert.That(original.Layout.Refusal, Is.Null);
            Assert.That(original.Layout.Writable.HasFlag(PayloadKinds.Xmp), Is.True);
        }
    }

    [Test]
    public void Plan_NewPacket_IsReadBackAndImageDataStay()
    {
        var original = new ContainerFile(file.Bytes);
        var written = original.Write(Packets.Set("Münster, 24. November – neu"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(written.Layout.Xmp, Has.Count.EqualTo(1));
            Assert.That(Encoding.UTF8.GetString(written.Layout.Xmp[0].Packet.Span), Is.EqualTo(Packets.Text("Münster, 24. November – neu")));
            Assert.That(written.Hash, Is.EqualTo(original.Hash));
            Assert.That(written.Layout.Width, Is.EqualTo(original.Layout.Width));
            Assert.That(written.Layout.Height, Is.EqualTo(original.Layout.Height));
            Assert.That(written.Layout.Orientation, Is.EqualTo(original.Layout.Orientation));
        }
    }

    [Test]
    public void Plan_ImageData_IsCopiedFromTheSourceInOrder()
    {
        var original = new ContainerFile(file.Bytes);
        var plan = original.Plan(Packets.Set("new"));
        var places = original.Layout.ImageData.Select(range => plan.Locate(range)).ToList();
        Assert.That(places, Has.None.Null);
        var written = original.Write(Packets.Set("new"));
        Assert.That(written.Layout.ImageData.Select(range => (long?)range.Offset), Is.EqualTo(places));
    }

    [Test]
    public void Plan_SameChangeTwice_ChangesNothingTheSecondTime()
    {
        var once = new ContainerFile(file.Bytes).Write(Packets.Set("new"));
        Assert.That(once.Plan(Packets.Set("new")).IsWholeSource, Is.True);
    }

    [Test]
    public void Plan_LongerAndShorterPackets_DoNotGrowTheFileWithoutBound()
    {
        var once = Cycle(new ContainerFile(file.Bytes));
        var again = Cycle(once);
        Assert.That(again.Bytes, Has.Length.LessThanOrEqualTo(once.Bytes.Length));

        static ContainerFile Cycle(ContainerFile file) =>
            file.Write(Packets.Set(new string('x', 5000))).Write(Packets.Set("short")).Write(Packets.Set("new"));
    }

    [Test]
    public void Plan_RemovedPacket_LeavesNoTraceOfIt()
    {
        var original = new ContainerFile(file.Bytes);
        var removed = original.Write(Packets.Set("a headline to be forgotten")).Write(Packets.Remove);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(removed.Layout.Xmp, Is.Empty);
            Assert.That(removed.Hash, Is.EqualTo(original.Hash));
            Assert.That(removed.Bytes.AsSpan().IndexOf("a headline to be forgotten"u8), Is.Negative);
        }
    }
}
