using CaptionManager.Captions.Grammar;
using CaptionManager.Captions.Tests.Gold;

namespace CaptionManager.Captions.Tests.Grammar;

/// <summary>Reads every gold line and holds the number of lines that are right in each field; a floor only ever rises.</summary>
public sealed class CaptionReaderAccuracyTests
{
    private static readonly Dictionary<string, int> Floors = new()
    {
        ["caption"] = 309,
        ["creators"] = 309,
        ["role"] = 309,
        ["agencies"] = 309,
        ["pool"] = 309,
        ["via"] = 309,
        ["onBehalfOf"] = 309,
        ["provider"] = 309,
        ["notes"] = 309,
        ["all fields"] = 309,
    };

    [Test]
    public void Read_GoldLines_HoldsTheFloorOfEachField()
    {
        var lines = GoldLine.All;
        var right = Floors.Keys.ToDictionary(field => field, _ => lines.Count);
        var wrong = new List<string>();
        foreach (var line in lines)
        {
            var differences = GoldComparison.Differences(line, CaptionReader.Default.Read(line.Text));
            foreach (var (field, expected, actual) in differences)
            {
                right[field]--;
                wrong.Add($"{line.Id} {field}: expected <{expected}> but read <{actual}> in: {line.Text}");
            }

            if (differences.Count > 0) right["all fields"]--;
        }

        foreach (var (field, count) in right) TestContext.Out.WriteLine($"[accuracy] {field}: {count}/{lines.Count}");

        using (Assert.EnterMultipleScope())
        {
            foreach (var (field, floor) in Floors) Assert.That(right[field], Is.GreaterThanOrEqualTo(floor), $"{field}:\n{string.Join('\n', wrong)}");
        }
    }

    /// <summary>Of the written lines 99 in a hundred are right in every field, whatever rule is touched for others.</summary>
    [Test]
    public void Read_WrittenLines_HoldsTheFloor()
    {
        const double exact = 0.99;
        const double makers = 0.995;
        var lines = GoldLine.Written;
        var wrong = lines.Select(line => (Line: line, Differences: GoldComparison.Differences(line, CaptionReader.Default.Read(line.Text)))).Where(read => read.Differences.Count > 0).ToList();
        var right = lines.Count - wrong.Count;
        var rightMakers = lines.Count - wrong.Count(read => read.Differences.Any(difference => difference.Field == "creators"));
        var report = string.Join('\n', wrong.Select(read => $"{read.Line.Id} {string.Join("; ", read.Differences)} in: {read.Line.Text}"));

        TestContext.Out.WriteLine($"[accuracy] written lines, all fields: {right}/{lines.Count}, creators: {rightMakers}/{lines.Count}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(right, Is.GreaterThanOrEqualTo(exact * lines.Count), report);
            Assert.That(rightMakers, Is.GreaterThanOrEqualTo(makers * lines.Count), report);
        }
    }

    /// <summary>Every credit behind eight other captions that end alike: what was read is not tied to the line it was found in.</summary>
    [Test]
    public void Read_GoldCreditsBehindOtherCaptions_HoldsTheFloor()
    {
        const int others = 8;
        const double floor = 0.995;
        var lines = GoldLine.All.Where(line => line.Notes.Count == 0 && line.Caption is { Length: > 0 } caption && line.Text.StartsWith(caption, StringComparison.Ordinal) && line.Text.Length > caption.Length).ToList();
        var (right, all) = (0, 0);
        var wrong = new List<string>();
        for (var index = 0; index < lines.Count; index++)
        {
            foreach (var other in Enumerable.Range(1, lines.Count - 1).Select(step => lines[(index + (step * 7)) % lines.Count]).Where(other => Ending(other) == Ending(lines[index])).Take(others))
            {
                var gold = lines[index] with { Text = other.Caption + lines[index].Text[lines[index].Caption!.Length..], Caption = other.Caption };
                var differences = GoldComparison.Differences(gold, CaptionReader.Default.Read(gold.Text));
                all++;
                if (differences.Count == 0) right++;
                else wrong.Add($"{string.Join("; ", differences)} in: {gold.Text}");
            }
        }

        TestContext.Out.WriteLine($"[accuracy] credits behind other captions, all fields: {right}/{all}");
        Assert.That(right, Is.GreaterThanOrEqualTo(floor * all), string.Join('\n', wrong.Take(30)));
    }

    private static bool Ending(GoldLine line) => line.Caption![^1] is '.' or '!' or '?' or '”' or '"';
}
