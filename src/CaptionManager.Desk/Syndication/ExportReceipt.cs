using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Syndication;

/// <summary>Proof of one file that left the desk: which bytes, which words, to whom, when. Never changed, never deleted.</summary>
public sealed class ExportReceipt
{
    /// <summary>UTF-16 code units of a credit line kept.</summary>
    public const int CreditLineLength = 2_000;

    private ExportReceipt()
    {
    }

    internal ExportReceipt(Guid package, OutgoingFile file, string name, Actor actor, DateTimeOffset at)
    {
        Package = package;
        PhotoId = file.Photo.Id;
        RevisionNumber = file.Photo.Revision.Number;
        FileName = name;
        FileHash = file.Hash;
        Length = file.Length;
        ImageDataHash = file.ImageDataHash;
        CreditLine = file.Words.Facts.CreditLine is { } line && line.Length > CreditLineLength ? line[..CreditLineLength] : file.Words.Facts.CreditLine;
        ActorId = actor.AccountId;
        ActorName = actor.Name;
        LeftAt = at;
    }

    /// <summary>Counts up by the order of commits.</summary>
    public long Id { get; private set; }

    /// <summary>The package it went with; a file fetched by itself is a package of one.</summary>
    public Guid Package { get; private set; }

    /// <summary>The photo.</summary>
    public PhotoId PhotoId { get; private set; }

    /// <summary>The revision whose words are in it.</summary>
    public int RevisionNumber { get; private set; }

    /// <summary>The name it left under.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>SHA-256 of the file as it left.</summary>
    public ContentHash FileHash { get; private set; } = null!;

    /// <summary>Octets of the file as it left.</summary>
    public long Length { get; private set; }

    /// <summary>SHA-256 over its compressed image data: that of the original, unless a smaller picture left.</summary>
    public ContentHash? ImageDataHash { get; private set; }

    /// <summary>The credit line in it.</summary>
    public string? CreditLine { get; private set; }

    /// <summary>The account that took it, or <see langword="null"/> for the desk itself.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>The person's name as it was then.</summary>
    public string ActorName { get; private set; } = "";

    /// <summary>When its first byte was about to leave: written before, so that nothing leaves unrecorded.</summary>
    public DateTimeOffset LeftAt { get; private set; }
}
