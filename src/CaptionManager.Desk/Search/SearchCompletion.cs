using System.Collections.Immutable;

namespace CaptionManager.Desk.Search;

/// <summary>Completes a search while it is typed: names of fields, their words, names in credits.</summary>
public sealed class SearchCompletion(CreditNamesQuery names)
{
    /// <summary>Proposals in an answer at most.</summary>
    public const int Limit = 10;

    /// <summary>What the last condition of a search could become.</summary>
    /// <param name="typed">The search up to the caret.</param>
    /// <param name="cancellationToken">Stops the look-up of names.</param>
    public async Task<IReadOnlyList<SearchProposal>> ProposeAsync(string typed, CancellationToken cancellationToken)
    {
        var start = LastClause(typed);
        var minus = typed.AsSpan(start).StartsWith("-") ? "-" : "";
        var clause = typed[(start + minus.Length)..];
        var colon = clause.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return [.. Fields(clause).Take(Limit).Select(field => new SearchProposal(start, $"{minus}{field.Name}:", field.Means))];
        if (SearchField.Find(clause[..colon]) is not { } known) return [];

        var value = clause[(colon + 1)..].Trim('"');
        if (known.Kind == SearchFieldKind.Name)
        {
            var found = await names.CompleteAsync(value, cancellationToken);
            return [.. found.Take(Limit).Select(name => new SearchProposal(start, $"{minus}{known.Name}:{Quoted(name)} ", known.Means))];
        }

        return [.. Words(known).Where(word => word.StartsWith(value, StringComparison.OrdinalIgnoreCase)).Select(word => new SearchProposal(start, $"{minus}{known.Name}:{word} ", known.Means))];
    }

    // A word that is still short may become a field; a longer one that begins none is a word of a caption.
    private static IEnumerable<SearchField> Fields(string typed) => SearchField.All.Where(field => field.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase));

    private static ImmutableArray<string> Words(SearchField field) => field.Kind == SearchFieldKind.Days ? ["today", "yesterday", "7d", "30d"] : field.Choices;

    private static string Quoted(string name) => name.Contains(' ', StringComparison.Ordinal) ? $"\"{name}\"" : name;

    private static int LastClause(string typed)
    {
        var isQuoted = false;
        var start = 0;
        for (var index = 0; index < typed.Length; index++)
        {
            if (typed[index] == '"') isQuoted = !isQuoted;
            else if (!isQuoted && char.IsWhiteSpace(typed[index])) start = index + 1;
        }

        return start;
    }
}
