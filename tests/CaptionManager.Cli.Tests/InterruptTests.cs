using System.Diagnostics;
using CaptionManager.TestKit;

namespace CaptionManager.Cli.Tests;

/// <summary>Ctrl-C at work: what is in hand is finished, what is not begun stays as it was.</summary>
public sealed class InterruptTests
{
    private const int Count = 3000;

    [Test]
    public async Task Embed_Interrupted_LeavesEachFileWholeAndNothingBehind()
    {
        using var folder = new TempFolder();
        var photo = await File.ReadAllBytesAsync(Samples.Photos[0]);
        for (var i = 0; i < Count; i++)
            folder.Write($"{i:0000}.jpg", photo);
        using var process = Captions.Start("embed", folder.Path, "--json", "--set", "headline=Interrupted");
        process.StandardInput.Close();
        await process.StandardOutput.ReadLineAsync();
        await SignalAsync(process, "INT");
        var run = await Captions.EndAsync(process);
        var written = Directory.GetFiles(folder.Path).Count(path => new FileInfo(path).Length != photo.Length);
        var inspected = await Captions.RunAsync("inspect", folder.Path, "--json");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(130));
            Assert.That(run.Error, Does.Contain("stopped after").And.Contain("half-written"));
            Assert.That(Directory.GetFiles(folder.Path), Has.Length.EqualTo(Count), "no temporary file is left");
            Assert.That(run.Lines.Length + 1, Is.EqualTo(written).And.LessThan(Count), "each file that was written is reported");
            Assert.That(inspected.ExitCode, Is.Zero);
            Assert.That(inspected.Json.Select(file => file.GetProperty("imageDataHash").GetString()).Distinct().Count(), Is.EqualTo(1));
            Assert.That(inspected.Json.SelectMany(file => file.GetProperty("warnings").EnumerateArray()).Count(), Is.Zero);
        }
    }

    [TestCase("INT")]
    [TestCase("TERM")]
    public async Task Parse_InterruptedWhileItWaitsForInput_Ends(string signal)
    {
        using var process = Captions.Start("parse", "--json");
        await process.StandardInput.WriteLineAsync("A caption. (AP)");
        await process.StandardInput.FlushAsync();
        await process.StandardOutput.ReadLineAsync();
        await SignalAsync(process, signal);
        var run = await Captions.EndAsync(process).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.That(run.ExitCode, Is.EqualTo(130));
    }

    private static async Task SignalAsync(Process process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
