using System.Text;

namespace CaptionManager.Metadata.Xmp;

/// <summary>
/// Changes properties of a packet in its own text: every character that belongs to no changed property stays, so
/// prefixes, comments, order, unknown namespaces and spellings survive. See decision 0010.
/// </summary>
internal sealed class XmpEditor
{
    private readonly XmpDocument _document;
    private readonly List<(int Start, int Length, string Replacement)> _edits = [];
    private readonly StringBuilder _added = new();

    private XmpEditor(XmpDocument document) => _document = document;

    /// <summary>The packet's text with the edits in it; the same text when they change nothing.</summary>
    /// <param name="document">A packet with an <c>rdf:RDF</c> element.</param>
    /// <param name="edits">The edits; each property at most once.</param>
    internal static string Apply(XmpDocument document, IReadOnlyList<XmpEdit> edits)
    {
        var editor = new XmpEditor(document);
        foreach (var edit in edits)
            editor.Apply(edit);
        if (editor._edits.Count > 0 || editor._added.Length > 0)
            editor.RemoveRepetitions(edits);
        return editor.Finish();
    }

    private XmlElement? Home => _document.Descriptions.Count > 0 ? _document.Descriptions[0] : null;

    private void Apply(XmpEdit edit)
    {
        var sites = _document.Sites.GetValueOrDefault(edit.Property.Key);
        if (sites is null)
        {
            if (edit.Value is not null)
                AddText(RdfWriter.Write(Home ?? _document.Rdf!, edit.Property, edit.Value));
            return;
        }

        if (edit.Value is not null && sites.Count == 1 && XmpEquality.AreEqual(sites[0].Read(), edit.Value))
            return;
        var first = sites[0];
        if (edit.Value is null)
            Remove(first);
        else if (first.Element is { } element)
            _edits.Add((element.Start, element.End - element.Start, RdfWriter.Write(element.Parent!, edit.Property, edit.Value)));
        else if (edit.Value is { Kind: XmpValueKind.Simple, Language: null })
            _edits.Add((first.Attribute!.ValueStart, first.Attribute.ValueEnd - first.Attribute.ValueStart, EscapeFor(first.Attribute, edit.Value.Text)));
        else
        {
            Remove(first);
            AddText(RdfWriter.Write(Home!, edit.Property, edit.Value));
        }

        foreach (var site in sites.Skip(1))
            Remove(site);
    }

    /// <summary>
    /// Takes out what says word for word what stands before it: Adobe's readers and exiv2 refuse a packet that states a property twice, and with it
    /// what is written now. Where the two differ both stay.
    /// </summary>
    private void RemoveRepetitions(IReadOnlyList<XmpEdit> edits)
    {
        foreach (var (key, sites) in _document.Sites)
        {
            if (sites.Count == 1 || edits.Any(edit => edit.Property.Key.Equals(key)))
                continue;
            foreach (var site in sites.Skip(1))
            {
                if (TextOf(site).SequenceEqual(TextOf(sites[0])) && XmpEquality.AreEqual(site.Read(), sites[0].Read()))
                    Remove(site);
            }
        }
    }

    private ReadOnlySpan<char> TextOf(XmpPropertySite site) =>
        site.Element is { } element ? _document.Text.AsSpan(element.Start, element.End - element.Start) : site.Attribute!.Value;

    private string EscapeFor(XmlAttribute attribute, string value)
    {
        var escaped = RdfWriter.Escape(value, attribute: true);
        return _document.Text[attribute.ValueEnd] == '\'' ? escaped.Replace("'", "&apos;", StringComparison.Ordinal) : escaped;
    }

    private void AddForeign(XmpPropertySite site)
    {
        if (site.Attribute is { } attribute)
        {
            var prefix = attribute.QualifiedName.Split(':')[0];
            var property = new XmpProperty(attribute.Namespace, prefix, attribute.LocalName);
            AddText(RdfWriter.Write(Home ?? _document.Rdf!, property, new XmpValue { Text = attribute.Value }));
        }
    }

