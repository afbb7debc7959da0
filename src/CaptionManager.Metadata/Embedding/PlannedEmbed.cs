using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Embedding;

/// <summary>A plan with what is needed to check its result.</summary>
/// <param name="Container">The format.</param>
/// <param name="Layout">The file before.</param>
/// <param name="Changes">What changes.</param>
/// <param name="Plan">The file after.</param>
internal sealed record PlannedEmbed(IContainer Container, ContainerLayout Layout, PlannedChanges Changes, EmbedPlan Plan);
