using System.Collections.Immutable;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Approval;

/// <summary>What a desk wants filled in before a caption is submitted: names of <see cref="FactFields"/>, and <c>credit</c> for any part of the credit.</summary>
public static class RequiredFields
{
    private const string Credit = "credit";

    /// <summary>What a desk may require, in the order of the form.</summary>
    public static ImmutableArray<string> Offered { get; } =
    [
        "headline", "caption", "altText", Credit, "event", "persons", "keywords", "sublocation", "city", "country", "dateCreated", "title", "jobId", "category", "copyrightNotice", "usageTerms",
        "instructions", "captionWriter",
    ];

    /// <summary>What a field is called.</summary>
    /// <param name="name">One of <see cref="Offered"/>.</param>
    public static string LabelOf(string name) => name == Credit ? "Credit" : FactFields.Find(name)!.Label;

    /// <summary>The required fields that are empty, in the order required.</summary>
    /// <param name="facts">What the photo says.</param>
    /// <param name="required">What its desk requires.</param>
    public static IEnumerable<string> Missing(PhotoFacts facts, IEnumerable<string> required) => required.Where(name =>
        name == Credit ? facts.Credit.IsEmpty && facts.CreditLine is null : FactFields.Values(facts, name).All(string.IsNullOrWhiteSpace));

    // As the database keeps them; a name of a version to come is left out.
    internal static ImmutableArray<string> Read(string kept) => [.. kept.Split(',', StringSplitOptions.RemoveEmptyEntries).Where(name => Offered.Contains(name))];

    internal static string Write(IReadOnlyCollection<string> names) => string.Join(',', Offered.Where(names.Contains));
}
