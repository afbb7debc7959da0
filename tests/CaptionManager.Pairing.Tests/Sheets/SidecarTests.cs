using System.Text;
using CaptionManager.Pairing.Sheets;

namespace CaptionManager.Pairing.Tests.Sheets;

/// <summary>Sidecars name their picture by their own name.</summary>
public sealed class SidecarTests
{
    private const string Packet = """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:TransmissionReference="MOS-117">
        <dc:description><rdf:Alt><rdf:li xml:lang="x-default">A man walks.</rdf:li></rdf:Alt></dc:description><dc:creator><rdf:Seq><rdf:li>Jane Doe</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>
        """;

    [TestCase("IMG_1.xmp", "IMG_1")]
    [TestCase("IMG_1.jpg.xmp", "IMG_1.jpg")]
    public void Read_Packet_IsOneCaption(string name, string picture)
    {
        var entry = CaptionSheetReader.Read(name, Encoding.UTF8.GetBytes(Packet)).Entries.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(entry.Keys, Is.EqualTo(new EntryKeys { FileName = picture, JobId = "MOS-117" }));
            Assert.That(entry.Text("caption"), Is.EqualTo("A man walks."));
            Assert.That(entry.Text("creators"), Is.EqualTo("Jane Doe"));
        }
    }

    [Test]
    public void Read_BrokenPacket_IsRefusedOrSaid()
    {
        try
        {
            var sheet = CaptionSheetReader.Read("IMG_1.xmp", Encoding.UTF8.GetBytes(Packet[..200]));
            Assert.That(sheet.Notes, Is.Not.Empty);
        }
        catch (SheetFormatException refused)
        {
            Assert.That(refused.Message, Does.Contain("IMG_1.xmp"));
        }
    }

    [Test]
    public void Join_Sidecars_CountsThemOn()
    {
        var sheets = new[] { "A.xmp", "B.xmp" }.Select(name => CaptionSheetReader.Read(name, Encoding.UTF8.GetBytes(Packet))).ToList();
        var joined = CaptionSheetReader.Join("2 sidecars", sheets);
        Assert.That(joined.Entries.Select(entry => (entry.Line, entry.Keys.FileName)), Is.EqualTo(new[] { (1, "A"), (2, "B") }));
    }
}
