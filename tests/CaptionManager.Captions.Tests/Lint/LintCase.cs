using System.Collections.Immutable;
using System.Text.Json;
using CaptionManager.Captions.Grammar;
using CaptionManager.Captions.Lint;

namespace CaptionManager.Captions.Tests.Lint;

/// <summary>A picture on which a rule fires, or a near miss on which it must not.</summary>
public sealed record LintCase
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    public string Rule { get; init; } = "";

    public bool Fires { get; init; }

    /// <summary>The words the finding must cover.</summary>
    public string? Span { get; init; }

    public string? Suggestion { get; init; }

    /// <summary>Repeats the caption, to reach lengths nobody wants to write out.</summary>
    public int Times { get; init; } = 1;

    public required string Caption { get; init; }

    public string? Headline { get; init; }

    public string? CreditLine { get; init; }

    /// <summary>The structured credit, written as a line.</summary>
    public string? Credit { get; init; }

    public string? AltText { get; init; }

    public string? Instructions { get; init; }

    public DateOnly? DateTaken { get; init; }

    public DateOnly? Today { get; init; }

    public string? City { get; init; }

    public string? State { get; init; }

    public string? Country { get; init; }

    public string[]? Persons { get; init; }

    public string? DigitalSourceType { get; init; }

    public string? AiSystem { get; init; }

    public string? AiPrompt { get; init; }

    public int? LongestCaption { get; init; }

    public LintInput Input => new()
    {
        Caption = string.Concat(Enumerable.Repeat(Caption, Times)),
        Headline = Headline,
        CreditLine = CreditLine,
        Credit = Credit is null ? null : CaptionReader.Default.Read(Credit).Credit,
        AltText = AltText,
        Instructions = Instructions,
        DateTaken = DateTaken,
        Today = Today,
        City = City,
        State = State,
        Country = Country,
        Persons = Persons?.ToImmutableArray(),
        DigitalSourceType = DigitalSourceType,
        AiSystem = AiSystem,
        AiPrompt = AiPrompt,
        LongestCaption = LongestCaption,
    };

    /// <summary>The cases of all rules, each from the file that bears the rule's id.</summary>
    public static IReadOnlyList<LintCase> All { get; } = [.. CaptionLinter.Rules.SelectMany(rule => Read(rule.Id))];

    private static IEnumerable<LintCase> Read(string rule)
    {
        using var stream = typeof(LintCase).Assembly.GetManifestResourceStream($"CaptionManager.Captions.Tests.Lint.Cases.{rule}.jsonl");
        if (stream is null) yield break;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line) yield return JsonSerializer.Deserialize<LintCase>(line, Web)! with { Rule = rule };
    }
}
