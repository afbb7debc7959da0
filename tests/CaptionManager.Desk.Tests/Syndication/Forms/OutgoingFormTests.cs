using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Metadata;
using CaptionManager.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Desk.Tests.Syndication.Forms;

[TestFixture]
internal sealed class OutgoingFormTests
{
    private const string Seed = "SAMPLE-0101-state-room.jpg";
    private const string Everything = "SAMPLE-0201-mountains.jpg";

    private DeskFixture _desk = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _desk = await DeskFixture.StartAsync(
        null,
        new("Syndication:LicensorName", "Example Pictures"), new("Syndication:LicensorUrl", "https://pictures.example/licence"));

    [OneTimeTearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    [Test]
    public async Task Rendition_OfAnApprovedPicture_IsSmallerAndCarriesTheSameWords()
    {
        var photo = await _desk.ApprovedAsync(Everything);

        var whole = await SaveAsync(photo, ClientForm.Original, "whole.jpg");
        var small = await SaveAsync(photo, ClientForm.Original with { Rendition = new RenditionSpec(640, 85) }, "small.jpg");

        var tags = ExifTool.ReadJson([whole, small], "-G1", "-charset", "iptc=utf8");
        var (before, after) = (tags["whole.jpg"], tags["small.jpg"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Math.Max(after.GetProperty("File:ImageWidth").GetInt32(), after.GetProperty("File:ImageHeight").GetInt32()), Is.EqualTo(640));
            Assert.That(after.GetProperty("ICC_Profile:ProfileDescription").GetString(), Does.Contain("sRGB"));
            foreach (var property in before.EnumerateObject().Where(tag => tag.Name.StartsWith("XMP-", StringComparison.Ordinal) || tag.Name.StartsWith("IPTC:", StringComparison.Ordinal)))
            {
                // The toolkit's own marks; the envelope that declares a character set is there where words need it.
                if (property.Name is "XMP-x:XMPToolkit" or "IPTC:CodedCharacterSet" or "IPTC:EnvelopeRecordVersion" || property.Name.StartsWith("XMP-xmpMM", StringComparison.Ordinal) || property.Name.StartsWith("XMP-tiff", StringComparison.Ordinal)) continue;
                Assert.That(after.TryGetProperty(property.Name, out var value) ? value.ToString() : null, Is.EqualTo(property.Value.ToString()), property.Name);
            }
        }
    }

    [Test]
    public async Task Rendition_OfAPortraitHeldSideways_StandsUpright()
    {
        var turned = Path.Combine(_desk.Folder, "turned.jpg");
        File.Copy(Samples.Path("SAMPLE-0204-harvest.jpg"), turned);
        ExifTool.Run(["-n", "-Orientation=6", "-overwrite_original", turned]);
        var photo = await TakeInAsync(turned);

        var small = await SaveAsync(photo, ClientForm.Original with { Rendition = new RenditionSpec(300) }, "upright.jpg");

        var found = PhotoFile.Inspect(small);
        Assert.That((found.Height, found.Height > found.Width, found.Orientation), Is.EqualTo((300, true, 1)));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Privacy_Switches_TakePositionSerialAndContactOutAndLeaveTheCredit(bool isRendition)
    {
        var file = Path.Combine(_desk.Folder, $"private-{isRendition}.jpg");
        File.Copy(Samples.Path("SAMPLE-0202-sea.jpg"), file);
        ExifTool.Run([
            "-GPSLatitude=47.07", "-GPSLatitudeRef=N", "-GPSLongitude=15.43", "-GPSLongitudeRef=E", "-XMP:GPSLatitude=47.07", "-SerialNumber=12345", "-LensSerialNumber=678",
            "-XMP-iptcCore:CreatorWorkTelephone=+43 316 000", $"-XMP-dc:Rights={isRendition}", "-XMP-plus:MinorModelAgeDisclosure=Age Unknown", "-overwrite_original", file]);
        var photo = await TakeInAsync(file);
        var form = ClientForm.Original with
        {
            Privacy = PrivacyParts.Gps | PrivacyParts.SerialNumbers | PrivacyParts.ModelAges | PrivacyParts.ContactDetails,
            Rendition = isRendition ? new RenditionSpec(400) : null,
        };

        var open = ExifTool.ReadJson([await SaveAsync(photo, form with { Privacy = PrivacyParts.None }, "open.jpg")], "-G1")["open.jpg"].ToString();
        var closed = ExifTool.ReadJson([await SaveAsync(photo, form, "closed.jpg")], "-G1")["closed.jpg"];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(open, isRendition ? Does.Contain("CreatorWorkTelephone") : Does.Contain("GPSLatitude").And.Contain("SerialNumber").And.Contain("CreatorWorkTelephone"));
            Assert.That(closed.ToString(), Does.Not.Contain("GPS").And.Not.Contain("SerialNumber").And.Not.Contain("CreatorWorkTelephone").And.Not.Contain("MinorModelAge"));
            Assert.That(closed.TryGetProperty("XMP-photoshop:Credit", out _), Is.True);
        }
    }

    [Test]
    public async Task Licensor_OfTheDesk_IsWrittenIntoPicturesThatNameNone()
    {
        var photo = await _desk.ApprovedAsync(Seed);

        var tags = ExifTool.ReadJson([await SaveAsync(photo, ClientForm.Original, "licensable.jpg")], "-G1")["licensable.jpg"];

        Assert.That(tags.GetProperty("XMP-plus:LicensorName").ToString(), Does.Contain("Example Pictures"));
        Assert.That(tags.GetProperty("XMP-plus:LicensorURL").ToString(), Does.Contain("https://pictures.example/licence"));
    }

    private async Task<PhotoId> TakeInAsync(string path)
    {
        var outcome = await _desk.TakeInAsync(Path.GetFileName(path), await File.ReadAllBytesAsync(path));
        var photo = ((Desk.Ingest.IngestOutcome.Added)outcome).PhotoId;
        await _desk.ApproveAsync(photo);
        return photo;
    }

    private async Task<string> SaveAsync(PhotoId id, ClientForm form, string name)
    {
        var photo = await _desk.FindApprovedAsync(id);
        var outcome = await _desk.Services.GetRequiredService<OutgoingFiles>().PrepareAsync(photo, form, null, CancellationToken.None);
        Assert.That(outcome, Is.InstanceOf<OutgoingOutcome.Ready>(), () => (outcome as OutgoingOutcome.Held)?.Reason ?? "");
        await using var file = ((OutgoingOutcome.Ready)outcome).File;
        var path = Path.Combine(_desk.Folder, name);
        await using var target = File.Create(path);
        await using var content = file.OpenRead();
        await content.CopyToAsync(target);
        return path;
    }
}
