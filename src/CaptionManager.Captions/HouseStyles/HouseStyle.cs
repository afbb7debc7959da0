using CaptionManager.Captions.Credits;

namespace CaptionManager.Captions.HouseStyles;

/// <summary>How a house writes credits.</summary>
/// <remarks>Immutable and safe for use by many threads.</remarks>
public sealed class HouseStyle
{
    internal HouseStyle(string id, string name)
    {
        Id = id;
        Name = name;
    }

    /// <summary>The short name used on the command line and in settings ("ap").</summary>
    public string Id { get; }

    /// <summary>The name people read ("The Associated Press").</summary>
    public string Name { get; }

    /// <summary>The credit as a field of its own; empty for an empty credit.</summary>
    public string CreditLine(Credit credit)
    {
        ArgumentNullException.ThrowIfNull(credit);
        var chain = string.Join('/', credit.Creators.Concat(credit.Agencies));
        if (Id == "schema-org") return string.Join('/', credit.Creators.Concat(credit.Agencies).Concat(credit.Via));
        return credit.Via.IsEmpty ? chain : $"{chain} via {string.Join('/', credit.Via)}".Trim();
    }

    /// <summary>The credit as it closes a caption, brackets or label included; empty for an empty credit.</summary>
    public string SignOff(Credit credit)
    {
        var line = CreditLine(credit);
        return line.Length == 0 ? "" : $"({line})";
    }
}
