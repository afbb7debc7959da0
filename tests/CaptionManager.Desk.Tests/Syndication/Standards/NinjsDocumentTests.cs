using System.Text.Json;
using CaptionManager.Desk.Syndication.Standards;
using CaptionManager.Desk.Syndication.Standards.Ninjs;

namespace CaptionManager.Desk.Tests.Syndication.Standards;

[TestFixture]
internal sealed class NinjsDocumentTests
{
    private static readonly (NinjsVersion Version, string Schema)[] Versions = [(NinjsVersion.V16, "1.6"), (NinjsVersion.V22, "2.2"), (NinjsVersion.V31, "3.1")];

    [TestCaseSource(typeof(NewsPhotos), nameof(NewsPhotos.All))]
    public void Write_EachVersion_IsValidBySchema(NewsPhoto photo)
    {
        StandardsFolder.Require();
        using (Assert.EnterMultipleScope())
        {
            foreach (var (version, schema) in Versions)
                Assert.That(NinjsSchemas.Faults(schema, NinjsDocument.Write(photo, version)), Is.Empty, $"{version}");
        }
    }

    [Test]
    public void Write_CreditLine_StandsAsTheDescriptionOfThatRole()
    {
        using var document = JsonDocument.Parse(NinjsDocument.Write(NewsPhotos.Full, NinjsVersion.V31));
        var descriptions = document.RootElement.GetProperty("descriptions").EnumerateArray().ToDictionary(d => d.GetProperty("role").GetString()!, d => d.GetProperty("value").GetString());

        Assert.That(descriptions["creditline"], Is.EqualTo(NewsPhotos.Full.Facts.CreditLine));
        Assert.That(descriptions["caption"], Is.EqualTo(NewsPhotos.Full.Facts.Caption));
        using var flat = JsonDocument.Parse(NinjsDocument.Write(NewsPhotos.Full, NinjsVersion.V16));
        Assert.That(flat.RootElement.GetProperty("description_creditline").GetString(), Is.EqualTo(NewsPhotos.Full.Facts.CreditLine));
    }

    [Test]
    public void Write_Kill_SaysCanceledInEachVersion()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var (version, name) in ((NinjsVersion, string)[])[(NinjsVersion.V16, "pubstatus"), (NinjsVersion.V22, "pubstatus"), (NinjsVersion.V31, "pubStatus")])
            {
                using var document = JsonDocument.Parse(NinjsDocument.Write(NewsPhotos.Killed, version));
                Assert.That(document.RootElement.GetProperty(name).GetString(), Is.EqualTo("canceled"));
                Assert.That(document.RootElement.TryGetProperty("renditions", out _), Is.False);
            }
        }
    }

    [Test]
    public async Task WritePackage_ManyPictures_IsValidAndHoldsEach()
    {
        using var output = new MemoryStream();

        await NinjsDocument.WritePackageAsync(output, "tag:pictures.example,2026:package:1", "Evening", NewsPhotos.Full.FirstCreated, Many(), CancellationToken.None);

        Assert.That(NinjsSchemas.Faults("3.1", output.ToArray()), Is.Empty);
        using var document = JsonDocument.Parse(output.ToArray());
        Assert.That(document.RootElement.GetProperty("associations").GetArrayLength(), Is.EqualTo(3));
    }

    private static async IAsyncEnumerable<NewsPhoto> Many()
    {
        foreach (var photo in (NewsPhoto[])[NewsPhotos.Full, NewsPhotos.Beside, NewsPhotos.Bare])
        {
            await Task.Yield();
            yield return photo;
        }
    }
}
