using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Fetching;

/// <summary>
/// The one way by which the desk asks addresses that people typed in: page audits, pushes to subscribers. It never reaches into the
/// machine or the house (<see cref="AddressGuard"/>), sends no cookies, uses no proxy, and reads no more than it is allowed.
/// </summary>
/// <remarks>One for the process, safe for any number of callers. Nothing is retried here.</remarks>
public sealed class GuardedHttp : IDisposable
{
    private readonly HttpClient _client;
    private readonly FetchOptions _options;

    /// <param name="guard">Judges every address.</param>
    /// <param name="options">The limits.</param>
    public GuardedHttp(AddressGuard guard, IOptions<FetchOptions> options)
    {
        _options = options.Value;
        _client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = guard.ConnectAsync,
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            MaxResponseHeadersLength = 64,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("CaptionManager/1");
    }

    /// <summary>Sends one request, without following redirects; the answer's body is still to be read.</summary>
    /// <param name="request">With an absolute http or https address.</param>
    /// <param name="cancellationToken">Stops it; the caller brings its own time limit.</param>
    /// <exception cref="AddressRefusedException">The address is not one the desk asks.</exception>
    /// <exception cref="HttpRequestException">It could not be reached.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Objection(request.RequestUri) is { } objection) throw new AddressRefusedException(objection);
        try
        {
            return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException e) when (e.InnerException is AddressRefusedException refused)
        {
            throw new AddressRefusedException(refused.Message);
        }
    }

    /// <summary>Fetches a page or a picture, redirects included.</summary>
    /// <param name="address">An absolute http or https address.</param>
    /// <param name="cancellationToken">Stops it; the time limit of the settings holds besides.</param>
    public async Task<FetchOutcome> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(_options.TimeoutSeconds));
        var here = address;
        try
        {
            for (var redirects = 0; ; redirects++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, here);
                using var answer = await SendAsync(request, limit.Token);
                if (!IsRedirect(answer.StatusCode) || answer.Headers.Location is not { } location) return await ReadAsync(here, answer, limit.Token);
                if (redirects == _options.MaximumRedirects) return new FetchOutcome.Failed(here, (int)answer.StatusCode, $"{address} redirects more than {redirects} times.");
                here = new Uri(here, location);
            }
        }
        catch (AddressRefusedException refused)
        {
            return new FetchOutcome.Refused(here, refused.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FetchOutcome.Failed(here, null, $"{here.Host} did not answer within {_options.TimeoutSeconds} seconds.");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException or UriFormatException)
        {
            return new FetchOutcome.Failed(here, null, Describe(here, e));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<FetchOutcome> ReadAsync(Uri here, HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (!answer.IsSuccessStatusCode) return new FetchOutcome.Failed(here, (int)answer.StatusCode, $"{here} answers {(int)answer.StatusCode} {answer.ReasonPhrase}.");

        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        using var kept = new MemoryStream();
        var buffer = new byte[64 << 10];
        while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (kept.Length + read > _options.MaximumBytes)
                return new FetchOutcome.Failed(here, (int)answer.StatusCode, $"{here} is larger than the {_options.MaximumBytes} bytes that are read ({FetchOptions.Section}:{nameof(FetchOptions.MaximumBytes)}).");
            kept.Write(buffer, 0, read);
        }

        var type = answer.Content.Headers.ContentType;
        return new FetchOutcome.Fetched(here, type?.MediaType?.ToLowerInvariant(), type?.CharSet?.Trim('"'), kept.ToArray());
    }

    private static string? Objection(Uri? address) => address switch
    {
        null or { IsAbsoluteUri: false } => "The address is not complete; it begins with http:// or https://.",
        { Scheme: not ("http" or "https") } => $"'{address.Scheme}' addresses are not asked, only http and https.",
        { UserInfo.Length: > 0 } => "An address with a name and password in it is not asked.",
        _ => null,
    };

    private static bool IsRedirect(HttpStatusCode status) => status is
        HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static string Describe(Uri here, Exception failure) => failure switch
    {
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } } => $"There is no host '{here.Host}'.",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => $"{here.Host} has no certificate this machine trusts.",
        _ => $"{here.Host} could not be read: {failure.Message}",
    };
}
