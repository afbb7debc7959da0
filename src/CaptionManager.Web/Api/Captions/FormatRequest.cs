namespace CaptionManager.Web.Api.Captions;

/// <summary>A credit to write.</summary>
/// <param name="Credit">The facts.</param>
/// <param name="Styles">Ids of house styles; all of them without.</param>
/// <param name="Picture">What is known of the picture, for copyright notices and names of files.</param>
public sealed record FormatRequest(CreditView Credit, IReadOnlyList<string>? Styles = null, FormattedPicture? Picture = null);
