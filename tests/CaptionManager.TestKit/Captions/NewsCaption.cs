namespace CaptionManager.TestKit.Captions;

/// <summary>A generated caption and what is known of it.</summary>
/// <param name="Id">Its number in the archive.</param>
/// <param name="Photo">The picture it stands on.</param>
/// <param name="Text">The caption with its credit.</param>
/// <param name="Plant">How it was made from an earlier one; <see cref="PlantKind.None"/> for one of its own.</param>
/// <param name="Origin">The number of that earlier one, or -1.</param>
/// <param name="Statement">What it states.</param>
public sealed record NewsCaption(int Id, string Photo, string Text, PlantKind Plant, int Origin, NewsStatement Statement);
