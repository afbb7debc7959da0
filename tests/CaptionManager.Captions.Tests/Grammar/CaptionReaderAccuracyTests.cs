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
}
