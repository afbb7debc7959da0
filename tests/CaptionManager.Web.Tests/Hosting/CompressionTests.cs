using System.IO.Compression;
using System.Net.Http.Headers;
using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Tests.Hosts;

namespace CaptionManager.Web.Tests.Hosting;

/// <summary>What goes over the line is compressed, except where its length would tell another site something.</summary>
public sealed class CompressionTests
{
    private DeskHost _host = null!;
    private DeskBrowser _editor = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _host = await DeskHost.StartAsync();
        _editor = await _host.SignInAsync(DeskRoles.Editor);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _editor.Dispose();
        await _host.DisposeAsync();
    }

    // Styles and scripts lie beside the program in Brotli once it is published, and in gzip before.
    [TestCase("/photos", "br")]
    [TestCase("/css/tokens.css", "br", "gzip")]
    [TestCase("/js/http.js", "br", "gzip")]
    [TestCase("/api/v1/photos", "br")]
    [TestCase("/api/v1/photos/none", "br")]
    public async Task Answer_ToABrowser_IsCompressedAndReadsTheSame(string address, params string[] encodings)
    {
        using var packed = await AskAsync(address, "gzip, br");
        using var gzip = await AskAsync(address, "gzip");
        using var plain = await AskAsync(address, "identity");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(packed.Content.Headers.ContentEncoding, Has.Count.EqualTo(1).And.SubsetOf(encodings));
            Assert.That(gzip.Content.Headers.ContentEncoding, Is.EqualTo(["gzip"]));
            Assert.That(plain.Content.Headers.ContentEncoding, Is.Empty);
            Assert.That(packed.Headers.Vary, Does.Contain("Accept-Encoding"));
            Assert.That(await TextAsync(packed), Is.Not.Empty);
            Assert.That((await TextAsync(gzip))[..20], Is.EqualTo((await plain.Content.ReadAsStringAsync())[..20]));
        }
    }

    [Test]
    public async Task Answer_ThatAnotherSiteAskedFor_IsSentAsItIs()
    {
        using var answer = await AskAsync("/photos?text=guess", "br", "cross-site");
        using var own = await AskAsync("/photos?text=guess", "br", "same-origin");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.IsSuccessStatusCode);
            Assert.That(answer.Content.Headers.ContentEncoding, Is.Empty);
            Assert.That(own.Content.Headers.ContentEncoding, Is.EqualTo(["br"]));
        }
    }

    /// <summary>The token of a page is masked anew each time: its length and letters say nothing about the next.</summary>
    [Test]
    public async Task Token_OfAPage_IsAnotherEachTime()
    {
        var (first, second) = (await _editor.GetStringAsync("/photos"), await _editor.GetStringAsync("/photos"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(TokenOf(first), Has.Length.GreaterThan(50));
            Assert.That(TokenOf(first), Is.Not.EqualTo(TokenOf(second)));
        }
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        var content = await answer.Content.ReadAsStreamAsync();
        await using Stream unpacked = answer.Content.Headers.ContentEncoding.Contains("br")
            ? new BrotliStream(content, CompressionMode.Decompress)
            : new GZipStream(content, CompressionMode.Decompress);
        return await new StreamReader(unpacked).ReadToEndAsync();
    }

    private static string TokenOf(string page)
    {
        const string Before = "name=\"__RequestVerificationToken\" value=\"";
        var start = page.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        return page[start..page.IndexOf('"', start)];
    }

    private async Task<HttpResponseMessage> AskAsync(string address, string encodings, string? site = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var encoding in encodings.Split(", ")) request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        return await _editor.SendAsync(request);
    }
}
