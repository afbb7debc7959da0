using CaptionManager.Captions.Authorities;
using CaptionManager.Captions.Credits;

namespace CaptionManager.Captions.Grammar;

/// <summary>Reads captions and credit lines: where the credit stands, and what it says.</summary>
/// <remarks>Immutable and safe for use by many threads. Never throws for content; time grows with the length of the text and no faster.</remarks>
public sealed class CaptionReader
{
    private static readonly Lazy<CaptionReader> SeedReader = new(() => new CaptionReader(AuthorityList.Seed));

    private readonly AuthorityList _authorities;

    /// <summary>Makes a reader that knows the names of a list.</summary>
    public CaptionReader(AuthorityList authorities)
    {
        ArgumentNullException.ThrowIfNull(authorities);
        _authorities = authorities;
    }

    /// <summary>The reader with the list that ships with the program.</summary>
    public static CaptionReader Default => SeedReader.Value;

    /// <summary>Reads one text: a caption with or without a credit, or a bare credit line.</summary>
    public CaptionReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var whole = _authorities.Resolve(text);
        return whole is { IsPress: true }
            ? new CaptionReading { Text = text, Caption = null, CreditText = text, Credit = new Credit { Agencies = [text] }, Rule = "Organisation" }
            : new CaptionReading { Text = text, Caption = text, CreditText = "", Credit = Credit.Empty, Rule = "NoCredit" };
    }
}
