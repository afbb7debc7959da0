using CaptionManager.Desk.Ingest;

namespace CaptionManager.Desk.Tests.Ingest;

[TestFixture]
internal sealed class FileNamesTests
{
    [TestCase("../../etc/passwd.jpg", "passwd.jpg")]
    [TestCase(@"..\..\windows\picture.jpg", "picture.jpg")]
    [TestCase("/absolute/name.png", "name.png")]
    [TestCase("..", FileNames.Nameless)]
    [TestCase("folder/", FileNames.Nameless)]
    [TestCase("  ", FileNames.Nameless)]
    [TestCase("null\0byte.jpg", "nullbyte.jpg")]
    [TestCase("picture\u202Egpj.exe", "picturegpj.exe")]
    [TestCase("Köln\u0308.jpg", "Köln\u0308.jpg")]
    [TestCase("Cafe\u0301.jpg", "Café.jpg")]
    [TestCase("صورة 🌅.jpg", "صورة 🌅.jpg")]
    public void Clean_HostileName_IsHarmlessAndReadable(string claimed, string kept) => Assert.That(FileNames.Clean(claimed), Is.EqualTo(kept));

    [Test]
    public void Clean_NameOf300Letters_KeepsItsExtension()
    {
        var name = FileNames.Clean(new string('a', 300) + ".jpeg");

        Assert.That(name, Has.Length.EqualTo(255).And.EndsWith("a.jpeg"));
    }

    [Test]
    public void Clean_LongNameOfEmoji_CutsNoCharacterInTwo()
    {
        var name = FileNames.Clean(string.Concat(Enumerable.Repeat("🌅", 200)) + ".jpg");

        Assert.That(name.EnumerateRunes().All(rune => rune != System.Text.Rune.ReplacementChar), Is.True);
    }

    [TestCase(255)]
    [TestCase(256)]
    [TestCase(1000)]
    public void Clean_Twice_ChangesNothingMore(int length)
    {
        var once = FileNames.Clean("x/" + new string('é', length) + " .jpg");

        Assert.That(FileNames.Clean(once), Is.EqualTo(once));
    }
}
