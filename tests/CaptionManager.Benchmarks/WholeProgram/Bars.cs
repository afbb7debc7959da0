using System.Globalization;

namespace CaptionManager.Benchmarks.WholeProgram;

/// <summary>The numbers to hold, and whether they were.</summary>
internal sealed class Bars
{
    private readonly List<string> _lines = [];

    /// <summary>Notes a figure that must not be below a bar; one that could not be taken is said so.</summary>
    public void Hold(string what, double? figure, double bar, string unit)
    {
        var verdict = figure switch
        {
            null => "not measured",
            var value when value >= bar => "held",
            _ => "MISSED",
        };
        _lines.Add(string.Create(CultureInfo.InvariantCulture, $"{verdict,-14}{what}: {(figure is { } taken ? taken.ToString("N2", CultureInfo.InvariantCulture) : "–")} (bar {bar:N2} {unit})"));
    }

    /// <summary>Notes a figure that must stay below a bar.</summary>
    public void HoldBelow(string what, double figure, double bar, string unit) =>
        _lines.Add(string.Create(CultureInfo.InvariantCulture, $"{(figure < bar ? "held" : "MISSED"),-14}{what}: {figure:N1} (below {bar:N0} {unit})"));

    /// <summary>Prints them.</summary>
    public void Print()
    {
        Console.WriteLine();
        Console.WriteLine("The numbers to hold");
        foreach (var line in _lines)
            Console.WriteLine(line);
    }
}
