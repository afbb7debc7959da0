using System.Collections.Immutable;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Syndication.Forms;

/// <summary>The words of a picture as one client gets them.</summary>
/// <param name="Facts">All of them.</param>
/// <param name="Cleared">Fields that are empty on purpose: they are cleared in the file.</param>
/// <param name="FileName">The name of the file, extension included, fit for every file system.</param>
public sealed record PreparedWords(PhotoFacts Facts, ImmutableHashSet<string> Cleared, string FileName);
