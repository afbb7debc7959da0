using CaptionManager.TestKit.Jpeg;

namespace CaptionManager.Metadata.Tests.Xmp;

/// <summary>Packets made to make a reader of XML ask for files, fill memory or run out of stack.</summary>
public sealed class HostilePacketTests
{
    private const string Declared = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY f SYSTEM 'file:///etc/passwd'>]>";

    [TestCase("&c;")]
    [TestCase("&f;")]
    [TestCase("plain")]
    public void Inspect_PacketThatDeclaresEntities_IsNotReadAndSaid(string caption)
    {
        var read = Inspect(Declared + Packet(caption, 0));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Diagnostics.Select(one => one.Code), Does.Contain(DiagnosticCodes.XmpMalformed));
            Assert.That(read.Metadata.Text(MetadataFields.Caption), Is.Null);
        }
    }

    [TestCase(20, false)]
    [TestCase(100, true)]
    [TestCase(4_000, true)]
    public void Inspect_PacketNestedDeeperThanAnyRealOne_IsNotReadAndSaid(int depth, bool isRefused)
    {
        var read = Inspect(Packet("A bridge.", depth));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Diagnostics.Any(one => one.Code == DiagnosticCodes.XmpMalformed), Is.EqualTo(isRefused));
            Assert.That(read.Metadata.Text(MetadataFields.Caption), Is.EqualTo(isRefused ? null : "A bridge."));
        }
    }

    private static PhotoInspection Inspect(string packet)
    {
        using var stream = new MemoryStream(JpegBuilder.Headers().Jfif().Xmp(packet).ToArray());
        return PhotoFile.Inspect(stream);
    }

    private static string Packet(string caption, int depth) => $"""
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:d="urn:deep"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">{caption}</rdf:li></rdf:Alt></dc:description>{string.Concat(Enumerable.Repeat("<d:a>", depth))}{string.Concat(Enumerable.Repeat("</d:a>", depth))}</rdf:Description></rdf:RDF></x:xmpmeta>
        """;
}
