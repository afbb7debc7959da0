namespace CaptionManager.Web.Api.Captions;

/// <summary>A credit in one house style.</summary>
/// <param name="Style">The style's id.</param>
/// <param name="Name">The house.</param>
/// <param name="CreditLine">The credit as a field of its own; empty for an empty credit.</param>
/// <param name="SignOff">The credit as it closes a caption.</param>
/// <param name="CopyrightNotice">The copyright notice where the rights holder has given none; empty for a credit that names nobody.</param>
/// <param name="FileName">The name of the file without its extension; null where the style says nothing of it, or nothing is known.</param>
public sealed record FormattedCredit(string Style, string Name, string CreditLine, string SignOff, string CopyrightNotice, string? FileName);
