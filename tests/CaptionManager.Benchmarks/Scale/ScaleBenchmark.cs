using System.Globalization;

namespace CaptionManager.Benchmarks.Scale;

/// <summary>The desk at size. <c>… -- scale make FOLDER COUNT</c> makes one to look at, <c>… -- scale measure FOLDER</c> measures it, <c>… -- scale table FOLDER…</c> prints desks side by side.</summary>
internal static class ScaleBenchmark
{
    private const string Usage = "usage: scale make FOLDER COUNT | scale measure FOLDER | scale table FOLDER…";

    public static async Task<int> RunAsync(string[] arguments)
    {
        switch (arguments)
        {
            case ["make", var folder, var count]:
                await GeneratedDesk.MakeAsync(folder, int.Parse(count, CultureInfo.InvariantCulture));
                return 0;
            case ["measure", var folder]:
                await ScaleMeasurement.RunAsync(Path.GetFullPath(folder));
                return 0;
            case ["table", _, ..]:
                ScaleTable.Print(arguments[1..].Select(ScaleFigures.Load));
                return 0;
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }
}
