using CaptionManager.Captions.Authorities;
using CaptionManager.Captions.Credits;
using CaptionManager.Captions.Grammar;
using CaptionManager.Captions.HouseStyles;
using CsCheck;
using Styles = CaptionManager.Captions.HouseStyles.HouseStyles;

namespace CaptionManager.Captions.Tests.HouseStyles;

/// <summary>What a style writes is read back as the same credit, over generated credits of every shape one picture has.</summary>
public sealed class HouseStyleProperties
{
    private const string Caption = "A ferry leaves the harbour of Oslo on Friday.";

    /// <summary>All but the short web form, which leaves the route out on purpose.</summary>
    private static IEnumerable<TestCaseData> Lossless => Styles.All.Where(style => style.Id != "web").Select(style => new TestCaseData(style).SetArgDisplayNames(style.Id));

    /// <summary>A lone name behind a full stop, without label or brackets, is no credit to any reader: somebody of the press is named as well.</summary>
    private static readonly Gen<Credit> Credits = CreditGenerator.Credits.Where(credit => credit.Agencies.Length + credit.Via.Length > 0);

    [TestCaseSource(nameof(Lossless))]
    public void SignOff_ThenRead_GivesTheSameCredit(HouseStyle style)
    {
        var lost = new SortedSet<string>(StringComparer.Ordinal);
        Credits.Sample(
            credit =>
            {
                var reading = CaptionReader.Default.Read($"{Caption} {style.SignOff(credit)}");
                if (reading.Caption != Caption || Comparable(reading.Credit) != Comparable(credit)) lock (lost) lost.Add($"{style.SignOff(credit)}   {Comparable(credit)}   READ   {Comparable(reading.Credit)}");
            },
            iter: 1_000);

        Assert.That(lost, Is.Empty, () => string.Join('\n', lost.Take(20)));
    }

    [TestCaseSource(nameof(Lossless))]
    public void CreditLine_ThenRead_GivesTheSameCredit(HouseStyle style)
    {
        var lost = new SortedSet<string>(StringComparer.Ordinal);
        Credits.Sample(
            credit =>
            {
                var line = style.CreditLine(credit);
                var read = CaptionReader.Default.Read(line).Credit;
                if (Comparable(read) != Comparable(credit)) lock (lost) lost.Add($"{line}   {Comparable(credit)}   READ   {Comparable(read)}");
            },
            iter: 1_000);

        Assert.That(lost, Is.Empty, () => string.Join('\n', lost.Take(20)));
    }

    /// <summary>"AP Photo" and "Associated Press" stand for the AP by whichever name, and so it is with the AFP.</summary>
    private static string House(string agency) => AuthorityList.Seed.Resolve(agency) is { Name: "AP" or "AFP" } house ? house.Name : agency;

    /// <summary>Capitals are lost where a house shouts, and the order of notes says nothing.</summary>
    private static string Comparable(Credit credit) => string.Join(
        " ; ",
        string.Join('|', credit.Creators), string.Join('|', credit.Agencies.Select(House)), credit.Pool, string.Join('|', credit.Via.Select(House)), credit.Provider, credit.OnBehalfOf, string.Join('|', credit.Notes.Order()), credit.Role)
        .Replace("The ", "", StringComparison.OrdinalIgnoreCase).ToUpperInvariant();
}
