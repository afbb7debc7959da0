namespace CaptionManager.Cli.Tests.Template;

public sealed class TemplateTests
{
    private const string Photo = """{"path":"a.jpg","format":"jpeg","metadata":{"headline":"Floods","city":"Graz","creators":["Jane Doe","Ali Khan"],"dateCreated":"2023-02-17T10:00:00+01:00"}}""";

    [TestCase("[{headline}. ][{city}, ]{weekday}, {date}", "Floods. Graz, Friday, 17 February 2023")]
    [TestCase("{creators: and } on {date.ap-1}", "Jane Doe and Ali Khan on Feb. 16, 2023")]
    [TestCase("{sequence.3}[ {pool}]", "001")]
    [TestCase("{city|upper} {year}", "GRAZ 2023")]
    public async Task Template_Fields_AreFilledIn(string template, string expected)
    {
        var run = await Captions.RunAsync(Photo + "\n", ["template", template]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Output, Is.EqualTo(expected + "\n"));
        }
    }

    [Test]
    public async Task Template_Json_KeepsTheKeyAndNamesTheField()
    {
        var run = await Captions.RunAsync(Photo + "\n", ["template", "{city}", "--as", "headline", "--json"]);
        Assert.That(run.Output, Is.EqualTo("""{"path":"a.jpg","headline":"Graz"}""" + "\n"));
    }

    [Test]
    public async Task Template_LanguageAndFirst_AreHeard()
    {
        var run = await Captions.RunAsync(Photo + "\n", ["template", "{weekday} {sequence}", "--language", "de", "--first", "41"]);
        Assert.That(run.Output, Is.EqualTo("Freitag 41\n"));
    }

    [Test]
    public async Task Template_Codes_AreWrittenOutBeforeFieldsAre()
    {
        using var folder = new TempFolder();
        var codes = Path.Combine(folder.Path, "codes.tsv");
        await File.WriteAllTextAsync(codes, "mci9\tErling Haaland\tManchester City's Erling Haaland\n");
        var run = await Captions.RunAsync(Photo + "\n", ["template", "=mci9#2= in {city}, =who= too", "--codes", codes]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Output, Is.EqualTo("Manchester City's Erling Haaland in Graz, =who= too\n"));
            Assert.That(run.Error, Does.Contain("who"));
        }
    }

    [Test]
    public async Task Template_CodesInFields_AreWrittenOutToo()
    {
        using var folder = new TempFolder();
        var codes = Path.Combine(folder.Path, "codes.tsv");
        await File.WriteAllTextAsync(codes, "mci9\tErling Haaland\n", System.Text.Encoding.Unicode);
        var run = await Captions.RunAsync("""{"id":1,"caption":"=mci9= (=MCI9=), a=b=c"}""" + "\n", ["template", "{caption}", "--codes", codes]);
        Assert.That(run.Output, Is.EqualTo("Erling Haaland (Erling Haaland), a=b=c\n"));
    }

    [Test]
    public async Task Template_CodeListThatIsNotUtf8_IsRefused()
    {
        using var folder = new TempFolder();
        var codes = Path.Combine(folder.Path, "codes.tsv");
        await File.WriteAllBytesAsync(codes, [(byte)'a', (byte)'\t', 0xE9, (byte)'\n']);
        var run = await Captions.RunAsync(Photo + "\n", ["template", "=a=", "--codes", codes]);
        Assert.That((run.ExitCode, run.Error.Contains("UTF-8", StringComparison.Ordinal)), Is.EqualTo((2, true)));
    }

    [Test]
    public async Task Template_FieldThatNoLineHas_IsTold()
    {
        var run = await Captions.RunAsync(Photo + "\n", ["template", "{headlin} {state} {city}"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Error, Does.Contain("headlin").And.Not.Contain("state"));
        }
    }

    [TestCase("{date.plus1x}", "date.plus1x")]
    [TestCase("{date.us}", "date.us")]
    [TestCase("{sequence.99}", "sequence.99")]
    [TestCase("{city", "character")]
    [TestCase("{city|shout}", "shout")]
    [TestCase("@/no/such/file", "/no/such/file")]
    public async Task Template_Bad_IsRefusedWithThePlace(string template, string reason)
    {
        var run = await Captions.RunAsync(Photo + "\n", ["template", template]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Output, Is.Empty);
            Assert.That(run.Error, Does.Contain(reason));
        }
    }

    [Test]
    public async Task Template_IntoEmbed_IsInTheFile()
    {
        using var folder = new TempFolder();
        var photo = Path.Combine(folder.Path, "a.jpg");
        File.Copy(TestKit.Samples.Path("SAMPLE-0202-sea.jpg"), photo);
        await Captions.RunAsync("embed", photo, "--set", "city=Graz", "--set", "dateCreated=2023-02-17");
        var inspected = await Captions.RunAsync("inspect", photo, "--json");
        var filled = await Captions.RunAsync(inspected.Output, ["template", "A view of {city}, {weekday}.", "--json"]);
        var embedded = await Captions.RunAsync(filled.Output, ["embed", photo, "--from", "-"]);
        var read = TestKit.ExifTool.ReadJson([photo], "-G1")["a.jpg"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(embedded.ExitCode, Is.Zero, embedded.Error);
            Assert.That(read.GetProperty("XMP-dc:Description").GetString(), Is.EqualTo("A view of Graz, Friday."));
        }
    }
}
