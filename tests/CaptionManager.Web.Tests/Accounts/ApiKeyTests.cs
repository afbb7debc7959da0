using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Persistence;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Web.Tests.Accounts;

public sealed class ApiKeyTests
{
    private DeskHost _host = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _host = await DeskHost.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Make_ScopesOfOwner_KeyHasThemAndNoMore()
    {
        using var editor = await _host.SignInAsync(DeskRoles.Editor);
        var key = await MakeAsync(editor, Abilities.ViewPhotos);
        using var program = Program(key.GetProperty("key").GetString()!);
        var session = await program.GetFromJsonAsync<JsonElement>("/api/v1/session");
        using var keys = await program.GetAsync("/api/v1/keys");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(session.GetProperty("abilities").EnumerateArray().Single().GetString(), Is.EqualTo(Abilities.ViewPhotos));
            Assert.That(session.GetProperty("name").GetString(), Is.EqualTo("Editor person"));
            Assert.That(keys.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), "The key may not manage keys");
        }
    }

    [TestCase(Abilities.ManageAccounts, "beyond-your-own")]
    [TestCase("photos.everything", "unknown-scope")]
    public async Task Make_ScopeNotHeld_IsRefused(string scope, string code)
    {
        using var editor = await _host.SignInAsync(DeskRoles.Editor);
        using var answer = await editor.PostAsJsonAsync("/api/v1/keys", new { name = "machine", scopes = new[] { scope } });
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(problem.GetProperty("problems")[0].GetProperty("code").GetString(), Is.EqualTo(code));
        }
    }

    [Test]
    public async Task Rotate_Key_MakesOneOfTheSameKindAndEndsTheOldWithinADay()
    {
        using var editor = await _host.SignInAsync(DeskRoles.Editor);
        var old = await MakeAsync(editor, Abilities.ViewPhotos);
        var id = old.GetProperty("summary").GetProperty("id").GetString();
        using var answer = await editor.PostAsync($"/api/v1/keys/{id}/rotate", null);
        var made = await answer.Content.ReadFromJsonAsync<JsonElement>();
        using var before = Program(old.GetProperty("key").GetString()!);
        using var after = Program(made.GetProperty("key").GetString()!);
        using var stillOpen = await before.GetAsync("/api/v1/session");
        var session = await after.GetFromJsonAsync<JsonElement>("/api/v1/session");
        var ends = await _host.RunAsync(services => services.GetRequiredService<DeskContext>().ApiKeys.Where(key => key.Id == Guid.Parse(id!)).Select(key => key.ExpiresAt).SingleAsync());
        using var stranger = await _host.SignInAsync(DeskRoles.PhotoDesk);
        using var foreign = await stranger.PostAsync($"/api/v1/keys/{id}/rotate", null);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(stillOpen.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(session.GetProperty("abilities").EnumerateArray().Single().GetString(), Is.EqualTo(Abilities.ViewPhotos));
            Assert.That(made.GetProperty("summary").GetProperty("name").GetString(), Is.EqualTo(old.GetProperty("summary").GetProperty("name").GetString()));
            Assert.That(ends, Is.LessThanOrEqualTo(TimeProvider.System.GetUtcNow() + RotateApiKeyHandler.Overlap));
            Assert.That(foreign.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "Somebody else changed the key");
        }
    }

    [Test]
    public async Task KeysPage_Rotate_ShowsTheNewKeyOnce()
    {
        using var editor = await _host.SignInAsync(DeskRoles.Editor, "rotating@desk.example");
        var old = await MakeAsync(editor, Abilities.ViewPhotos);
        using var answer = await editor.SubmitAsync("/settings/keys", [], $"rotate-{old.GetProperty("summary").GetProperty("id").GetGuid()}");
        var html = await answer.Content.ReadAsStringAsync();
        var later = await editor.GetStringAsync("/settings/keys");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(html, Does.Contain($"<code class=\"secret\">{ApiKeys.Mark}"));
            Assert.That(later, Does.Not.Contain("class=\"secret\""));
            Assert.That(later.Split("machine</td>"), Has.Length.EqualTo(3), "Both keys stand in the list");
        }
    }

    [Test]
    public async Task Key_AskingTooOften_WaitsAndLeavesOthersAlone()
    {
        await using var host = await DeskHost.StartAsync(web => web.UseSetting("Accounts:KeyRequestsPerMinute", "60"));
        using var editor = await host.SignInAsync(DeskRoles.Editor);
        using var busy = Program(host, (await MakeAsync(editor, Abilities.ViewPhotos)).GetProperty("key").GetString()!);
        using var calm = Program(host, (await MakeAsync(editor, Abilities.ViewPhotos)).GetProperty("key").GetString()!);
        var refused = 0;
        for (var request = 0; request < 2000 && refused == 0; request++)
        {
            using var answer = await busy.GetAsync("/api/v1/session");
            if (answer.StatusCode == HttpStatusCode.TooManyRequests) refused++;
        }

        using var other = await calm.GetAsync("/api/v1/session");
        using var person = await editor.GetAsync("/api/v1/session");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused, Is.EqualTo(1));
            Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(person.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task Keys_ThatOpenNothing_AreTriedAFewTimesFromOneAddress()
    {
        await using var host = await DeskHost.StartAsync(web => web.UseSetting("Accounts:AttemptsPerMinute", "3"));
        var answers = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 4; attempt++)
        {
            using var guess = Program(host, $"cm_{attempt}");
            using var answer = await guess.GetAsync("/api/v1/session");
            answers.Add(answer.StatusCode);
        }

        Assert.That(answers, Is.EqualTo(new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests }));
    }

    [Test]
    public async Task Key_WithoutAntiforgeryToken_MayChangeThings()
    {
        using var editor = await _host.SignInAsync(DeskRoles.Editor);
        var key = await MakeAsync(editor, Abilities.ManageKeys, Abilities.ViewPhotos);
        using var program = Program(key.GetProperty("key").GetString()!);
        using var made = await program.PostAsJsonAsync("/api/v1/keys", new { name = "second", scopes = new[] { Abilities.ViewPhotos } });
        using var stronger = await program.PostAsJsonAsync("/api/v1/keys", new { name = "third", scopes = new[] { Abilities.ApproveCaptions } });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(stronger.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "A key made a stronger key");
        }
    }

    [Test]
    public async Task Revoke_OwnKey_OpensNothingFromTheNextRequestOn()
    {
        using var editor = await _host.SignInAsync(DeskRoles.Editor);
        var key = await MakeAsync(editor, Abilities.ViewPhotos);
        using var program = Program(key.GetProperty("key").GetString()!);
        using var before = await program.GetAsync("/api/v1/session");
        using var revoked = await editor.DeleteAsync($"/api/v1/keys/{key.GetProperty("summary").GetProperty("id").GetGuid()}");
        using var after = await program.GetAsync("/api/v1/session");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(before.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(revoked.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(after.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(await after.Content.ReadAsStringAsync(), Does.Contain("urn:captionmanager:problem:key-refused"));
        }
    }

    [Test]
    public async Task Revoke_KeyOfSomebodyElse_IsNotFound()
    {
        using var editor = await _host.SignInAsync(DeskRoles.Editor);
        using var other = await _host.SignInAsync(DeskRoles.PhotoDesk);
        var key = await MakeAsync(editor, Abilities.ViewPhotos);
        using var answer = await other.DeleteAsync($"/api/v1/keys/{key.GetProperty("summary").GetProperty("id").GetGuid()}");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Key_OwnerLosesRole_LosesTheAbility()
    {
        using var editor = await _host.SignInAsync(DeskRoles.Editor, "leaving@desk.example");
        var key = await MakeAsync(editor, Abilities.ApproveCaptions);
        using var program = Program(key.GetProperty("key").GetString()!);
        var before = await program.GetFromJsonAsync<JsonElement>("/api/v1/session");
        await _host.RunAsync(services => services.GetRequiredService<DeskContext>().UserRoles
            .Where(held => held.RoleId == DeskRoles.Editor.Id && held.UserId == services.GetRequiredService<DeskContext>().Users.Single(user => user.UserName == "leaving@desk.example").Id)
            .ExecuteDeleteAsync());
        var after = await program.GetFromJsonAsync<JsonElement>("/api/v1/session");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(before.GetProperty("abilities").GetArrayLength(), Is.EqualTo(1));
            Assert.That(after.GetProperty("abilities").GetArrayLength(), Is.Zero);
        }
    }

    [Test]
    public async Task Database_AfterMaking_HoldsTheSecretNowhere()
    {
        using var editor = await _host.SignInAsync(DeskRoles.Editor);
        var secret = (await MakeAsync(editor, Abilities.ViewPhotos)).GetProperty("key").GetString()!;
        var octets = Encoding.ASCII.GetBytes(secret);
        var name = Encoding.ASCII.GetBytes(secret[..ApiKey.PrefixLength]);

        // In the files themselves, the log of what was written last among them, for a column may hold it as text, as octets or within other words.
        var files = Directory.GetFiles(_host.DataFolder, "desk.db*").Select(Read).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(files.Any(file => file.AsSpan().IndexOf(octets.AsSpan(ApiKey.PrefixLength)) >= 0), Is.False);
            Assert.That(files.Any(file => file.AsSpan().IndexOf(name) >= 0), Is.True, "the beginning by which people know it is there");
        }

        static byte[] Read(string path)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var whole = new MemoryStream();
            file.CopyTo(whole);
            return whole.ToArray();
        }
    }

    private static async Task<JsonElement> MakeAsync(DeskBrowser owner, params string[] scopes)
    {
        using var answer = await owner.PostAsJsonAsync("/api/v1/keys", new { name = "machine", scopes });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private DeskBrowser Program(string key) => Program(_host, key);

    private static DeskBrowser Program(DeskHost host, string key)
    {
        var program = host.Anonymous();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return program;
    }
}
