using System.Text;
using CaptionManager.Captions.Grammar;
using CaptionManager.Cli.Rows;

namespace CaptionManager.Cli.Parse;

/// <summary>What <c>parse</c> writes for people: a paragraph a text, only what is there.</summary>
internal static class ParsedLineText
{
    private const int NameWidth = 12;

    /// <summary>The paragraph, with an empty line after it.</summary>
    public static string Of(string id, CaptionReading reading)
    {
        var credit = reading.Credit;
        var text = new StringBuilder();
        Add("id", JsonId.Plain(id));
        Add("caption", reading.Caption);
        Add("creators", string.Join(", ", credit.Creators));
        Add("role", ParsedLineJson.NameOf(credit.Role));
        Add("agencies", string.Join(", ", credit.Agencies));
        Add("pool", credit.Pool);
        Add("via", string.Join(", ", credit.Via));
        Add("provider", credit.Provider);
        Add("on behalf of", credit.OnBehalfOf);
        Add("notes", string.Join(", ", credit.Notes));
        Add("credit text", reading.CreditText);
        return text.Append('\n').ToString();

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                text.Append(name.PadRight(NameWidth)).Append("  ").Append(value).Append('\n');
        }
    }
}
