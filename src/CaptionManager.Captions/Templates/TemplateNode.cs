using System.Collections.Immutable;
using System.Text;

namespace CaptionManager.Captions.Templates;

/// <summary>A piece of a template.</summary>
internal abstract record TemplateNode
{
    /// <summary>Names of the fields in it and below, in order.</summary>
    internal abstract IEnumerable<TemplateField> Fields { get; }

    /// <summary>Appends what the piece says.</summary>
    internal abstract void Render(Func<string, IReadOnlyList<string>> values, StringBuilder text);

    /// <summary>Text as it stands.</summary>
    internal sealed record Literal(string Text) : TemplateNode
    {
        internal override IEnumerable<TemplateField> Fields => [];

        internal override void Render(Func<string, IReadOnlyList<string>> values, StringBuilder text) => text.Append(Text);
    }

    /// <summary>The values of one or several fields.</summary>
    internal sealed record Place(ImmutableArray<TemplateField> Names, string Separator, ImmutableArray<TemplateFilter> Filters) : TemplateNode
    {
        internal override IEnumerable<TemplateField> Fields => Names;

        internal IReadOnlyList<string> Values(Func<string, IReadOnlyList<string>> values)
        {
            IReadOnlyList<string> found = [.. Names.SelectMany(field => values(field.Name))];
            foreach (var filter in Filters) found = filter.Apply(found);
            return found;
        }

        internal override void Render(Func<string, IReadOnlyList<string>> values, StringBuilder text) =>
            text.AppendJoin(Separator, Values(values));
    }

    /// <summary>Pieces that appear together or not at all.</summary>
    internal sealed record Part(ImmutableArray<TemplateField> Condition, bool Negated, ImmutableArray<TemplateNode> Nodes) : TemplateNode
    {
        internal override IEnumerable<TemplateField> Fields => Condition.Concat(Nodes.SelectMany(node => node.Fields));

        // The outermost part is the template itself: it always appears.
        internal bool IsRoot { get; init; }

        internal override void Render(Func<string, IReadOnlyList<string>> values, StringBuilder text)
        {
            if (!Appears(values)) return;
            foreach (var node in Nodes) node.Render(values, text);
        }

        private bool Appears(Func<string, IReadOnlyList<string>> values)
        {
            if (IsRoot) return true;
            if (!Condition.IsEmpty) return Condition.Any(field => values(field.Name).Count > 0) != Negated;
            return Nodes.OfType<Place>().All(place => place.Values(values).Count > 0);
        }
    }
}
