using System.Text.Json;
using CaptionManager.Desk.Syndication.Standards;
using CaptionManager.Desk.Syndication.Standards.JsonLd;

namespace CaptionManager.Desk.Tests.Syndication.Standards;

[TestFixture]
internal sealed class ImageObjectTests
{
    [Test]
    public void Write_LicensablePicture_SaysAllFiveProperties()
    {
        using var document = JsonDocument.Parse(ImageObject.Write(NewsPhotos.Full));
        var root = document.RootElement;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(root.GetProperty("@type").GetString(), Is.EqualTo("ImageObject"));
            Assert.That(root.GetProperty("contentUrl").GetString(), Is.EqualTo(NewsPhotos.Full.Renditions[0].Href));
            Assert.That(root.GetProperty("creator").EnumerateArray().Select(c => c.GetProperty("name").GetString()), Is.EqualTo(NewsPhotos.Full.Facts.Credit.Creators));
            Assert.That(root.GetProperty("creditText").GetString(), Is.EqualTo(NewsPhotos.Full.Facts.CreditLine));
            Assert.That(root.GetProperty("copyrightNotice").GetString(), Is.EqualTo("© 2023 Sputnik"));
            Assert.That(root.GetProperty("license").GetString(), Is.EqualTo("https://pictures.example/rights"));
            Assert.That(root.GetProperty("acquireLicensePage").GetString(), Is.EqualTo("https://pictures.example/licence"));
            Assert.That(root.GetProperty("digitalSourceType").GetString(), Is.EqualTo("https://schema.org/DigitalCaptureDigitalSource"));
        }
    }

    [Test]
    public void Write_CaptionThatClosesAScript_IsEscaped()
    {
        var photo = NewsPhotos.Full with { Facts = NewsPhotos.Full.Facts with { Caption = "</script><script>alert(1)</script>" } };

        Assert.That(System.Text.Encoding.UTF8.GetString(ImageObject.Write(photo)), Does.Not.Contain("<"));
    }

    [TestCaseSource(typeof(NewsPhotos), nameof(NewsPhotos.All))]
    public void Write_Any_IsJson(NewsPhoto photo) => Assert.That(() => JsonDocument.Parse(ImageObject.Write(photo)).Dispose(), Throws.Nothing);
}
