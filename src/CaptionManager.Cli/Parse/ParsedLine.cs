using CaptionManager.Captions.Credits;

namespace CaptionManager.Cli.Parse;

/// <summary>What <c>parse</c> writes and <c>format</c> reads.</summary>
/// <param name="Id">The id, as JSON.</param>
/// <param name="Caption">The caption without its credit; null where all was credit.</param>
/// <param name="Credit">The credit's facts.</param>
/// <param name="CreditText">The credit as it stood.</param>
internal sealed record ParsedLine(string Id, string? Caption, Credit Credit, string CreditText);