    /// <summary>Adds an element of another packet, with the namespaces that it used there.</summary>
    internal static string AddElements(XmpDocument document, IEnumerable<(string Source, XmpPropertySite Site)> elements)
    {
        var editor = new XmpEditor(document);
        foreach (var (source, site) in elements)
        {
            if (site.Element is { } element)
                editor.AddText(Transplant(source, element));
            else
                editor.AddForeign(site);
        }

        return editor.Finish();
    }

    /// <summary>Removes the given places from the packet.</summary>
    internal static string RemoveSites(XmpDocument document, IEnumerable<XmpPropertySite> sites)
    {
        var editor = new XmpEditor(document);
        foreach (var site in sites)
            editor.Remove(site);
        return editor.Finish();
    }

    private static string Transplant(string source, XmlElement element)
    {
        var prefixes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        CollectPrefixes(element, element, prefixes);
        var declarations = string.Concat(prefixes.Select(pair => $" xmlns:{pair.Key}=\"{RdfWriter.Escape(pair.Value, attribute: true)}\""));
        return source[element.Start..element.End].Insert(element.QualifiedName.Length + 1, declarations);
    }

    private static void CollectPrefixes(XmlElement root, XmlElement element, SortedDictionary<string, string> prefixes)
    {
        foreach (var name in element.Attributes.Select(attribute => attribute.QualifiedName).Prepend(element.QualifiedName))
        {
            var colon = name.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || name.StartsWith("xml:", StringComparison.Ordinal))
                continue;
            // Bound outside the moved element: the binding has to come along.
            if (root.Parent?.LookUp(name[..colon]) is { } outside && element.LookUp(name[..colon]) == outside)
                prefixes[name[..colon]] = outside;
        }

        foreach (var child in element.Children)
            CollectPrefixes(root, child, prefixes);
    }

    private void AddText(string element) => _added.Append("\n   ").Append(element);

    private void Remove(XmpPropertySite site)
    {
        var (start, end) = site.Element is { } element ? (element.Start, element.End) : (site.Attribute!.Start, site.Attribute.End);
        while (start > 0 && char.IsWhiteSpace(_document.Text[start - 1]))
            start--;
        _edits.Add((start, end - start, ""));
    }

    private string Finish()
    {
        if (_added.Length > 0)
            PlaceAdditions(_added.ToString());
        if (_edits.Count == 0)
            return _document.Text;
        _edits.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Length.CompareTo(b.Length));
        var result = new StringBuilder(_document.Text.Length + _added.Length);
        var at = 0;
        foreach (var (start, length, replacement) in _edits)
        {
            if (start > at)
                result.Append(_document.Text, at, start - at);
            result.Append(replacement);
            at = Math.Max(at, start + length);
        }

        return result.Append(_document.Text, at, _document.Text.Length - at).ToString();
    }

    private void PlaceAdditions(string added)
    {
        if (Home is not { } home)
        {
            // No description yet: make one inside rdf:RDF.
            var rdf = _document.Rdf!;
            var prefix = rdf.QualifiedName.Contains(':', StringComparison.Ordinal) ? rdf.QualifiedName.Split(':')[0] + ":" : "";
            Insert(rdf, $"\n  <{prefix}Description {(prefix.Length == 0 ? "" : prefix + "about=\"\"")}>{added}\n  </{prefix}Description>\n ");
            return;
        }

        Insert(home, added);
    }

    private void Insert(XmlElement parent, string added)
    {
        if (parent.IsEmptyTag)
        {
            _edits.Add((parent.End - 2, 2, $">{added}\n  </{parent.QualifiedName}>"));
            return;
        }

        // In front of the white space that indents the end tag, so that it stays with it.
        var at = parent.EndTagStart;
        while (at > parent.StartTagEnd && char.IsWhiteSpace(_document.Text[at - 1]))
            at--;
        _edits.Add((at, 0, added));
    }
}
