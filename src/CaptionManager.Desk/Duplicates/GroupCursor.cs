using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CaptionManager.Desk.Duplicates;

/// <summary>A place in the worklist: after this group.</summary>
/// <param name="OpenFindings">Its open findings.</param>
/// <param name="Id">The group.</param>
public readonly record struct GroupCursor(int OpenFindings, long Id) : IParsable<GroupCursor>
{
    /// <summary>Reads the written form.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    public static GroupCursor Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var cursor) ? cursor : throw new FormatException($"'{s}' is not a place in the list of duplicates.");

    /// <summary>Reads the written form where it is one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GroupCursor result)
    {
        result = default;
        if (s?.Split('-') is not [var findings, var id]) return false;
        if (!int.TryParse(findings, NumberStyles.None, CultureInfo.InvariantCulture, out var open)) return false;
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var group)) return false;
        result = new GroupCursor(open, group);
        return true;
    }

    /// <summary>The written form, for addresses.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{OpenFindings}-{Id}");
}
