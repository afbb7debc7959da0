using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace CaptionManager.Cli.Remote;

/// <summary>Asks a running desk by its API.</summary>
internal sealed class DeskClient : IDisposable
{
    /// <summary>The environment variable that holds the key.</summary>
    public const string KeyVariable = "CAPTIONS_KEY";

    private const int PageSize = 200;

    private readonly HttpClient _http;

    /// <param name="server">The desk's address, http or https.</param>
    /// <param name="key">An API key; that of the environment where none is given.</param>
    /// <exception cref="UsageException">There is no key.</exception>
    public DeskClient(Uri server, string? key)
    {
        key ??= Environment.GetEnvironmentVariable(KeyVariable) ?? throw new UsageException($"give an API key with --key, or in {KeyVariable}");
        _http = new HttpClient { BaseAddress = new Uri(server.AbsoluteUri.TrimEnd('/') + "/"), Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    /// <summary>The approved photos that a search finds, newest first.</summary>
    /// <param name="query">As on the contact sheet.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="UsageException">The desk does not take the key or the search.</exception>
    public async IAsyncEnumerable<(string Id, string FileName)> FindAsync(string query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var next = $"api/v1/photos?limit={PageSize}&text={Uri.EscapeDataString($"{query} is:live".Trim())}";
        while (next is not null)
        {
            using var answer = await _http.GetAsync(next, cancellationToken);
            await EnsureAsync(answer, cancellationToken);
            await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
            using var page = await JsonDocument.ParseAsync(body, default, cancellationToken);
            foreach (var item in page.RootElement.GetProperty("photos").EnumerateArray())
                yield return (item.GetProperty("id").GetString()!, item.GetProperty("fileName").GetString()!);
            next = answer.Headers.TryGetValues("Link", out var links) ? links.FirstOrDefault(link => link.EndsWith("rel=\"next\"", StringComparison.Ordinal))?.Split('<', '>')[1].TrimStart('/') : null;
        }
    }

    /// <summary>Asks for the approved file of a photo; the body is still to be read.</summary>
    /// <param name="id">The photo.</param>
    /// <param name="known">The SHA-256 of the file that is there already.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<HttpResponseMessage> FetchAsync(string id, string? known, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"api/v1/photos/{id}/file");
        if (known is not null) request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue($"\"{known}\""));
        return _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    /// <summary>The photos of the desk that a picture file shows, the surest first.</summary>
    /// <param name="picture">The file.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="UsageException">The desk does not take the key.</exception>
    public async Task<IReadOnlyList<DeskPhoto>> RecognizeAsync(byte[] picture, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(picture);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var answer = await _http.PostAsync("api/v1/photos:recognize", content, cancellationToken);
        if (answer.StatusCode is HttpStatusCode.UnprocessableEntity) return [];
        await EnsureAsync(answer, cancellationToken);
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        using var found = await JsonDocument.ParseAsync(body, default, cancellationToken);
        return [.. found.RootElement.GetProperty("photos").EnumerateArray().Select(DeskPhoto.Of)];
    }

    /// <summary>What a desk says of a request it does not take.</summary>
    public static async Task<string> ReasonAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            using var problem = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
            var (title, detail) = (Text("title"), Text("detail"));
            return detail is null ? title ?? $"the desk answers {(int)answer.StatusCode}" : $"{title}: {detail}";

            string? Text(string name) => problem.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
        }
        catch (JsonException)
        {
            return $"the server answers {(int)answer.StatusCode} and is perhaps no desk";
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static async Task EnsureAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.StatusCode != HttpStatusCode.OK) throw new UsageException(await ReasonAsync(answer, cancellationToken));
    }
}
