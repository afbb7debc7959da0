using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using CaptionManager.TestKit.Jpeg;

namespace CaptionManager.Web.Tests.Crashes;

/// <summary>People and programs at work on a desk that is about to die: each goes on until the connection breaks, and notes every answer it got.</summary>
internal sealed class CrashLoad(Uri address, string writerKey, string editorKey, CrashLedger ledger) : IDisposable
{
    private const int LargestTrailer = 300_000;

    private const int AnswersOfADeskAtWork = 16;

    private const int LargestPackage = 8;

    private readonly TaskCompletionSource _flowing = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _packed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _gone = new();
    private int _answers;

    /// <summary>Completes when the desk has got into its stride: just started, it compiles its code first. From here on any moment may be the last.</summary>
    public Task Flowing => _flowing.Task;

    /// <summary>Completes when a package with a picture in it has come to its end, or the desk is gone.</summary>
    public Task Packed => _packed.Task;

    /// <summary>Runs everybody until the desk is gone.</summary>
    public Task RunAsync(int seed, CancellationToken cancellationToken) => Task.WhenAll(
        UntilGoneAsync(writerKey, seed, UploadAsync, cancellationToken),
        UntilGoneAsync(writerKey, seed + 1, UploadAsync, cancellationToken),
        UntilGoneAsync(writerKey, seed + 2, EditAsync, cancellationToken),
        UntilGoneAsync(editorKey, seed + 3, EditAsync, cancellationToken),
        UntilGoneAsync(writerKey, seed + 4, SubmitAsync, cancellationToken),
        UntilGoneAsync(editorKey, seed + 5, ApproveAsync, cancellationToken),
        UntilGoneAsync(editorKey, seed + 6, DeliverAsync, cancellationToken),
        UntilGoneAsync(editorKey, seed + 7, PackAsync, cancellationToken));

    public void Dispose() => _gone.Dispose();

    private async Task UntilGoneAsync(string key, int seed, Func<HttpClient, Random, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        using var client = new HttpClient { BaseAddress = address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };
        try
        {
            while (!_gone.IsCancellationRequested) await work(client, random, cancellationToken);
        }
        catch (Exception e) when (e is HttpRequestException or SocketException or IOException or JsonException or InvalidDataException)
        {
            ledger.Interrupt();
            _gone.Cancel();
            _flowing.TrySetResult();
            _packed.TrySetResult();
        }
    }

    private async Task UploadAsync(HttpClient client, Random random, CancellationToken cancellationToken)
    {
        var trailer = new byte[random.Next(16, LargestTrailer)];
        random.NextBytes(trailer);
        var picture = JpegBuilder.Headers().Jfif().Trailer(trailer).ToArray();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(picture), "files", $"{random.Next()}.jpg" } };
        using var answer = await client.PostAsync("/api/v1/photos", form, cancellationToken);
        var file = (await ReadAsync(answer, cancellationToken)).GetProperty("files")[0];
        Assert.That(file.GetProperty("status").GetString(), Is.EqualTo("added"));
        ledger.Uploads[Convert.ToHexStringLower(SHA256.HashData(picture))] = file.GetProperty("photoId").GetString()!;
        Count();
    }

    private async Task EditAsync(HttpClient client, Random random, CancellationToken cancellationToken)
    {
        if (await PickAsync([.. ledger.Uploads.Values], random, cancellationToken) is not { } photo) return;
        using var facts = await client.GetAsync($"/api/v1/photos/{photo}/facts", cancellationToken);
        facts.EnsureSuccessStatusCode();
        var headline = $"Headline {random.Next()}";
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/v1/photos/{photo}/facts")
        {
            Content = JsonContent.Create(new { facts = new { headline, caption = $"A person waves in Minsk, {headline}", creditLine = "Ann Lee/AP" } }),
        };
        request.Headers.IfMatch.Add(facts.Headers.ETag!);
        using var answer = await client.SendAsync(request, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.PreconditionFailed) return;
        var saved = await ReadAsync(answer, cancellationToken);
        ledger.Edits.Add((photo, saved.GetProperty("revision").GetInt32(), headline));
        Count();
    }

    private Task SubmitAsync(HttpClient client, Random random, CancellationToken cancellationToken) =>
        DecideAsync(client, "submit", [.. ledger.Edits.Select(edit => edit.Photo)], random, cancellationToken);

    private Task ApproveAsync(HttpClient client, Random random, CancellationToken cancellationToken) =>
        DecideAsync(client, "approve", After("submit"), random, cancellationToken);

    private async Task DecideAsync(HttpClient client, string action, IReadOnlyCollection<string> among, Random random, CancellationToken cancellationToken)
    {
        if (await PickAsync(among, random, cancellationToken) is not { } photo) return;
        using var answer = await client.PostAsJsonAsync($"/api/v1/photos/{photo}/decisions", new { action, @override = "Load of a test" }, cancellationToken);
        if (answer.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity or HttpStatusCode.PreconditionFailed) return;
        await ReadAsync(answer, cancellationToken);
        ledger.Decisions.Add((photo, action));
        Count();
    }

    private async Task DeliverAsync(HttpClient client, Random random, CancellationToken cancellationToken)
    {
        if (await PickAsync(After("approve"), random, cancellationToken) is not { } photo) return;
        using var answer = await client.GetAsync($"/api/v1/photos/{photo}/file", cancellationToken);
        if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Conflict) return;
        answer.EnsureSuccessStatusCode();
        var file = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        ledger.Deliveries.Add((photo, Convert.ToHexStringLower(SHA256.HashData(file))));
        Count();
    }

    // A package that broke off is of no use to anybody: only one that came to its end counts.
    private async Task PackAsync(HttpClient client, Random random, CancellationToken cancellationToken)
    {
        var approved = After("approve");
        if (await PickAsync(approved, random, cancellationToken) is null) return;
        var wanted = approved.Distinct().OrderBy(_ => random.Next()).Take(LargestPackage).ToArray();
        using var answer = await client.PostAsJsonAsync("/api/v1/packages", new { photos = wanted }, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.Conflict) return;
        answer.EnsureSuccessStatusCode();
        using var content = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(cancellationToken), writable: false);
        await using var zip = new ZipArchive(content);
        foreach (var entry in zip.Entries.Where(entry => entry.Name.EndsWith(".jpg", StringComparison.Ordinal)))
        {
            await using var picture = await entry.OpenAsync(cancellationToken);
            ledger.Packed.Add(Convert.ToHexStringLower(await SHA256.HashDataAsync(picture, cancellationToken)));
            _packed.TrySetResult();
        }

        Count();
    }

    private List<string> After(string action) => [.. ledger.Decisions.Where(decision => decision.Action == action).Select(decision => decision.Photo)];

    // Who has nothing to work on looks again in a moment.
    private static async Task<string?> PickAsync(IReadOnlyCollection<string> among, Random random, CancellationToken cancellationToken)
    {
        if (among.Count > 0) return among.ElementAt(random.Next(among.Count));
        await Task.Delay(20, cancellationToken);
        return null;
    }

    private void Count()
    {
        if (Interlocked.Increment(ref _answers) == AnswersOfADeskAtWork) _flowing.TrySetResult();
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        Assert.That(answer.IsSuccessStatusCode, Is.True, () => $"{answer.RequestMessage!.RequestUri}: {(int)answer.StatusCode}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }
}
