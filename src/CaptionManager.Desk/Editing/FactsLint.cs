using System.Globalization;
using CaptionManager.Captions.Lint;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Reference;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Editing;

/// <summary>Checks the facts of a photo for the slips that reach print, by the profile of the desk.</summary>
public sealed class FactsLint(IOptions<LintOptions> options, AuthorityBook authorities)
{
    private const int DateLength = 10;

    private readonly LintProfile _profile = LintProfile.Find(options.Value.Profile)!.With(options.Value.Rules);

    /// <summary>The findings; none where there is no caption.</summary>
    /// <param name="facts">What is said.</param>
    /// <param name="today">The day of the check.</param>
    public IReadOnlyList<LintFinding> Check(PhotoFacts facts, DateOnly today) => facts.Caption is not { } caption
        ? []
        : CaptionLinter.Check(new LintInput
        {
            Caption = caption,
            Headline = facts.Headline,
            CreditLine = facts.CreditLine,
            Credit = facts.Credit,
            AltText = facts.AltText,
            Instructions = facts.Instructions,
            City = facts.City,
            State = facts.State,
            Country = facts.Country,
            Persons = facts.Persons,
            DigitalSourceType = facts.DigitalSourceType,
            AiSystem = Other(facts, "aiSystemUsed"),
            AiPrompt = Other(facts, "aiPromptInformation"),
            DateTaken = Day(facts.DateCreated),
            Today = today,
            Profile = _profile,
            Authorities = authorities.List,
        });

    private static string? Other(PhotoFacts facts, string field) => facts.Other.TryGetValue(field, out var values) && values is [var first, ..] ? first : null;

    // Dates may be partial; only a whole day can be compared with a day.
    private static DateOnly? Day(string? text) =>
        text is { Length: >= DateLength } && DateOnly.TryParseExact(text.AsSpan(0, DateLength), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
