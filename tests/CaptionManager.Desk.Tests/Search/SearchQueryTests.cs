using System.Globalization;
using CaptionManager.Desk.Search;
using CsCheck;

namespace CaptionManager.Desk.Tests.Search;

[TestFixture]
internal sealed class SearchQueryTests
{
    private static readonly string[] Conditions = ["snow", "\"old bridge\"", "-by:doe", "state:draft", "taken:2023", "x:y"];
    private static readonly DateOnly Today = new(2026, 3, 2);

    [TestCase("bridge", "bridge")]
    [TestCase("\"old bridge\" snow", "\"old bridge\" | snow")]
    [TestCase("by:doe agency:\"getty images\"", "by:doe | agency:\"getty images\"")]
    [TestCase("-agency:AP -\"red square\" -snow", "-agency:AP | -\"red square\" | -snow")]
    [TestCase("Foto: 10:30 http://x", "Foto: | 10:30 | http://x")]
    [TestCase("STATE:Draft", "state:Draft")]
    [TestCase("a - b", "a | - | b")]
    [TestCase("“kremlin pool”", "\"kremlin pool\"")]
    [TestCase("by:\"unclosed name", "by:\"unclosed name\"")]
    [TestCase("", "")]
    public void Parse_AsTyped_IsCutIntoConditions(string typed, string expected)
    {
        var query = SearchQuery.Parse(typed, Today);

        Assert.That(string.Join(" | ", query.Clauses.Select(Written)), Is.EqualTo(expected));
        Assert.That(query.Problems, Is.Empty);
    }

    [TestCase("taken:2023-02", "2023-02-01", "2023-02-28")]
    [TestCase("taken:2023", "2023-01-01", "2023-12-31")]
    [TestCase("taken:2024-02-29", "2024-02-29", "2024-02-29")]
    [TestCase("taken:2023-02..2023-04", "2023-02-01", "2023-04-30")]
    [TestCase("taken:2023-02-17..", "2023-02-17", "")]
    [TestCase("taken:..2023", "", "2023-12-31")]
    [TestCase("taken:>2023-02", "2023-03-01", "")]
    [TestCase("taken:<2023-02", "", "2023-01-31")]
    [TestCase("taken:>=2023-02", "2023-02-01", "")]
    [TestCase("uploaded:today", "2026-03-02", "2026-03-02")]
    [TestCase("uploaded:yesterday", "2026-03-01", "2026-03-01")]
    [TestCase("uploaded:7d", "2026-02-24", "2026-03-02")]
    public void Parse_Days_AreARange(string typed, string from, string until)
    {
        var days = SearchQuery.Parse(typed, Today).Clauses.Single().Days;
        Assert.That((days.From?.ToString("O", CultureInfo.InvariantCulture) ?? "", days.Until?.ToString("O", CultureInfo.InvariantCulture) ?? ""), Is.EqualTo((from, until)));
    }

    [TestCase("snow taken:2023-13", 5, 13, "2023-02-17")]
    [TestCase("taken:2024..2023", 0, 16, "2023-02-17")]
    [TestCase("state:drafty", 0, 12, "draft, submitted")]
    [TestCase("batch:x", 0, 7, "number")]
    [TestCase("by:", 0, 3, "by:astapkovich")]
    [TestCase("agncy:ap", 0, 8, "agency:")]
    [TestCase("sate:draft", 0, 10, "state:")]
    [TestCase("uplaoded:7d", 0, 11, "uploaded:")]
    public void Parse_WhatCannotBeMeant_IsToldWithItsPlaceAndTheRemedy(string typed, int start, int length, string remedy)
    {
        var problem = SearchQuery.Parse(typed, Today).Problems.Single();
        Assert.That((problem.Start, problem.Length), Is.EqualTo((start, length)));
        Assert.That(problem.Message, Does.Contain(remedy));
    }

    [Test]
    public void Without_EachCondition_LeavesTheOthers() => Gen.Int[0, Conditions.Length - 1].Select(index => Conditions[index]).Array[1, 6].Sample(parts =>
    {
        var query = SearchQuery.Parse(string.Join("  ", parts), Today);
        return query.Clauses.Select((clause, index) => string.Join(' ', SearchQuery.Parse(query.Without(clause), Today).Clauses.Select(Written))
            == string.Join(' ', query.Clauses.Where((_, other) => other != index).Select(Written))).All(holds => holds);
    });

    [Test]
    public void Parse_Anything_NeitherThrowsNorPointsOutside() => Gen.Char["ab:-\"“ \n\t.<>0129té"].Array[0, 60].Sample(characters =>
    {
        var typed = new string(characters);
        var query = SearchQuery.Parse(typed, Today);
        return query.Clauses.All(clause => clause.Start >= 0 && clause.Length > 0 && clause.Start + clause.Length <= typed.Length)
            && query.Problems.All(problem => problem.Start + problem.Length <= typed.Length);
    });

    private static string Written(SearchClause clause) =>
        $"{(clause.IsNegated ? "-" : "")}{(clause.Field is { } field ? field.Name + ":" : "")}{(clause.IsPhrase ? $"\"{clause.Value}\"" : clause.Value)}";
}
