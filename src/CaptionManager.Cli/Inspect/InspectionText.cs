using System.Globalization;
using System.Text;
using CaptionManager.Metadata;

namespace CaptionManager.Cli.Inspect;

/// <summary>What <c>inspect</c> writes for people: a paragraph a file.</summary>
internal static class InspectionText
{
    private const int NameWidth = 16;

    /// <summary>The paragraph, with an empty line after it.</summary>
    public static string Of(string path, PhotoInspection inspection)
    {
        var text = new StringBuilder(path).Append('\n');
        Add("format", string.Create(CultureInfo.InvariantCulture, $"{inspection.Format}, {inspection.Width} × {inspection.Height}, {inspection.Length:N0} bytes"));
        foreach (var field in inspection.Metadata.Fields)
            Add(field.Name, inspection.Metadata[field]!.ToString());
        Add("blocks", string.Join(", ", inspection.Blocks.Select(block => block.Kind)));
        foreach (var diagnostic in inspection.Diagnostics)
            Add(diagnostic.Severity.ToString().ToLowerInvariant(), $"{diagnostic.Message} ({diagnostic.Code})");
        return text.Append('\n').ToString();

        void Add(string name, string value)
        {
            if (value.Length > 0)
                text.Append("  ").Append(name.PadRight(NameWidth)).Append("  ").Append(value.ReplaceLineEndings(" ↵ ")).Append('\n');
        }
    }
}
