using CaptionManager.Desk.Photos;
using CsvHelper.Configuration.Attributes;

namespace CaptionManager.Desk.Syndication;

/// <summary>What the receiver is told of one picture. Lists are joined by "; ".</summary>
/// <param name="File">Its name in the package; empty when it was not sent.</param>
/// <param name="Photo">Its id on the desk.</param>
/// <param name="Revision">The revision in it.</param>
/// <param name="Caption">The caption.</param>
/// <param name="Creators">The photographers.</param>
/// <param name="CreditLine">The credit line to publish.</param>
/// <param name="Source">The supplier.</param>
/// <param name="Copyright">The copyright notice.</param>
/// <param name="Instructions">What to observe.</param>
/// <param name="Sha256">SHA-256 of the file; empty when it was not sent.</param>
/// <param name="ImageDataSha256">SHA-256 over its compressed image data; empty when it was not sent.</param>
/// <param name="NotSent">Why it is not in the package; empty when it is.</param>
public sealed record ManifestRow(
    [property: Name("file")] string? File,
    [property: Name("photo")] string Photo,
    [property: Name("revision")] int Revision,
    [property: Name("caption")] string? Caption,
    [property: Name("creators")] string Creators,
    [property: Name("creditLine")] string? CreditLine,
    [property: Name("source")] string? Source,
    [property: Name("copyrightNotice")] string? Copyright,
    [property: Name("instructions")] string? Instructions,
    [property: Name("sha256")] string? Sha256,
    [property: Name("imageDataSha256")] string? ImageDataSha256,
    [property: Name("notSent")] string? NotSent)
{
    /// <summary>The row of a picture that is in the package.</summary>
    internal static ManifestRow Sent(OutgoingPhoto photo, PhotoFacts facts, string name, string hash, string? imageDataHash) => Of(photo, facts, name, hash, imageDataHash, null);

    /// <summary>The row of a picture that is not.</summary>
    internal static ManifestRow Held(OutgoingPhoto photo, PhotoFacts facts, string reason) => Of(photo, facts, null, null, null, reason);

    private static ManifestRow Of(OutgoingPhoto photo, PhotoFacts facts, string? name, string? hash, string? imageDataHash, string? notSent) => new(
        name, photo.Id.ToString(), photo.Revision.Number, facts.Caption, string.Join("; ", facts.Credit.Creators), facts.CreditLine,
        facts.Source, facts.CopyrightNotice, facts.Instructions, hash, imageDataHash, notSent);
}
