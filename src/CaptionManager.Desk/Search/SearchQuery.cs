using System.Collections.Immutable;
using System.Globalization;

namespace CaptionManager.Desk.Search;

/// <summary>A search as people type it: words, phrases, fields with values, each perhaps with a minus. Every condition must hold.</summary>
/// <remarks>
/// <code>
/// Search  := Clause*
/// Clause  := "-"? (Field ":" Value | Value)
/// Value   := '"' any characters '"' | characters without blanks
/// Field   := a name of <see cref="SearchField.All"/>
/// </code>
/// A name before a colon that is no field is words, as captions have colons too; one that is nearly a field is a problem. What cannot be meant
/// narrows nothing and is told with its place.
/// </remarks>
/// <param name="Text">As typed.</param>
/// <param name="Clauses">The conditions, in text order.</param>
/// <param name="Problems">What cannot be meant, in text order.</param>
public sealed record SearchQuery(string Text, ImmutableArray<SearchClause> Clauses, ImmutableArray<SearchProblem> Problems)
{
    /// <summary>Conditions at most; what is typed beyond them does not narrow.</summary>
    public const int MaximumClauses = 24;

    /// <summary>Whether the oldest arrival comes first.</summary>
    internal bool OldestFirst => Clauses.LastOrDefault(clause => clause.Field?.Name == "sort")?.Value.Equals("oldest", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Reads a search; anything may be typed.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="today">The day that "today" and "7d" start from.</param>
    public static SearchQuery Parse(string? text, DateOnly today)
    {
        var typed = (text ?? "").Replace('“', '"').Replace('”', '"').Replace('„', '"');
        var clauses = ImmutableArray.CreateBuilder<SearchClause>();
        var problems = ImmutableArray.CreateBuilder<SearchProblem>();
        var position = 0;
        while (position < typed.Length)
        {
            if (char.IsWhiteSpace(typed[position])) position++;
            else if (clauses.Count == MaximumClauses)
            {
                problems.Add(new SearchProblem(position, typed.Length - position, $"A search has at most {MaximumClauses} conditions; those from here on do not count."));
                break;
            }
            else Read(typed, ref position, today, clauses, problems);
        }

        return new SearchQuery(text ?? "", clauses.ToImmutable(), problems.ToImmutable());
    }

    /// <summary>The search without one of its conditions.</summary>
    public string Without(SearchClause clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        var (before, after) = (Text[..clause.Start].TrimEnd(), Text[(clause.Start + clause.Length)..].TrimStart());
        return before.Length == 0 || after.Length == 0 ? before + after : $"{before} {after}";
    }

    private static void Read(string typed, ref int position, DateOnly today, ImmutableArray<SearchClause>.Builder clauses, ImmutableArray<SearchProblem>.Builder problems)
    {
        var start = position;
        var isNegated = typed[position] == '-' && position + 1 < typed.Length && !char.IsWhiteSpace(typed[position + 1]);
        if (isNegated) position++;
        var field = Field(typed, position, out var colon);
        if (field is not null) position = colon + 1;
        var value = Value(typed, ref position, out var isPhrase);
        var clause = new SearchClause(field, value, isPhrase, isNegated, start, position - start);
        if (field is null && Misspelt(value) is { } meant) problems.Add(new SearchProblem(start, clause.Length, $"There is no \"{value[..value.IndexOf(':', StringComparison.Ordinal)]}:\"; \"{meant.Name}:\" narrows to {Sentences.Word(meant.Means)}."));
        else if (field is null) clauses.Add(clause);
        else if (Checked(clause, today, out var problem) is { } good) clauses.Add(good);
        else problems.Add(new SearchProblem(start, clause.Length, problem));
    }

    private static SearchField? Field(string typed, int position, out int colon)
    {
        colon = position;
        while (colon < typed.Length && char.IsAsciiLetter(typed[colon])) colon++;
        return colon > position && colon < typed.Length && typed[colon] == ':' ? SearchField.Find(typed[position..colon]) : null;
    }

    private static string Value(string typed, ref int position, out bool isPhrase)
    {
        isPhrase = position < typed.Length && typed[position] == '"';
        var from = isPhrase ? position + 1 : position;
        var end = from;
        while (end < typed.Length && (isPhrase ? typed[end] != '"' : !char.IsWhiteSpace(typed[end]) && typed[end] != '"')) end++;
        position = isPhrase ? Math.Min(end + 1, typed.Length) : end;
        return typed[from..end];
    }

    private static SearchClause? Checked(SearchClause clause, DateOnly today, out FormattableString problem)
    {
        var field = clause.Field!;
        problem = $"";
        if (clause.Value.Length == 0)
        {
            problem = $"\"{field.Name}:\" wants a value, as in {field.Example}.";
            return null;
        }

        switch (field.Kind)
        {
            case SearchFieldKind.Choice when !field.Choices.Contains(clause.Value.ToLowerInvariant()):
                problem = $"\"{field.Name}:\" can be {string.Join(", ", field.Choices)}, not \"{clause.Value}\".";
                return null;
            case SearchFieldKind.Days:
                if (DayRange.Parse(clause.Value, today) is { } days) return clause with { Days = days };
                problem = $"\"{clause.Value}\" is no day; write 2023, 2023-02, 2023-02-17, 2023-02..2023-04, >2023-02-17, today, yesterday or 7d.";
                return null;
            case SearchFieldKind.Number:
                if (long.TryParse(clause.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return clause with { Number = number };
                problem = $"\"{field.Name}:\" wants a number, not \"{clause.Value}\".";
                return null;
            default:
                return clause;
        }
    }

    // "agncy:" is a slip, "Photo:" and "10:30" are words of captions.
    private static SearchField? Misspelt(string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        if (colon < 3 || colon + 1 == value.Length) return null;
        var name = value[..colon].ToLowerInvariant();
        return SearchField.All.FirstOrDefault(field => field.Name.Length > 3 && IsOneSlip(field.Name, name));
    }

    // One letter left out, put in, changed, or two swapped.
    private static bool IsOneSlip(string right, string typed)
    {
        if (Math.Abs(right.Length - typed.Length) > 1) return false;
        var same = 0;
        while (same < right.Length && same < typed.Length && right[same] == typed[same]) same++;
        var rightRest = right.AsSpan(same);
        var typedRest = typed.AsSpan(same);
        if (rightRest.IsEmpty && typedRest.IsEmpty) return false;
        return (rightRest.Length > 0 && rightRest[1..].SequenceEqual(typedRest))
            || (typedRest.Length > 0 && typedRest[1..].SequenceEqual(rightRest))
            || (rightRest.Length > 0 && typedRest.Length > 0 && rightRest[1..].SequenceEqual(typedRest[1..]))
            || (rightRest.Length > 1 && typedRest.Length > 1 && rightRest[0] == typedRest[1] && rightRest[1] == typedRest[0] && rightRest[2..].SequenceEqual(typedRest[2..]));
    }
}
