using CaptionManager.TestKit;

namespace CaptionManager.Metadata.Tests.Docs;

/// <summary>The pages that are made from code say what the code says.</summary>
public sealed class DocumentationTests
{
    private static readonly string Docs = Path.GetFullPath(Samples.Path(Path.Combine("..", "..", "docs")));
    private static readonly string Tests = Path.Combine(Docs, "..", "tests", "CaptionManager.Metadata.Tests", "Docs");

    [Test]
    public void FieldsPage_IsTheTable()
    {
        var path = Path.Combine(Docs, "fields.md");
        var page = FieldsPage.Write();
        if (Environment.GetEnvironmentVariable("CAPTIONMANAGER_RENEW_DOCS") == "1")
            File.WriteAllText(path, page);
        Assert.That(File.ReadAllText(path), Is.EqualTo(page), "docs/fields.md is behind the field table; run this test once with CAPTIONMANAGER_RENEW_DOCS=1.");
    }

    [Test]
    public void LibraryPage_ShowsTheExampleThatIsCompiledHere()
    {
        var lines = File.ReadAllLines(Path.Combine(Tests, "LibraryExample.cs"));
        var example = lines.SkipWhile(line => line.Trim() != "// example").Skip(1).TakeWhile(line => line.Trim() != "// end").Select(line => line.Length > 8 ? line[8..] : "");
        Assert.That(File.ReadAllText(Path.Combine(Docs, "metadata-library.md")), Does.Contain("```csharp\n" + string.Join('\n', example) + "\n```"));
    }

    [Test]
    public void LibraryExample_Runs_AndDoesWhatItSays()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.jpg");
        File.Copy(Samples.Path("SAMPLE-0302-harbour.jpg"), path);
        try
        {
            LibraryExample.Run(path);
            var metadata = PhotoFile.Inspect(path).Metadata;
            Assert.That(metadata.List(MetadataFields.Creators), Is.EqualTo(["Ann Lee", "Bob Ray"]));
            Assert.That(metadata[MetadataFields.Keywords], Is.Null);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
