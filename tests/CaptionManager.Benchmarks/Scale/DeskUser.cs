using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CaptionManager.Benchmarks.Scale;

/// <summary>One person at a browser: signed in by the form, with the session's token on every change.</summary>
internal sealed partial class DeskUser : IDisposable
{
    private readonly HttpClient _client;

    private DeskUser(HttpClient client) => _client = client;

    public static async Task<DeskUser> SignInAsync(Uri desk, string name, string password)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = desk, Timeout = TimeSpan.FromHours(1) };
        var page = await client.GetStringAsync("/sign-in");
        var fields = HiddenFields().Matches(page).ToDictionary(field => WebUtility.HtmlDecode(field.Groups["name"].Value), field => WebUtility.HtmlDecode(field.Groups["value"].Value));
        fields["userName"] = name;
        fields["password"] = password;
        using var answer = await client.PostAsync("/sign-in", new FormUrlEncodedContent(fields));
        if (answer.StatusCode != HttpStatusCode.Redirect) throw new InvalidOperationException($"{name} could not sign in: {(int)answer.StatusCode}");
        var session = await client.GetFromJsonAsync<JsonElement>("/api/v1/session");
        client.DefaultRequestHeaders.Add("RequestVerificationToken", session.GetProperty("requestToken").GetString());
        return new DeskUser(client);
    }

    /// <summary>Asks for a page and reads it to its end.</summary>
    public async Task GetAsync(string address)
    {
        using var answer = await _client.GetAsync(address);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Reads the facts of a photo; not counted, as the page that saves has them.</summary>
    public async Task<string> TagAsync(string photo)
    {
        using var answer = await _client.GetAsync($"/api/v1/photos/{photo}/facts");
        answer.EnsureSuccessStatusCode();
        return answer.Headers.ETag!.Tag;
    }

    /// <summary>Saves an edit.</summary>
    public async Task SaveAsync(string photo, string tag, object edit)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/v1/photos/{photo}/facts") { Content = JsonContent.Create(edit) };
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        using var answer = await _client.SendAsync(request);

        // Two people at one photo: the second is told so, which is an answer too.
        if (answer.StatusCode != HttpStatusCode.PreconditionFailed) answer.EnsureSuccessStatusCode();
    }

    /// <summary>Uploads a picture nobody has seen before.</summary>
    public async Task UploadAsync(byte[] picture, string name)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(picture), "files", name } };
        using var answer = await _client.PostAsync("/api/v1/photos", form);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Sends something to be looked at.</summary>
    public async Task PostAsync(string address, object body)
    {
        using var answer = await _client.PostAsJsonAsync(address, body);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Begins a download; the caller reads it.</summary>
    public async Task<HttpResponseMessage> OpenAsync(Uri address, Action<HttpRequestMessage>? ask)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        ask?.Invoke(request);
        var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        return answer;
    }

    /// <summary>Asks for every approved picture and writes the package into a file.</summary>
    /// <returns>Where it can be fetched again, and its ETag.</returns>
    public async Task<(Uri Place, string Tag, TimeSpan Planned)> DownloadAsync(Uri desk, string path)
    {
        var begun = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/packages") { Content = JsonContent.Create(new { }) };
        using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        var planned = Stopwatch.GetElapsedTime(begun);
        await using var file = File.Create(path, 1 << 20);
        await using var body = await answer.Content.ReadAsStreamAsync();
        await body.CopyToAsync(file, 1 << 20);
        if (file.Length != answer.Content.Headers.ContentLength) throw new InvalidDataException("The package has not the length that was announced.");
        return (new Uri(desk, answer.Content.Headers.ContentLocation!), answer.Headers.ETag!.Tag, planned);
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]*)" value="(?<value>[^"]*)"[^>]*>""")]
    private static partial Regex HiddenFields();
}
