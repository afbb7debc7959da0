using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Accounts.SecondFactors;
using CaptionManager.TestKit;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

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

    [Test]
    public async Task Account_OfAForgottenAdministrator_GetsALinkAndLosesTheSecondFactor()
    {
        await using var host = await DeskHost.StartAsync(dataFolder: Path.Combine(_folder, "desk"));
        var id = await host.EnsureAccountAsync("boss@desk.example", DeskRoles.Administrator);
        await host.RunAsync(async services =>
        {
            var factor = services.GetRequiredService<SecondFactorHandler>();
            var actor = new Actor(id, "Boss");
            await factor.BeginAsync(actor, DeskHost.Password, CancellationToken.None);
            var setUp = (await services.GetRequiredService<SecondFactorProof>().StateAsync(id, CancellationToken.None)).SetUp!;
            return await factor.ConfirmAsync(actor, AuthenticatorApp.Code(setUp.Key, TimeProvider.System.GetUtcNow()), null, CancellationToken.None);
        });

        var reset = await RunAsync("desk", "account", "reset-second-factor", "Boss@desk.example");
        var again = await RunAsync("desk", "account", "reset-second-factor", "boss@desk.example");
        var link = await RunAsync("desk", "account", "link", "boss@desk.example");
        var nobody = await RunAsync("desk", "account", "link", "nobody@desk.example");
        using var person = host.Anonymous();
        using var set = await person.SubmitAsync(new Uri(link.Output.Trim()).PathAndQuery, new() { ["password"] = "seven quiet rivers" });
        using var session = await person.GetAsync("/api/v1/session");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(reset.ExitCode, Is.Zero, reset.Complaints);
            Assert.That((again.ExitCode, again.Complaints), Is.EqualTo((1, $"'boss@desk.example' has neither a second factor nor a passkey.{Environment.NewLine}")));
            Assert.That(session.StatusCode, Is.EqualTo(System.Net.HttpStatusCode.OK));
            Assert.That((nobody.ExitCode, nobody.Output), Is.EqualTo((1, "")));
        }
    }

    [TestCase("account", "open", "a")]
    [TestCase("account", "link")]
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
