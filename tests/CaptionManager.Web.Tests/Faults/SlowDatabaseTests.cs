using System.Data.Common;
using System.Net;
using System.Net.Http.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Persistence;
using CaptionManager.TestKit;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Web.Tests.Faults;

/// <summary>A desk whose database answers later, as one across a network does: SQLite's answers are there before anybody could wait for them.</summary>
[TestFixture]
internal sealed class SlowDatabaseTests
{
    private DeskHost _host = null!;
    private DeskBrowser _admin = null!;
    private DeskBrowser _editor = null!;
    private string _photo = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _host = await DeskHost.StartAsync(web => web.ConfigureServices(services => services.ConfigureDbContext<DeskContext>(options => options.AddInterceptors(new Later()))));
        _admin = await _host.SignInAsync(DeskRoles.Administrator);
        _editor = await _host.SignInAsync(DeskRoles.Editor);
        using var uploader = await _host.SignInAsync(DeskRoles.PhotoDesk);
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(await File.ReadAllBytesAsync(Samples.Path("SAMPLE-0101-state-room.jpg"))), "files", "one.jpg" },
            { new ByteArrayContent(await File.ReadAllBytesAsync(Samples.Path("SAMPLE-0102-state-room.jpg"))), "files", "two.jpg" },
        };
        using var answer = await uploader.PostAsync("/api/v1/photos", form);
        var files = (await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>()).GetProperty("files");
        _photo = files[0].GetProperty("photoId").GetString()!;
        using var submitted = await uploader.PostAsJsonAsync($"/api/v1/photos/{_photo}/decisions", new { action = "submit" });
        submitted.EnsureSuccessStatusCode();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _admin?.Dispose();
        _editor?.Dispose();
        if (_host is not null) await _host.DisposeAsync();
    }

    [TestCase("/")]
    [TestCase("/photos")]
    [TestCase("/photos?text=room&credit=AP")]
    [TestCase("/photos/{photo}")]
    [TestCase("/approvals")]
    [TestCase("/duplicates")]
    [TestCase("/batch-edits")]
    [TestCase("/syndication")]
    [TestCase("/syndication/subscribers")]
    [TestCase("/syndication/products")]
    [TestCase("/syndication/queue")]
    [TestCase("/syndication/recalls")]
    [TestCase("/names")]
    [TestCase("/names/spellings")]
    [TestCase("/settings")]
    [TestCase("/settings/sessions")]
    [TestCase("/settings/keys")]
    [TestCase("/settings/lists")]
    [TestCase("/settings/second-factor")]
    public async Task Page_WhoseDataComesLater_IsSentWhole(string path)
    {
        using var page = await _editor.GetAsync(path.Replace("{photo}", _photo, StringComparison.Ordinal));

        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain("<h1").And.Contain("</html>"));
    }

    [TestCase("/people")]
    [TestCase("/status")]
    public async Task PageOfAnAdministrator_WhoseDataComesLater_IsSentWhole(string path)
    {
        using var page = await _admin.GetAsync(path);

        Assert.That((page.StatusCode, (await page.Content.ReadAsStringAsync()).Contains("<h1", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.OK, true)));
    }

    /// <summary>Waits before each command, so that whoever awaits it is really left waiting.</summary>
    private sealed class Later : DbCommandInterceptor
    {
        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            await Task.Delay(1, cancellationToken);
            return result;
        }

        public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            await Task.Delay(1, cancellationToken);
            return result;
        }
    }
}
