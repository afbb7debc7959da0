using CaptionManager.Pairing.Sheets;
using CaptionManager.TestKit.Sheets;

namespace CaptionManager.Pairing.Tests.Sheets;

/// <summary>Workbooks: usual, damaged, and made to burst.</summary>
public sealed class WorkbookTests
{
    [Test]
    public void Read_Rows_AreCaptions()
    {
        var sheet = CaptionSheetReader.Read("s.xlsx", new WorkbookBuilder()
            .Row("File name", "Caption", "Frame number")
            .Row("A_1.jpg", "José walks\nalone.", "4321")
            .RawRow("""<c r="A{r}" t="inlineStr"><is><t>A_2.jpg</t></is></c><c r="B{r}" t="inlineStr"><is><t>Sleeps.</t></is></c><c r="C{r}"><v>4322</v></c>""")
            .Build());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheet.Format, Is.EqualTo(SheetFormat.Xlsx));
            Assert.That(sheet.Entries.Select(entry => (entry.Line, entry.Keys.FileName, entry.Keys.FrameNumber)), Is.EqualTo(new[] { (2, "A_1.jpg", "4321"), (3, "A_2.jpg", "4322") }));
            Assert.That(sheet.Entries[0].Text("caption"), Is.EqualTo("José walks\nalone."));
            Assert.That(sheet.Notes, Is.Empty);
        }
    }

    [Test]
    public void Read_Dates_AreWrittenOut()
    {
        // 44974.4271180556 is 2023-02-17 10:15:03 in the 1900 date system.
        var sheet = CaptionSheetReader.Read("s.xlsx", new WorkbookBuilder()
            .Row("Taken", "Caption")
            .RawRow("""<c r="A{r}" s="1"><v>44974.427118055559</v></c><c r="B{r}" t="inlineStr"><is><t>Walks.</t></is></c>""")
            .Build());
        Assert.That(sheet.Entries.Single().Keys.Taken, Is.EqualTo("2023-02-17T10:15:03"));
    }

    [Test]
    public void Read_Formula_TakesTheSavedValueAndSaysSo()
    {
        var sheet = CaptionSheetReader.Read("s.xlsx", new WorkbookBuilder()
            .Row("filename", "caption")
            .RawRow("""<c r="A{r}" t="inlineStr"><is><t>A.jpg</t></is></c><c r="B{r}" t="str"><f>CONCATENATE("A"," man")</f><v>A man</v></c>""")
            .Build());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheet.Entries.Single().Text("caption"), Is.EqualTo("A man"));
            Assert.That(sheet.Notes.Select(note => (note.Line, note.Code, note.Message)), Is.EqualTo(new[] { (2, SheetNotes.Formula, "Cell B2 holds a formula; the value it had when the workbook was saved was taken.") }));
        }
    }

    [Test]
    public void Read_Bomb_IsRefusedBeforeItBursts()
    {
        var bomb = new WorkbookBuilder().Row("filename", "caption").Row("A.jpg", "Walks.").Part("xl/sharedStrings.xml", new byte[SheetLimits.UnpackedOctets + 1]).Build();
        Assert.That(bomb, Has.Length.LessThan(1 << 20));
        var refused = Assert.Throws<SheetFormatException>(() => CaptionSheetReader.Read("s.xlsx", bomb));
        Assert.That(refused!.Code, Is.EqualTo(SheetFormatException.TooLarge));
    }

    [Test]
    public void Read_TooManyParts_IsRefused()
    {
        var builder = new WorkbookBuilder().Row("filename", "caption");
        for (var i = 0; i <= SheetLimits.WorkbookParts; i++) builder.Part($"x/{i}", []);
        Assert.That(Assert.Throws<SheetFormatException>(() => CaptionSheetReader.Read("s.xlsx", builder.Build()))!.Code, Is.EqualTo(SheetFormatException.TooLarge));
    }

    [Test]
    public void Read_DamagedAnywhere_AnswersOrRefuses()
    {
        var whole = new WorkbookBuilder().Row("filename", "caption").Row("A.jpg", "Walks.").Build();
        for (var i = 0; i < whole.Length; i += 3)
        {
            var broken = (byte[])whole.Clone();
            broken[i] ^= 0xFF;
            Assert.That(() => Tried(broken), Throws.Nothing, $"octet {i}");
            Assert.That(() => Tried(whole[..i]), Throws.Nothing, $"cut at {i}");
        }
    }

    [Test]
    public void Read_ExternalEntity_IsNotFollowed()
    {
        var hostile = new WorkbookBuilder().Row("filename", "caption").Part("xl/worksheets/sheet2.xml", """<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>"""u8.ToArray()).Build();
        Assert.That(Assert.Throws<SheetFormatException>(() => CaptionSheetReader.Read("s.xlsx", hostile))!.Code, Is.EqualTo(SheetFormatException.Broken));
    }

    private static void Tried(byte[] octets)
    {
        try
        {
            CaptionSheetReader.Read("s.xlsx", octets);
        }
        catch (SheetFormatException)
        {
            // Said what is wrong.
        }
    }
}
