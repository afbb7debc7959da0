using System.Text.Json;

namespace CaptionManager.Benchmarks.Scale;

/// <summary>What was measured on a desk, kept beside it so that desks of several sizes come together in one table.</summary>
/// <param name="Photos">How many it holds.</param>
/// <param name="DatabaseLength">Octets of its database.</param>
/// <param name="StartSeconds">From the start of the process to its first page.</param>
/// <param name="MeasuredSeconds">How long answers were counted.</param>
/// <param name="ServerSeconds">Processor time of the server from the first sign-in to the last answer.</param>
/// <param name="ServerMemory">Octets of memory the server held at the end.</param>
/// <param name="Requests">Each kind of request.</param>
/// <param name="Costs">Milliseconds of the server's processors for one request of each kind, asked for alone.</param>
internal sealed record ScaleFigures(
    int Photos, long DatabaseLength, double StartSeconds, double MeasuredSeconds, double ServerSeconds, long ServerMemory, IReadOnlyList<RequestFigures> Requests,
    IReadOnlyDictionary<string, double> Costs)
{
    private const string FileName = "scale-figures.json";

    /// <summary>Keeps them in the desk's folder.</summary>
    public void Save(string folder) => File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this));

    /// <summary>Those kept in a desk's folder.</summary>
    /// <exception cref="InvalidOperationException">The desk was not measured.</exception>
    public static ScaleFigures Load(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path)
            ? JsonSerializer.Deserialize<ScaleFigures>(File.ReadAllText(path))!
            : throw new InvalidOperationException($"There are no figures in '{folder}'; make them with: scale measure {folder}");
    }
}
