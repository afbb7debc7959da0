using System.Net;
using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Tests.Hosts;

namespace CaptionManager.Web.Tests.Hosting;

/// <summary>What an operator watches: readiness, status, figures.</summary>
internal sealed class OperationTests
{
    private DeskHost _host = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _host = await DeskHost.StartAsync(web => web.UseSetting("Telemetry:Prometheus", "true"));

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Ready_DeskThatCanWork_Is200() => Assert.That(await _host.Anonymous().GetStringAsync("/health/ready"), Is.EqualTo("Healthy"));

    [Test]
    public async Task Ready_FolderThatTakesNoFile_Is503()
    {
        var away = _host.DataFolder + "-away";
        Directory.Move(_host.DataFolder, away);
        try
        {
            Assert.That((await _host.Anonymous().GetAsync("/health/ready")).StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        }
        finally
        {
            if (Directory.Exists(_host.DataFolder)) Directory.Delete(_host.DataFolder, recursive: true);
            Directory.Move(away, _host.DataFolder);
        }
    }

    [Test]
    public async Task Status_Administrator_SeesDatabaseStoreAndJobs()
    {
        using var client = await _host.SignInAsync(DeskRoles.Administrator);
        var status = JsonDocument.Parse(await client.GetStringAsync("/api/v1/status")).RootElement;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(status.GetProperty("engine").GetString(), Is.Not.Empty);
            Assert.That(status.GetProperty("pendingMigrations").GetArrayLength(), Is.Zero);
            Assert.That(status.GetProperty("freeOctets").GetInt64(), Is.Positive);
            Assert.That(status.GetProperty("previewsWaiting").GetInt32(), Is.Zero);
        }
    }

    [Test]
    public async Task Metrics_OnlyForWhoeverMayOperate_CarryTheDesksFigures()
    {
        using var editor = await _host.SignInAsync(DeskRoles.Editor);
        Assert.That((await editor.GetAsync("/metrics")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden).Or.EqualTo(HttpStatusCode.Redirect));

        using var administrator = await _host.SignInAsync(DeskRoles.Administrator);
        await administrator.GetAsync("/api/v1/photos");
        var figures = await administrator.GetStringAsync("/metrics");
        Assert.That(figures, Does.Contain("http_server_request_duration").And.Contain("dotnet_gc"));
    }
}
