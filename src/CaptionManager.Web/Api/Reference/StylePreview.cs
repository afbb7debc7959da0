using CaptionManager.Captions.Credits;
using CaptionManager.Captions.Grammar;
using CaptionManager.Captions.HouseStyles;
using CaptionManager.Desk.Reference;

namespace CaptionManager.Web.Api.Reference;

/// <summary>What a style makes of some credits of every kind, or what stands in its way.</summary>
/// <param name="Lines">A line a credit.</param>
/// <param name="Problems">What stands in the way; empty where nothing does.</param>
internal sealed record StylePreview(IReadOnlyList<StyledCredit> Lines, IReadOnlyList<ReferenceProblem> Problems)
{
    // One of each shape: maker and agency, the published case, a pool, a client, a handout, an old picture, several makers, no maker.
    private static readonly string[] Shapes =
    [
        "(Photo by Jane Doe/AFP)",
        "(Vladimir Astapkovich, Sputnik, Kremlin Pool Photo via AP/PA)",
        "(AP Photo/Jane Doe, Pool)",
        "(Photo by Jane Doe/Getty Images for Netflix)",
        "(Handout/Ministry of Defence via Reuters)",
        "(AP Photo/Jane Doe, File)",
        "(Jane Doe and John Roe/AP)",
        "(NASA via AP)",
    ];

    private static readonly NamedPicture Picture = new() { FileName = "DSC_0417.jpg", DateCreated = "2023-02-17", Slug = "RUSSIA-BELARUS", Headline = "Presidents meet", City = "Moscow" };

    private static readonly Lazy<IReadOnlyList<Credit>> Samples = new(() => [.. Shapes.Select(shape => CaptionReader.Default.Read(shape).Credit)]);

    /// <summary>Tries a style.</summary>
    public static StylePreview Of(StyleRequest request)
    {
        var (style, problems) = HouseStylesHandler.Compose("preview", "Preview", request.Own ?? [], request.CreditLine, request.SignOff, request.Copyright, request.FileName);
        return style is null ? new([], problems) : Of(style);
    }

    /// <summary>Tries a style that can be used.</summary>
    public static StylePreview Of(HouseStyle style) => new([.. Samples.Value.Select(credit => new StyledCredit(style.CreditLine(credit), style.SignOff(credit), style.CopyrightNotice(credit, Picture.Year), style.FileName(credit, Picture.Values) is { } name ? name + ".jpg" : null))], []);
}
