using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace CaptionManager.Metadata.Xmp;

/// <summary>
/// Applies edits to all the XMP of a file: merges packets into one, edits the main packet and the extended one where a
/// property stands, and moves large properties out when the main packet passes its limit.
/// </summary>
internal static class XmpRewriter
{
    private static readonly XmpProperty HasExtended = new(XmpNamespaces.Note, "xmpNote", "HasExtendedXMP");

    /// <summary>Rewrites.</summary>
    /// <param name="documents">The packets in order of precedence, extended XMP excluded; empty for a file without XMP.</param>
    /// <param name="extended">The extended XMP; null when there is none.</param>
    /// <param name="edits">The edits.</param>
    /// <param name="oldOctets">Octets of the first packet in the file.</param>
    /// <param name="padding">Octets of padding for a packet that has to grow.</param>
    /// <param name="capacity">Octets the main packet may have.</param>
    /// <param name="canExtend">Whether the format has extended XMP.</param>
    /// <param name="maxDepth">Depth limit for reading back.</param>
    /// <exception cref="MetadataWriteException">The packet cannot grow as needed: <see cref="DiagnosticCodes.XmpTooLarge"/>.</exception>
    internal static XmpRewrite Rewrite(
        IReadOnlyList<XmpDocument> documents,
        XmpDocument? extended,
        IReadOnlyList<XmpEdit> edits,
        int oldOctets,
        int padding,
        long capacity,
        bool canExtend,
        int maxDepth)
    {
        var original = documents.Count > 0 ? documents[0] : null;
        if (original is null && edits.All(edit => edit.Value is null))
            return new XmpRewrite(null);
        var main = original?.Rdf is null ? XmpDocument.Parse(XmpPacket.Empty, maxDepth) : original;
        var (mainEdits, extendedEdits) = Divide(main, extended, edits);
        var text = XmpEditor.Apply(main, mainEdits);
        if (documents.Count > 1)
            text = Merge(text, documents, edits, maxDepth);
        var extendedText = extended is null ? null : XmpEditor.Apply(extended, extendedEdits);
        if (original is not null && text == original.Text && extendedText == extended?.Text)
            return new XmpRewrite(null);
        // No edit touches what is around the properties.
        if (XmpWrapper.IsDamaged(main))
            text = XmpWrapper.Mend(text, maxDepth);
        if (XmpPacket.NetOctets(text) > capacity)
            MoveOut(ref text, ref extendedText, capacity, canExtend, maxDepth, Encoding.UTF8.GetByteCount(text.AsSpan().TrimEnd('\0')));
        if (extendedText == extended?.Text)
            return new XmpRewrite(XmpPacket.ToBytes(text, oldOctets, padding, capacity));
        return WithExtended(text, extendedText!, oldOctets, padding, capacity, maxDepth);
    }

    private static (List<XmpEdit> Main, List<XmpEdit> Extended) Divide(XmpDocument main, XmpDocument? extended, IReadOnlyList<XmpEdit> edits)
    {
        var inMain = new List<XmpEdit>(edits.Count);
        var inExtended = new List<XmpEdit>();
        foreach (var edit in edits)
        {
            var key = edit.Property.Key;
            if (extended is not null && extended.Sites.TryGetValue(key, out var sites))
            {
                // Unchanged out there: leave it there. Otherwise it moves to the main packet, where all readers look.
                if (edit.Value is not null && !main.Sites.ContainsKey(key) && sites.Count == 1 && XmpEquality.AreEqual(sites[0].Read(), edit.Value))
                    continue;
                inExtended.Add(new XmpEdit(edit.Property, null));
            }

            inMain.Add(edit);
        }

        return (inMain, inExtended);
    }

    private static string Merge(string text, IReadOnlyList<XmpDocument> documents, IReadOnlyList<XmpEdit> edits, int maxDepth)
    {
        var edited = edits.Select(edit => edit.Property.Key).ToHashSet();
        foreach (var other in documents.Skip(1))
        {
            var into = XmpDocument.Parse(text, maxDepth);
            var missing = other.Sites
                .Where(pair => !into.Sites.ContainsKey(pair.Key) && !edited.Contains(pair.Key))
                .Where(pair => !pair.Key.Equals(HasExtended.Key))
                .SelectMany(pair => pair.Value)
                .Select(site => (other.Text, site));
            text = XmpEditor.AddElements(into, missing);
        }

        return text;
    }

    private static void MoveOut(ref string text, [NotNull] ref string? extendedText, long capacity, bool canExtend, int maxDepth, int octets)
    {
        if (!canExtend)
            throw new MetadataWriteException(DiagnosticCodes.XmpTooLarge, $"The XMP packet would have {octets} octets; the format takes {capacity}.");
        extendedText ??= XmpPacket.EmptyExtended;
        // Room for xmpNote:HasExtendedXMP and its declaration.
        var room = capacity - 160;
        while (XmpPacket.NetOctets(text) > room)
        {
            var document = XmpDocument.Parse(text, maxDepth);
            var largest = document.Sites.Values
                .SelectMany(sites => sites)
                .Where(site => site.Element is not null)
                .MaxBy(site => site.Element!.End - site.Element.Start)
                ?? throw new MetadataWriteException(DiagnosticCodes.XmpTooLarge, $"The XMP packet would have {octets} octets; the format takes {capacity}.");
            extendedText = XmpEditor.AddElements(XmpDocument.Parse(extendedText, maxDepth), [(text, largest)]);
            text = XmpEditor.RemoveSites(document, [largest]);
        }
    }

    private static XmpRewrite WithExtended(string text, string extendedText, int oldOctets, int padding, long capacity, int maxDepth)
    {
        var extended = XmpDocument.Parse(extendedText, maxDepth);
        var main = XmpDocument.Parse(text, maxDepth);
        if (extended.Sites.Count == 0)
        {
            var without = XmpEditor.Apply(main, [new XmpEdit(HasExtended, null)]);
            return new XmpRewrite(XmpPacket.ToBytes(without, oldOctets, padding, capacity), RemoveExtended: true);
        }

        var bytes = Encoding.UTF8.GetBytes(extendedText);
        var guid = Digest(bytes);
        var with = XmpEditor.Apply(main, [new XmpEdit(HasExtended, new XmpValue { Text = guid })]);
        return new XmpRewrite(XmpPacket.ToBytes(with, oldOctets, padding, capacity), bytes, guid);
    }

    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "The XMP specification names extended XMP by its MD5.")]
    private static string Digest(byte[] bytes) => Convert.ToHexString(MD5.HashData(bytes));
}
