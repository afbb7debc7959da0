using System.Collections.Immutable;
using System.Text;

namespace CaptionManager.Captions.Templates;

/// <summary>Reads a template in one pass.</summary>
internal sealed class TemplateParser(string text)
{
    private const string DefaultSeparator = ", ";
    private const int DeepestNesting = 32;
    private const int LongestTemplate = 20_000;

    private int _position;

    internal TemplateNode.Part Read()
    {
        if (text.Length > LongestTemplate) throw Wrong(LongestTemplate, $"the template is longer than {LongestTemplate} characters.");
        return new([], false, Nodes(end: null, depth: 0)) { IsRoot = true };
    }

    private ImmutableArray<TemplateNode> Nodes(char? end, int depth)
    {
        var start = _position - 1;
        var nodes = ImmutableArray.CreateBuilder<TemplateNode>();
        var literal = new StringBuilder();
        while (_position < text.Length)
        {
            var sign = text[_position++];
            if (sign == end)
            {
                Flush(literal, nodes);
                return nodes.ToImmutable();
            }

            switch (sign)
            {
                case '\\':
                    if (_position == text.Length) throw Wrong(_position - 1, $"a backslash at the end stands for nothing; write \\\\ for the sign itself.");
                    literal.Append(text[_position++]);
                    break;
                case '{':
                    Flush(literal, nodes);
                    nodes.Add(Place());
                    break;
                case '[':
                    if (depth == DeepestNesting) throw Wrong(_position - 1, $"parts are nested deeper than {DeepestNesting}.");
                    Flush(literal, nodes);
                    nodes.Add(Part(depth + 1));
                    break;
                case '}' or ']':
                    throw Wrong(_position - 1, $"'{sign}' closes nothing; write \\{sign} for the sign itself.");
                default:
                    literal.Append(sign);
                    break;
            }
        }

        if (end is not null) throw Wrong(start, $"the part is not closed; '{end}' is missing.");
        Flush(literal, nodes);
        return nodes.ToImmutable();
    }

    private TemplateNode.Part Part(int depth)
    {
        var negated = _position < text.Length && text[_position] == '!';
        if (!negated && !(_position < text.Length && text[_position] == '?')) return new([], false, Nodes(']', depth));

        var start = ++_position;
        while (_position < text.Length && (IsName(text[_position]) || text[_position] == ',')) _position++;
        var condition = Names(text[start.._position], start);
        if (condition.Any(field => field.Name.Length == 0)) throw Wrong(start, $"a condition names a field, as in [?pool ...].");

        // One blank ends the name; a further one belongs to the text.
        if (_position < text.Length && text[_position] == ' ') _position++;
        return new(condition, negated, Nodes(']', depth));
    }

    private TemplateNode.Place Place()
    {
        var start = _position;
        var end = text.IndexOf('}', start);
        if (end < 0) throw Wrong(start - 1, $"the place is not closed; '}}' is missing.");
        _position = end + 1;

        var bars = text[start..end].Split('|');
        var colon = bars[0].IndexOf(':', StringComparison.Ordinal);
        var names = Names(colon < 0 ? bars[0] : bars[0][..colon], start);
        foreach (var (name, position) in names)
        {
            if (name.Length == 0) throw Wrong(position, $"the place names no field.");
            if (!name.All(IsName)) throw Wrong(position, $"'{name}' is no name of a field: letters, digits and dots are.");
        }

        var filters = ImmutableArray.CreateBuilder<TemplateFilter>(bars.Length - 1);
        var at = start + bars[0].Length + 1;
        foreach (var bar in bars.Skip(1))
        {
            filters.Add(Filter(bar, at));
            at += bar.Length + 1;
        }

        return new(names, colon < 0 ? DefaultSeparator : bars[0][(colon + 1)..], filters.ToImmutable());
    }

    private static ImmutableArray<TemplateField> Names(string list, int start)
    {
        var names = ImmutableArray.CreateBuilder<TemplateField>();
        foreach (var name in list.Split(','))
        {
            names.Add(new(name, start));
            start += name.Length + 1;
        }

        return names.ToImmutable();
    }

    private static TemplateFilter Filter(string name, int position) =>
        TemplateFilter.Find(name)
        ?? throw Wrong(position, $"'{name}' is no filter; {string.Join(", ", TemplateFilter.All.Select(filter => filter.Name).Append("as NAME=SAID,…"))} are.");

    private static void Flush(StringBuilder literal, ImmutableArray<TemplateNode>.Builder nodes)
    {
        if (literal.Length == 0) return;
        nodes.Add(new TemplateNode.Literal(literal.ToString()));
        literal.Clear();
    }

    private static bool IsName(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or '_';

    private static TemplateFormatException Wrong(int position, FormattableString sentence) => new(position, sentence);
}
