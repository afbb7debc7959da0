namespace CaptionManager.Captions.Grammar;

/// <summary>What a label phrase means.</summary>
/// <param name="Kind">The node it makes.</param>
/// <param name="Note">The note it sets.</param>
/// <param name="Leads">Whether a name must follow ("photo by"), so that it counts in the middle of a phrase.</param>
internal readonly record struct CreditLabel(NodeKind Kind, string? Note, bool Leads);
