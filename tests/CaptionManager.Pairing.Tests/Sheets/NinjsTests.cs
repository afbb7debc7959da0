using System.Text;
using CaptionManager.Pairing.Sheets;

namespace CaptionManager.Pairing.Tests.Sheets;

/// <summary>News items as agencies send them, shortened from the examples of the standard's repository.</summary>
public sealed class NinjsTests
{
    [Test]
    public void Read_Version3_TakesRolesApart()
    {
        var sheet = Read("""
            {"uri":"http://api.example.test/content/b2b6c3f4?qt=H1&et=0a","type":"picture","edNote":"TURKEY OUT","usageTerms":"Editorial use only.",
             "descriptions":[{"role":"creditline","value":"ASSOCIATED PRESS"},{"role":"caption","value":"A man stands in no man's land. (DHA via AP)"}],
             "headlines":[{"role":"main","value":"Turkey Islamic State"}],"by":"STR","people":[{"name":"Jane Doe"}],"infoSources":[{"name":"DHA"}],
             "contentCreated":"2019-11-11T10:00:00Z","renditions":[{"name":"main","href":"http://api.example.test/dl/AP19319.jpg?x=1"}]}
            """);
        var entry = sheet.Entries.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheet.Format, Is.EqualTo(SheetFormat.Ninjs));
            Assert.That(entry.Keys, Is.EqualTo(new EntryKeys { FileName = "AP19319.jpg", ImageId = "b2b6c3f4", Taken = "2019-11-11T10:00:00Z" }));
            Assert.That(entry.Text("caption"), Is.EqualTo("A man stands in no man's land. (DHA via AP)"));
            Assert.That(entry.Text("creditLine"), Is.EqualTo("ASSOCIATED PRESS"));
            Assert.That(entry.Text("headline"), Is.EqualTo("Turkey Islamic State"));
            Assert.That(entry.Text("source"), Is.EqualTo("DHA"));
            Assert.That(entry.Fields["persons"], Is.EqualTo(new[] { "Jane Doe" }));
        }
    }

    [Test]
    public void Read_Version1InAPackage_TakesItsPictures()
    {
        var sheet = Read("""
            {"uri":"http://e.test/1","type":"composite","associations":{
              "a":{"uri":"http://e.test/2.77","type":"picture","description_caption":"First.","byline":"Ann","renditions":{"main":{"href":"http://e.test/a.jpg"}}},
              "b":{"uri":"http://e.test/3","type":"text","headline":"No picture"}}}
            """);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheet.Entries.Select(entry => (entry.Keys.FileName, entry.Keys.ImageId)), Is.EqualTo(new[] { ("a.jpg", "2.77") }));
            Assert.That(sheet.Entries.Single().Text("creators"), Is.EqualTo("Ann"));
        }
    }

    [Test]
    public void Read_ObjectsALine_TakesMembersAsColumns()
    {
        var sheet = Read("{\"filename\":\"a.jpg\",\"caption\":\"First.\",\"keywords\":[\"sun\",\"snow\"],\"mood\":\"glad\"}\nnot json\n{\"filename\":\"b.jpg\",\"caption\":\"Second.\"}\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheet.Format, Is.EqualTo(SheetFormat.Json));
            Assert.That(sheet.Entries.Select(entry => (entry.Line, entry.Keys.FileName)), Is.EqualTo(new[] { (1, "a.jpg"), (3, "b.jpg") }));
            Assert.That(sheet.Notes.Select(note => (note.Line, note.Code)), Is.EqualTo(new[] { (1, SheetNotes.Column), (2, SheetNotes.Unreadable) }));
        }
    }

    [Test]
    public void Read_DeepNesting_IsRefused() =>
        Assert.That(Assert.Throws<SheetFormatException>(() => Read(new string('[', 5_000) + new string(']', 5_000)))!.Code, Is.EqualTo(SheetFormatException.Broken));

    private static CaptionSheet Read(string json) => CaptionSheetReader.Read("s.json", Encoding.UTF8.GetBytes(json));
}
