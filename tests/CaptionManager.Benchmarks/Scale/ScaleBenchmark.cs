using System.Globalization;

namespace CaptionManager.Benchmarks.Scale;

/// <summary>The desk at size. <c>… -- scale make FOLDER COUNT</c> makes one to look at.</summary>
internal static class ScaleBenchmark
{
    private const string Usage = "usage: scale make FOLDER COUNT";

    public static async Task<int> RunAsync(string[] arguments)
    {
        switch (arguments)
        {
            case ["make", var folder, var count]:
                await GeneratedDesk.MakeAsync(folder, int.Parse(count, CultureInfo.InvariantCulture));
                return 0;
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }
}
