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

    [TestCase("/photos")]
    [TestCase("/css/tokens.css")]
    [TestCase("/js/http.js")]
    [TestCase("/api/v1/photos")]
    [TestCase("/api/v1/photos/none")]
    public async Task Answer_ToABrowser_IsCompressedAndReadsTheSame(string address)
    {
        using var brotli = await AskAsync(address, "gzip, br");
        using var gzip = await AskAsync(address, "gzip");
        using var plain = await AskAsync(address, "identity");
        await using var unpacked = new BrotliStream(await brotli.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        var text = await new StreamReader(unpacked).ReadToEndAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(brotli.Content.Headers.ContentEncoding, Is.EqualTo(["br"]));
            Assert.That(gzip.Content.Headers.ContentEncoding, Is.EqualTo(["gzip"]));
            Assert.That(plain.Content.Headers.ContentEncoding, Is.Empty);
            Assert.That(brotli.Headers.Vary, Does.Contain("Accept-Encoding"));
            Assert.That(text, Has.Length.GreaterThan(40));
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
