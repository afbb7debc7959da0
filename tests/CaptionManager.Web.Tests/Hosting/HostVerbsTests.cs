using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.TestKit;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.Data.Sqlite;

namespace CaptionManager.Web.Tests.Hosting;

/// <summary>The operator's verbs as an operator runs them: a process beside the running desk.</summary>
[TestFixture]
internal sealed class HostVerbsTests
{
    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("desk-verbs-").FullName;

    [TearDown]
    public void RemoveFolder()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task Verbs_OfARunningDesk_BackItUpRestoreItAndFindWhatIsGone()
    {
        var backup = Path.Combine(_folder, "backup");
        await using (var host = await DeskHost.StartAsync(dataFolder: Path.Combine(_folder, "desk")))
        {
            using var desk = await host.SignInAsync(DeskRoles.PhotoDesk);
            using var form = new MultipartFormDataContent { { new ByteArrayContent(await File.ReadAllBytesAsync(Samples.Path("SAMPLE-0202-sea.jpg"))), "files", "sea.jpg" } };
            (await desk.PostAsync("/api/v1/photos", form)).EnsureSuccessStatusCode();
            Assert.That((await RunAsync("desk", "backup", backup)).Output, Does.Contain("and 1 originals"));
        }

        var restored = await RunAsync("new", "restore", backup);
        Assert.That(restored.ExitCode, Is.Zero, restored.Complaints);
        Assert.That(restored.Output, Does.Contain("1 previews will be made"));

        File.Delete(Directory.EnumerateFiles(Path.Combine(_folder, "new", "originals"), "*", SearchOption.AllDirectories).Single());
        var doctor = await RunAsync("new", "doctor", "--json");
        using var finding = JsonDocument.Parse(doctor.Output);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(doctor.ExitCode, Is.EqualTo(1));
            Assert.That(finding.RootElement.GetProperty("code").GetString(), Is.EqualTo("missing-original"));
            Assert.That(doctor.Complaints, Does.Contain("1 found, 0 repaired, 1 left."));
        }
    }

    [TestCase("doctor", "--repare")]
    [TestCase("backup")]
    [TestCase("restore", "a", "b")]
    public async Task Verbs_WrongUsage_SayHow(params string[] arguments)
    {
        var run = await RunAsync("desk", arguments);
        Assert.That((run.ExitCode, run.Complaints.StartsWith("usage:", StringComparison.Ordinal)), Is.EqualTo((2, true)));
    }

    private Task<(int ExitCode, string Output, string Complaints)> RunAsync(string desk, params string[] arguments) =>
        DeskProcess.RunAsync(Path.Combine(_folder, desk), arguments);
}
