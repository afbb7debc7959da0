using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Embedding;

/// <summary>A plan with what is needed to check its result.</summary>
/// <param name="Source">The file before, open.</param>
/// <param name="Container">The format.</param>
/// <param name="Layout">The file before, as it was read.</param>
/// <param name="Changes">What changes.</param>
/// <param name="Plan">The file after.</param>
internal sealed record PlannedEmbed(ByteSource Source, IContainer Container, ContainerLayout Layout, PlannedChanges Changes, EmbedPlan Plan);
