namespace CaptionManager.Metadata.Xmp;

/// <summary>Whether two values say the same, so that an edit can leave the packet alone.</summary>
internal static class XmpEquality
{
    /// <summary>Same kind, text, languages, items and members; members in any order.</summary>
    internal static bool AreEqual(XmpValue a, XmpValue b)
    {
        if (a.Kind != b.Kind || a.Text != b.Text || a.Items.Count != b.Items.Count || a.Members.Count != b.Members.Count)
            return false;
        if (!string.Equals(a.Language, b.Language, StringComparison.OrdinalIgnoreCase))
            return false;
        for (var i = 0; i < a.Items.Count; i++)
        {
            if (!AreEqual(a.Items[i], b.Items[i]))
                return false;
        }

        foreach (var (namespaceUri, name, value) in a.Members)
        {
            var found = false;
            foreach (var other in b.Members)
                found |= other.Name == name && other.Namespace == namespaceUri && AreEqual(value, other.Value);
            if (!found)
                return false;
        }

        return true;
    }
}
