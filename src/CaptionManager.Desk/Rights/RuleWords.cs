using System.Diagnostics;
using System.Globalization;

namespace CaptionManager.Desk.Rights;

/// <summary>Says in words what a rule says in columns, for pages, refusals and manifests.</summary>
public static class RuleWords
{
    /// <summary>A sentence: "Not in Turkey (TR), from 16 March 2026 00:00 UTC."</summary>
    /// <param name="terms">The rule.</param>
    public static string Of(RuleTerms terms)
    {
        if (terms.Effect == RuleEffect.Oblige) return Sentence([terms.Condition ?? "Read the instructions", .. Times(terms)]);
        var where = Where(terms);
        var whom = Whom(terms);
        string[] parts = terms.Effect switch
        {
            RuleEffect.Deny => [Denied(terms, where.Length > 0 || whom.Length > 0), .. Parts(where, whom), .. Times(terms)],
            RuleEffect.Allow => [terms.Use switch { UsageKind.Syndicate => "May be syndicated", UsageKind.Publish => "May be published", _ => "May be used" }, .. Parts(where, whom), .. Times(terms)],
            _ => throw new UnreachableException(),
        };
        return Sentence(parts);
    }

    /// <summary>A moment in UTC, to the minute.</summary>
    /// <param name="moment">The moment.</param>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("d MMMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>A kind of client, as "magazines".</summary>
    /// <param name="kinds">One or more.</param>
    public static string Of(ClientKinds kinds) =>
        string.Join(", ", Enum.GetValues<ClientKinds>().Where(kind => kind != ClientKinds.None && kinds.HasFlag(kind)).Select(Name));

    /// <summary>A territory, as "Turkey (TR)".</summary>
    /// <param name="code">ISO 3166-1 alpha-2.</param>
    public static string Territory(string code) => Captions.Instructions.Territories.NameOf(code) is { } name ? $"{name} ({code})" : code;

    private static string Denied(RuleTerms terms, bool isNarrow) => terms.Use switch
    {
        UsageKind.Syndicate => "Not to be syndicated or sold",
        UsageKind.Publish => "Not to be published",
        _ => isNarrow ? "Not" : "Not to be used",
    };

    private static string[] Parts(params string[] parts) => [.. parts.Where(part => part.Length > 0)];

    private static string Where(RuleTerms terms)
    {
        if (terms.Territories.IsEmpty) return "";
        var names = string.Join(", ", terms.Territories.Select(Territory));
        return terms.Elsewhere ? $"outside {names}" : $"in {names}";
    }

    private static string Whom(RuleTerms terms) => (terms.Kinds, terms.Clients) switch
    {
        (ClientKinds.None, { IsEmpty: true }) => "",
        (ClientKinds.None, var clients) => $"to {string.Join(", ", clients)}",
        (var kinds, { IsEmpty: true }) => $"for {Of(kinds)}",
        var (kinds, clients) => $"for {Of(kinds)}: {string.Join(", ", clients)}",
    };

    private static IEnumerable<string> Times(RuleTerms terms)
    {
        if (terms.From is { } from) yield return $"from {Moment(from)}";
        if (terms.Until is { } until) yield return $"until {Moment(until)}";
    }

    private static string Sentence(string[] parts)
    {
        var text = parts.Length < 2 ? parts[0] : $"{parts[0]} {string.Join(", ", parts.Skip(1))}";
        return text.EndsWith('.') ? text : text + ".";
    }

    private static string Name(ClientKinds kind) => kind switch
    {
        ClientKinds.Newspaper => "newspapers",
        ClientKinds.Magazine => "magazines",
        ClientKinds.Online => "sites and apps",
        ClientKinds.Broadcast => "television",
        ClientKinds.Agency => "agencies",
        ClientKinds.Book => "books",
        ClientKinds.Commercial => "advertising and other commercial use",
        ClientKinds.SocialMedia => "social media",
        ClientKinds.Radio => "radio",
        _ => throw new UnreachableException(),
    };
}
