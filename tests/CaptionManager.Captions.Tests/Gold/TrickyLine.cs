namespace CaptionManager.Captions.Tests.Gold;

/// <summary>A line of our own that is easily misread, with the reading and the reason why it is hard.</summary>
public sealed record TrickyLine(GoldLine Gold, string Reason)
{
    /// <summary>All lines, in the order of the file.</summary>
    public static IEnumerable<TestCaseData> Cases { get; } = [.. Read().Select(line => new TestCaseData(line).SetArgDisplayNames(line.Reason))];

    public override string ToString() => Reason;

    private static List<TrickyLine> Read()
    {
        using var stream = typeof(TrickyLine).Assembly.GetManifestResourceStream("CaptionManager.Captions.Tests.Gold.tricky.tsv")!;
        using var reader = new StreamReader(stream);
        var lines = new List<TrickyLine>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line) lines.Add(Line(line.Split('\t')));
        return lines;
    }

    private static TrickyLine Line(string[] cells) => new(
        new GoldLine
        {
            Id = cells[0],
            Text = cells[0],
            Caption = cells[1],
            Creators = List(cells[2]),
            Role = cells[3],
            Agencies = List(cells[4]),
            Pool = cells[5],
            Via = List(cells[6]),
            OnBehalfOf = cells[7],
            Provider = cells[8],
            Notes = List(cells[9]),
        },
        cells[10]);

    private static string[] List(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
