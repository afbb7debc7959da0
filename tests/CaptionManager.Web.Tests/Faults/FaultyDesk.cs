using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Upkeep;
using CaptionManager.TestKit.Jpeg;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Web.Tests.Faults;

/// <summary>A desk to which something happens, seen by a program that does everything on it with one key.</summary>
internal sealed class FaultyDesk : IAsyncDisposable
{
    private const int TrailerLength = 120_000;

    private readonly Random _random = new(20260302);

    private FaultyDesk(DeskHost host, HttpClient client)
    {
        Host = host;
        Client = client;
    }

    /// <summary>The desk.</summary>
    public DeskHost Host { get; }

    /// <summary>The program.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts it.</summary>
    /// <param name="folder">Its data folder.</param>
    /// <param name="connection">Its connection string where it differs.</param>
    /// <param name="services">Its services where they differ.</param>
    public static async Task<FaultyDesk> StartAsync(string folder, string? connection = null, Action<IServiceCollection>? services = null)
    {
        var host = await DeskHost.StartAsync(web => web.UseSetting("ConnectionStrings:Desk", connection ?? "").ConfigureServices(services ?? (_ => { })), folder);
        try
        {
            var key = await KeyAsync(host);
            return new FaultyDesk(host, new HttpClient { BaseAddress = host.Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) } });
        }
        catch
        {
            // A host left running would keep the whole suite from ending.
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Uploads a picture nobody has seen before.</summary>
    /// <returns>The status, what became of the file, the photo where there is one, the SHA-256 of the file.</returns>
    public async Task<(HttpStatusCode Status, string? Fate, string? Photo, string Hash)> UploadAsync()
    {
        var trailer = new byte[TrailerLength];
        _random.NextBytes(trailer);
        var picture = JpegBuilder.Headers().Jfif().Trailer(trailer).ToArray();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(picture), "files", "picture.jpg" } };
        using var answer = await Client.PostAsync("/api/v1/photos", form);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var file = body.TryGetProperty("files", out var files) ? files[0] : (JsonElement?)null;
        return (
            answer.StatusCode, file?.GetProperty("status").GetString(),
            file is { } one && one.TryGetProperty("photoId", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null,
            Convert.ToHexStringLower(SHA256.HashData(picture)));
    }

    /// <summary>Uploads one that must be taken.</summary>
    public async Task<(string Photo, string Hash)> PhotoAsync()
    {
        var (status, fate, photo, hash) = await UploadAsync();
        Assert.That((status, fate), Is.EqualTo((HttpStatusCode.OK, "added")));
        return (photo!, hash);
    }

    /// <summary>Uploads, captions, submits and approves one.</summary>
    public async Task<(string Photo, string Hash)> ApprovedAsync()
    {
        var made = await PhotoAsync();
        using var edit = await EditAsync(made.Photo, "A person waves in Minsk");
        edit.EnsureSuccessStatusCode();
        foreach (var action in (string[])["submit", "approve"])
        {
            using var decided = await DecideAsync(made.Photo, action);
            decided.EnsureSuccessStatusCode();
        }

        return made;
    }

    /// <summary>Saves a caption on the newest revision.</summary>
    public async Task<HttpResponseMessage> EditAsync(string photo, string caption)
    {
        using var facts = await Client.GetAsync($"/api/v1/photos/{photo}/facts");
        facts.EnsureSuccessStatusCode();
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/v1/photos/{photo}/facts")
        {
            Content = JsonContent.Create(new { facts = new { caption, headline = caption, creditLine = "Ann Lee/AP" } }),
        };
        request.Headers.IfMatch.Add(facts.Headers.ETag!);
        return await Client.SendAsync(request);
    }

    /// <summary>Takes a decision.</summary>
    public Task<HttpResponseMessage> DecideAsync(string photo, string action) => Client.PostAsJsonAsync($"/api/v1/photos/{photo}/decisions", new { action, @override = "Load of a test" });

    /// <summary>The caption as everybody reads it now.</summary>
    public async Task<string?> CaptionAsync(string photo) =>
        (await Client.GetFromJsonAsync<JsonElement>($"/api/v1/photos/{photo}/facts")).GetProperty("facts").GetProperty("caption").GetString();

    /// <summary>Where a stored original lies.</summary>
    public string PathOf(string hash) => Path.Combine(Host.DataFolder, "originals", hash[..2], hash[2..4], hash);

    /// <summary>What the doctor finds, with every original read; its codes in order.</summary>
    public Task<List<string>> FindingsAsync() => Host.RunAsync(async services =>
    {
        var codes = new List<string>();
        await services.GetRequiredService<DeskDoctor>().RunAsync(false, true, finding => codes.Add(finding.Code), CancellationToken.None);
        return codes;
    });

    /// <summary>The code of a problem the desk answered with.</summary>
    public static async Task<string> CodeAsync(HttpResponseMessage answer)
    {
        var type = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString()!;
        return type[(type.LastIndexOf(':') + 1)..];
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Host.DisposeAsync();
    }

    // One person with every role; the second start of a desk finds them there.
    private static async Task<string> KeyAsync(DeskHost host)
    {
        const string name = "everything@desk.example";
        var account = await host.EnsureAccountAsync(name, DeskRoles.Administrator);
        await host.RunAsync(async services =>
        {
            var context = services.GetRequiredService<DeskContext>();
            var held = await context.UserRoles.Where(role => role.UserId == account).Select(role => role.RoleId).ToListAsync();
            context.UserRoles.AddRange(DeskRoles.All.Where(role => !held.Contains(role.Id)).Select(role => new IdentityUserRole<Guid> { UserId = account, RoleId = role.Id }));
            return await context.SaveChangesAsync();
        });
        using var person = await host.SignInAsync(DeskRoles.Administrator, name);
        using var answer = await person.PostAsJsonAsync("/api/v1/keys", new
        {
            name = "program",
            scopes = new[] { Abilities.UploadPhotos, Abilities.ViewPhotos, Abilities.EditCaptions, Abilities.SubmitCaptions, Abilities.ApproveCaptions, Abilities.ExportPhotos },
        });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("key").GetString()!;
    }
}
