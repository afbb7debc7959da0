using System.Net.Sockets;
using System.Text;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CaptionManager.Web.Tests.Hosting;

/// <summary>
/// Requests as no client library sends them, octet by octet. Each limit is tried on both sides: what just fits is served, what just does not
/// is refused and its connection closed.
/// </summary>
public sealed class RequestLimitTests
{
    private const string Post = "POST /api/v1/captions:parse HTTP/1.1\r\nHost: desk\r\nContent-Type: application/json\r\n";
    private const string Next = "GET /health HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n";
    private const int LineLimit = 8 << 10;
    private const int HeadersLimit = 32 << 10;

    private DeskHost _host = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _host = await DeskHost.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [TestCase("Content-Length: 4\r\nContent-Length: 44\r\n\r\nabcd", TestName = "Two lengths")]
    [TestCase("Content-Length: 4, 4\r\n\r\nabcd", TestName = "A list of lengths")]
    [TestCase("Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n", TestName = "Chunked, but not last")]
    [TestCase("Content-Length : 4\r\n\r\nabcd", TestName = "A blank before the colon")]
    [TestCase("X: a\r\n Content-Length: 4\r\n\r\nabcd", TestName = "A header folded over lines")]
    [TestCase("X: a\0b\r\n\r\n", TestName = "A zero octet in a header")]
    public async Task Framing_ThatContradictsItself_IsRefusedAndNothingBehindItIsServed(string rest)
    {
        var statuses = await AskAsync(Post + rest + Next);

        Assert.That(statuses, Is.EqualTo(new[] { 400 }), "what follows is not taken for a second request");
    }

    [Test]
    public async Task Framing_AsItShouldBe_IsServedAndSoIsWhatFollows() =>
        Assert.That(await AskAsync("GET /health HTTP/1.1\r\nHost: desk\r\n\r\n" + Next), Is.EqualTo(new[] { 200, 200 }));

    [TestCase(LineLimit, 302)]
    [TestCase(LineLimit + 1, 414)]
    public async Task Line_AtItsLimitAndBeyond(int length, int status)
    {
        const string Ends = "GET / HTTP/1.1\r\n";
        Assert.That(await AskAsync($"GET /{new string('a', length - Ends.Length)} HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n"), Is.EqualTo(new[] { status }));
    }

    [TestCase(100, 200)]
    [TestCase(101, 431)]
    public async Task Headers_AsManyAsAreTakenAndOneMore(int count, int status)
    {
        var others = string.Concat(Enumerable.Range(0, count - 2).Select(n => $"X-{n}: a\r\n"));
        Assert.That(await AskAsync($"GET /health HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n{others}\r\n"), Is.EqualTo(new[] { status }));
    }

    [TestCase(HeadersLimit - 512, 200)]
    [TestCase(HeadersLimit + 512, 431)]
    public async Task Headers_AsLongAsAreTakenAndLonger(int length, int status) =>
        Assert.That(await AskAsync($"GET /health HTTP/1.1\r\nHost: desk\r\nConnection: close\r\nX: {new string('a', length - 36)}\r\n\r\n"), Is.EqualTo(new[] { status }));

    [Test]
    public async Task Body_PromisedLongerThanIsTaken_IsRefusedBeforeItComes()
    {
        using var key = await _host.SignInAsync(CaptionManager.Desk.Accounts.DeskRoles.Administrator);
        var cookies = key.Cookies.GetCookieHeader(_host.Address);
        var token = key.DefaultRequestHeaders.GetValues("RequestVerificationToken").Single();
        Assert.That(
            await AskAsync($"POST /api/v1/keys HTTP/1.1\r\nHost: {_host.Address.Authority}\r\nConnection: close\r\nCookie: {cookies}\r\nRequestVerificationToken: {token}\r\nContent-Type: application/json\r\nContent-Length: {(16 << 20) + 1}\r\n\r\n"),
            Is.EqualTo(new[] { 413 }));
    }

    [Test]
    public void Patience_IsSetAndNotTheServersOwn()
    {
        var limits = _host.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(limits.RequestHeadersTimeout, Is.EqualTo(TimeSpan.FromSeconds(30)));
            Assert.That(limits.KeepAliveTimeout, Is.EqualTo(TimeSpan.FromMinutes(2)));
            Assert.That((limits.MinRequestBodyDataRate!.BytesPerSecond, limits.MinRequestBodyDataRate.GracePeriod), Is.EqualTo((240.0, TimeSpan.FromSeconds(10))));
            Assert.That(limits.MaxRequestBodySize, Is.EqualTo(16 << 20));
            Assert.That(limits.Http2.MaxStreamsPerConnection, Is.EqualTo(100));
        }
    }

    // Reads while it writes, and leaves its own side open: a server that refuses closes with octets unread, and the reset would take an answer
    // that waits in the client's buffer with it.
    private async Task<int[]> AskAsync(string request)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(_host.Address.Host, _host.Address.Port, limit.Token);
        var stream = client.GetStream();
        var answers = ReadAsync(stream, limit.Token);
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), limit.Token);
        }
        catch (IOException)
        {
            // The answer came before all was sent.
        }

        return [.. (await answers).Split("HTTP/1.1 ").Skip(1).Select(answer => int.Parse(answer.AsSpan(0, 3), System.Globalization.CultureInfo.InvariantCulture))];
    }

    private static async Task<string> ReadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var answer = new StringBuilder();
        var buffer = new byte[8_192];
        try
        {
            while (await stream.ReadAsync(buffer, cancellationToken) is var count and > 0) answer.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }
        catch (IOException)
        {
            // Closed hard; what came before counts.
        }

        return answer.ToString();
    }
}
