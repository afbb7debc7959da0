using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Grammar;

/// <summary>A node of the credit's syntax: a production and the characters it covers.</summary>
/// <param name="Kind">The production.</param>
/// <param name="Before">What separates it from the node before.</param>
/// <param name="Start">UTF-16 offset into the text.</param>
/// <param name="End">UTF-16 offset after it.</param>
/// <param name="Authority">The entry of the list, for <see cref="NodeKind.Known"/>.</param>
/// <param name="Note">The note a label or a note word sets.</param>
internal readonly record struct CreditNode(NodeKind Kind, Separator Before, int Start, int End, Authority? Authority = null, string? Note = null)
{
    /// <summary>Whether the node opens a piece of its own, as a second bracket does.</summary>
    public bool StartsPiece { get; init; }

    public bool IsOrganisation => Kind is NodeKind.Known or NodeKind.Press or NodeKind.Outside or NodeKind.Acronym;

    public bool IsName => IsOrganisation || Kind is NodeKind.Person or NodeKind.Single;
}
