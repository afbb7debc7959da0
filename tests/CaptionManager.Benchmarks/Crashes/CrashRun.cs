using System.Diagnostics;
using System.Globalization;
using CaptionManager.TestKit;

namespace CaptionManager.Benchmarks.Crashes;

/// <summary>The crash suite at length: <c>… -- crashes 100</c> kills the desk a hundred times under work, with the doctor after every one.</summary>
internal static class CrashRun
{
    private const string Suite = "tests/CaptionManager.Web.Tests/CaptionManager.Web.Tests.csproj";

    public static async Task<int> RunAsync(string[] arguments)
    {
        var crashes = 0;
        if (arguments is not [var count] || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out crashes) || crashes == 0)
        {
            await Console.Error.WriteLineAsync("usage: crashes COUNT");
            return 2;
        }

        var start = new ProcessStartInfo(
            "dotnet", ["test", "--project", Checkout.Path(Suite), "-c", "Release", "--no-ansi", "--no-progress", "--output", "Detailed", "--filter", "FullyQualifiedName~CrashTests"])
        {
            WorkingDirectory = Checkout.Root,
            Environment = { ["CAPTIONMANAGER_CRASHES"] = crashes.ToString(CultureInfo.InvariantCulture) },
        };
        using var suite = Process.Start(start)!;
        await suite.WaitForExitAsync();
        return suite.ExitCode;
    }
}
