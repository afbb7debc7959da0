using System.Collections.Immutable;
using System.Diagnostics;
using CaptionManager.Desk.Syndication.Standards.JsonLd;
using CaptionManager.Desk.Syndication.Standards.NewsMl;
using CaptionManager.Desk.Syndication.Standards.Ninjs;

namespace CaptionManager.Desk.Syndication.Standards;

/// <summary>Every document that can go with a picture, with its name, its media type and its writer.</summary>
public static class NewsDocuments
{
    /// <summary>The kinds, in the order they are offered.</summary>
    public static ImmutableArray<DocumentKinds> All { get; } =
        [DocumentKinds.Ninjs31, DocumentKinds.Ninjs22, DocumentKinds.Ninjs16, DocumentKinds.NewsMlG2, DocumentKinds.JsonLd];

    /// <summary>The kinds in a set, in the order they are offered.</summary>
    /// <param name="kinds">Any number.</param>
    public static IEnumerable<DocumentKinds> Each(DocumentKinds kinds) => All.Where(kind => kinds.HasFlag(kind));

    /// <summary>What people call it.</summary>
    /// <param name="kind">One kind.</param>
    public static string Label(DocumentKinds kind) => kind switch
    {
        DocumentKinds.Ninjs31 => "ninjs 3.1",
        DocumentKinds.Ninjs22 => "ninjs 2.2",
        DocumentKinds.Ninjs16 => "ninjs 1.6",
        DocumentKinds.NewsMlG2 => "NewsML-G2 2.35",
        DocumentKinds.JsonLd => "schema.org JSON-LD",
        _ => throw new UnreachableException(),
    };

    /// <summary>How the name of its file ends: <c>match.jpg</c> has <c>match.ninjs.json</c> beside it.</summary>
    /// <param name="kind">One kind.</param>
    public static string Extension(DocumentKinds kind) => kind switch
    {
        DocumentKinds.Ninjs31 => ".ninjs.json",
        DocumentKinds.Ninjs22 => ".ninjs-2.json",
        DocumentKinds.Ninjs16 => ".ninjs-1.json",
        DocumentKinds.NewsMlG2 => ".newsml-g2.xml",
        DocumentKinds.JsonLd => ".jsonld",
        _ => throw new UnreachableException(),
    };

    /// <summary>Its media type.</summary>
    /// <param name="kind">One kind.</param>
    public static string MediaType(DocumentKinds kind) => kind switch
    {
        DocumentKinds.Ninjs31 or DocumentKinds.Ninjs22 or DocumentKinds.Ninjs16 => "application/json",
        DocumentKinds.NewsMlG2 => PictureItem.MediaType,
        DocumentKinds.JsonLd => "application/ld+json",
        _ => throw new UnreachableException(),
    };

    /// <summary>Writes it, in UTF-8.</summary>
    /// <param name="kind">One kind.</param>
    /// <param name="photo">The picture.</param>
    public static byte[] Write(DocumentKinds kind, NewsPhoto photo) => kind switch
    {
        DocumentKinds.Ninjs31 => NinjsDocument.Write(photo, NinjsVersion.V31),
        DocumentKinds.Ninjs22 => NinjsDocument.Write(photo, NinjsVersion.V22),
        DocumentKinds.Ninjs16 => NinjsDocument.Write(photo, NinjsVersion.V16),
        DocumentKinds.NewsMlG2 => PictureItem.Write(photo),
        DocumentKinds.JsonLd => ImageObject.Write(photo),
        _ => throw new UnreachableException(),
    };
}
