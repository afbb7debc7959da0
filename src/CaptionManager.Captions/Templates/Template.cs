using System.Text;

namespace CaptionManager.Captions.Templates;

/// <summary>A text with places for fields, and parts that appear only where their fields have a value.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>{creators}</c></term><description>the values of a field, joined by ", "</description></item>
/// <item><term><c>{creators: and }</c></term><description>joined by what stands after the colon</description></item>
/// <item><term><c>{creators,agencies:/}</c></term><description>the values of several fields as one list</description></item>
/// <item><term><c>{city|upper}</c></term><description>in capitals; also <c>lower</c>, <c>first</c>, <c>last</c>, <c>hyphens</c> (for blanks and slashes)</description></item>
/// <item><term><c>{via:/|as AP=Associated Press}</c></term><description>a value said otherwise; several after commas</description></item>
/// <item><term><c>[, {pool}]</c></term><description>only where every field named directly in the part has a value</description></item>
/// <item><term><c>[?pool Pool]</c></term><description>only where the field has a value, without printing it; of several (<c>[?pool,via ...]</c>) one is enough</description></item>
/// <item><term><c>[!pool alone]</c></term><description>only where it has none</description></item>
/// <item><term><c>\{</c></term><description>the sign itself; also for <c>[ ] }</c> and <c>\</c></description></item>
/// </list>
/// Parts nest, 32 deep at most; a template has 20,000 characters at most. Immutable and safe for use by many threads; rendering takes time linear in the result.
/// </remarks>
public sealed class Template
{
    private readonly TemplateNode.Part _root;

    private Template(string text, TemplateNode.Part root)
    {
        Text = text;
        _root = root;
    }

    /// <summary>The template as it was written.</summary>
    public string Text { get; }

    /// <summary>Names of all fields in it, each once, in order of appearance.</summary>
    public IReadOnlyList<string> Fields => [.. _root.Fields.Select(named => named.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>The fields with their places, in order of appearance.</summary>
    internal IEnumerable<TemplateField> Places => _root.Fields;

    /// <summary>Reads a template.</summary>
    /// <exception cref="TemplateFormatException">A bracket is not closed, a filter is unknown, a place names no field, or the template is too long or too deep.</exception>
    public static Template Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Template(text, new TemplateParser(text).Read());
    }

    /// <summary>The text with values in its places.</summary>
    /// <param name="values">The values of a field by name; none where nothing is said.</param>
    public string Render(Func<string, IReadOnlyList<string>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var text = new StringBuilder();
        _root.Render(values, text);
        return text.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
