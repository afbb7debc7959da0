using System.Globalization;
using System.Text;

namespace CaptionManager.Benchmarks.Scale;

/// <summary>Figures of desks side by side, the smallest first: what stays flat and what grows.</summary>
internal static class ScaleTable
{
    private const int NameWidth = 36;

    /// <summary>Writes the table.</summary>
    public static void Print(IEnumerable<ScaleFigures> desks)
    {
        ScaleFigures[] sizes = [.. desks.OrderBy(desk => desk.Photos)];
        Console.WriteLine(
            $"{Environment.ProcessorCount} cores for the server and the {DeskPeople.Count} people at it; milliseconds: cpu what one request costs the server when asked for alone, p50 and p99 what twenty people at once wait; answers of {Text($"{sizes[0].MeasuredSeconds:F0}")} s after {Text($"{DeskLoad.WarmUp.TotalSeconds:F0}")} s of warm-up");
        Line("", sizes.Select(size => Text($"{size.Photos:N0} photos")), "");
        Line("request", sizes.Select(_ => Text($"{"n",5}{"cpu",7}{"p50",7}{"p99",7}")), "bar p99");
        foreach (var name in sizes.SelectMany(size => size.Requests).Select(request => request.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var figures = sizes.Select(size => size.Requests.FirstOrDefault(request => request.Name == name)).ToList();
            var bar = figures.OfType<RequestFigures>().First().Bar;
            Line(
                name,
                figures.Zip(sizes, (figure, size) => figure is null ? "" : Text($"{figure.Count,5}{size.Costs.GetValueOrDefault(name),7:F1}{figure.Median,7:F1}{figure.P99,7:F1}")),
                $"{bar} {(figures.All(figure => figure is null or { IsMet: true }) ? "met" : "MISSED")}");
        }

        Line("database, octets a photo", sizes.Select(size => Text($"{size.DatabaseLength / (double)size.Photos:F0}")), "");
        Line("start to the first page, s", sizes.Select(size => Text($"{size.StartSeconds:F2}")), "");
        Line("server's memory, MB", sizes.Select(size => Text($"{size.ServerMemory / 1048576.0:F0}")), "");
        Line("server's processor time, s", sizes.Select(size => Text($"{size.ServerSeconds:F0}")), "");
    }

    private static void Line(string name, IEnumerable<string> cells, string bar)
    {
        var line = new StringBuilder(name.PadRight(NameWidth));
        foreach (var cell in cells) line.Append(cell.PadLeft(26));
        Console.WriteLine(line.Append("   ").Append(bar).ToString().TrimEnd());
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
