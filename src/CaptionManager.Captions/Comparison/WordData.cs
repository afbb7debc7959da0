namespace CaptionManager.Captions.Comparison;

/// <summary>Reads the word lists that ship inside the assembly.</summary>
internal static class WordData
{
    /// <summary>The lines of a list, cut at blanks, comments left out.</summary>
    public static IEnumerable<string[]> Lines(string name)
    {
        var resource = $"CaptionManager.Captions.Comparison.Data.{name}";
        using var stream = typeof(WordData).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The word list '{resource}' is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }
    }
}
