namespace CaptionManager.Benchmarks.Scale;

/// <summary>How long one kind of request took, in milliseconds.</summary>
/// <param name="Name">What was asked for; one that saves begins with "save".</param>
/// <param name="Count">Answers.</param>
/// <param name="Median">Half took no longer.</param>
/// <param name="P99">All but one in a hundred took no longer.</param>
/// <param name="Worst">The longest.</param>
internal sealed record RequestFigures(string Name, int Count, double Median, double P99, double Worst)
{
    private const int ReadBar = 50;
    private const int SaveBar = 100;

    /// <summary>What the slowest but one in a hundred may take.</summary>
    public int Bar => Name.StartsWith("save", StringComparison.Ordinal) ? SaveBar : ReadBar;

    /// <summary>Whether it did.</summary>
    public bool IsMet => P99 < Bar;

    /// <summary>Of all answers to one kind of request.</summary>
    /// <param name="name">The kind.</param>
    /// <param name="milliseconds">At least one.</param>
    public static RequestFigures Of(string name, IEnumerable<double> milliseconds)
    {
        double[] sorted = [.. milliseconds.Order()];
        return new RequestFigures(name, sorted.Length, At(0.5), At(0.99), sorted[^1]);

        // Rounded up: of ninety answers the slowest is the one in a hundred.
        double At(double share) => sorted[(int)Math.Ceiling(share * (sorted.Length - 1))];
    }
}
