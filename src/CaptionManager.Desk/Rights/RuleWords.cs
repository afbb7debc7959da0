using System.Diagnostics;

namespace CaptionManager.Desk.Rights;

/// <summary>Says in words what a rule says in columns, for pages, refusals and manifests.</summary>
public static class RuleWords
{
    /// <summary>A sentence: "Not in Turkey (TR), from 16 March 2026 00:00 UTC."</summary>
    /// <param name="terms">The rule.</param>
    public static FormattableString Sentence(RuleTerms terms)
    {
        if (terms.Effect == RuleEffect.Oblige) return Sentence([terms.Condition is { } condition ? (FormattableString)$"{Open(condition)}" : $"Read the instructions", .. Times(terms)]);
        FormattableString[] reach = [.. Where(terms), .. Whom(terms)];
        return terms.Effect switch
        {
            RuleEffect.Deny => Sentence([Denied(terms, reach.Length > 0), .. reach, .. Times(terms)]),
            RuleEffect.Allow => Sentence([Allowed(terms), .. reach, .. Times(terms)]),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The same in English, as it is written down.</summary>
    /// <param name="terms">The rule.</param>
    public static string Of(RuleTerms terms) => FormattableString.Invariant(Sentence(terms));

    private static string Territory(string code) => Captions.Instructions.Territories.NameOf(code) is { } name ? $"{name} ({code})" : code;

    private static FormattableString Denied(RuleTerms terms, bool isNarrow)
    {
        if (terms.Use == UsageKind.Syndicate) return $"Not to be syndicated or sold";
        if (terms.Use == UsageKind.Publish) return $"Not to be published";
        return isNarrow ? (FormattableString)$"Not" : $"Not to be used";
    }

    private static FormattableString Allowed(RuleTerms terms)
    {
        if (terms.Use == UsageKind.Syndicate) return $"May be syndicated";
        return terms.Use == UsageKind.Publish ? (FormattableString)$"May be published" : $"May be used";
    }

    private static IEnumerable<FormattableString> Where(RuleTerms terms)
    {
        if (terms.Territories.IsEmpty) yield break;
        var names = string.Join(", ", terms.Territories.Select(Territory));
        yield return terms.Elsewhere ? (FormattableString)$"outside {names}" : $"in {names}";
    }

    private static IEnumerable<FormattableString> Whom(RuleTerms terms)
    {
        var (kinds, clients) = (Sentences.Join(", ", Kinds(terms.Kinds)), string.Join(", ", terms.Clients));
        switch (terms.Kinds, terms.Clients)
        {
            case (ClientKinds.None, { IsEmpty: true }):
                break;
            case (ClientKinds.None, _):
                yield return $"to {clients}";
                break;
            case (_, { IsEmpty: true }):
                yield return $"for {kinds}";
                break;
            default:
                yield return $"for {kinds}: {clients}";
                break;
        }
    }

    private static IEnumerable<FormattableString> Kinds(ClientKinds kinds) =>
        Enum.GetValues<ClientKinds>().Where(kind => kind != ClientKinds.None && kinds.HasFlag(kind)).Select(kind => Sentences.Word(Name(kind)));

    private static IEnumerable<FormattableString> Times(RuleTerms terms)
    {
        if (terms.From is { } from) yield return $"from {from.UtcDateTime:d MMMM yyyy HH:mm} UTC";
        if (terms.Until is { } until) yield return $"until {until.UtcDateTime:d MMMM yyyy HH:mm} UTC";
    }

    private static FormattableString Sentence(FormattableString[] parts) => parts.Length < 2 ? (FormattableString)$"{parts[0]}." : $"{parts[0]} {Sentences.Join(", ", parts.Skip(1))}.";

    // The stop of the sentence is put behind all of it.
    private static string Open(string condition) => condition.EndsWith('.') ? condition[..^1] : condition;

    private static string Name(ClientKinds kind) => kind switch
    {
        ClientKinds.Newspaper => "newspapers",
        ClientKinds.Magazine => "magazines",
        ClientKinds.Online => "sites and apps",
        ClientKinds.Broadcast => "television",
        ClientKinds.Agency => "news agencies",
        ClientKinds.Book => "books",
        ClientKinds.Commercial => "advertising and other commercial use",
        ClientKinds.SocialMedia => "social media",
        ClientKinds.Radio => "radio stations",
        _ => throw new UnreachableException(),
    };
}
