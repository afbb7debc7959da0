using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication;

namespace CaptionManager.Web.Api.Syndication;

/// <summary>Proof of one file that left.</summary>
/// <param name="Package">The package it went with.</param>
/// <param name="Photo">The photo.</param>
/// <param name="Revision">The revision in it.</param>
/// <param name="File">The name it left under.</param>
/// <param name="Sha256">SHA-256 of the file as it left.</param>
/// <param name="ImageDataSha256">SHA-256 over its compressed image data.</param>
/// <param name="Bytes">Octets of the file as it left.</param>
/// <param name="CreditLine">The credit line in it.</param>
/// <param name="By">Who took it.</param>
/// <param name="At">When its first octet was about to leave.</param>
/// <param name="Standing">What became of it since.</param>
public sealed record ReceiptView(
    Guid Package, PhotoId Photo, int Revision, string File, string Sha256, string? ImageDataSha256, long Bytes, string? CreditLine, string By, DateTimeOffset At, ReceiptStanding Standing)
{
    /// <summary>The views of receipts.</summary>
    internal static async Task<IReadOnlyList<ReceiptView>> OfAsync(IReadOnlyList<ExportReceipt> receipts, SentPackagesQuery query, CancellationToken cancellationToken)
    {
        var standings = await query.StandingsAsync(receipts, cancellationToken);
        return
        [
            .. receipts.Select(receipt => new ReceiptView(
                receipt.Package, receipt.PhotoId, receipt.RevisionNumber, receipt.FileName, receipt.FileHash.Hex, receipt.ImageDataHash?.Hex,
                receipt.Length, receipt.CreditLine, receipt.ActorName, receipt.LeftAt, standings.GetValueOrDefault(receipt.Package))),
        ];
    }
}
