using System.Text;
using System.Xml;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Syndication.Standards;

/// <summary>Leaves out what XML 1.0 cannot hold: control characters, which captions from old wires carry.</summary>
internal static class XmlText
{
    /// <summary>The picture with words that XML can hold: the same value where they already are.</summary>
    public static NewsPhoto Clean(NewsPhoto photo)
    {
        var facts = photo.Facts;
        foreach (var field in FactFields.All)
        {
            var values = field.Values(facts);
            if (!values.All(IsClean)) facts = field.With(facts, [.. values.Select(Clean).Where(text => text.Length > 0)]);
        }

        return photo with
        {
            Facts = facts,
            Notice = photo.Notice is { } notice ? Clean(notice) : null,
            FileName = photo.FileName is { } name ? Clean(name) : null,
            Conditions = [.. photo.Conditions.Select(Clean)],
        };
    }

    /// <summary>The text without them.</summary>
    public static string Clean(string text) => IsClean(text) ? text : string.Concat(text.EnumerateRunes().Where(IsAllowed));

    private static bool IsClean(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsAllowed(rune)) return false;
        }

        return true;
    }

    private static bool IsAllowed(Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
}
