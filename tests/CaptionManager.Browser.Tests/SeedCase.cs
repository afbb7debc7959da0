using CaptionManager.Metadata;
using CaptionManager.TestKit;

namespace CaptionManager.Browser.Tests;

/// <summary>The published case as files: one picture three times, twice with the whole caption and once with it cut short.</summary>
internal static class SeedCase
{
    public const string Caption =
        "Russian President Vladimir Putin, right, and Belarusian President Alexander Lukashenko pose for a photo prior to their talks at the Novo-Ogaryovo state residence, outside Moscow on Friday, February 17, 2023";

    public const string CutCaption =
        "Russian President Vladimir Putin, right, and Belarusian President Alexander Lukashenko pose for a photo prior to their talks at the Novo-Ogaryovo state residence";

    private const string Credit = " (Vladimir Astapkovich, Sputnik, Kremlin Pool Photo via AP/PA)";

    /// <summary>Writes the three files; they hold one picture and differ in metadata alone.</summary>
    public static IReadOnlyList<string> Write(string folder) =>
    [
        Write(folder, "putin-lukashenko-lead.jpg", Caption, "LEAD"),
        Write(folder, "putin-lukashenko-gallery.jpg", Caption, "GALLERY"),
        Write(folder, "putin-lukashenko-short.jpg", CutCaption, "SHORT"),
    ];

    private static string Write(string folder, string name, string caption, string slug)
    {
        var path = Path.Combine(folder, name);
        var changes = new MetadataChanges().Set(MetadataFields.Caption, caption + Credit).Set(MetadataFields.Title, slug);
        PhotoFile.Embed(Samples.Path("SAMPLE-0101-state-room.jpg"), changes, new EmbedOptions { OutputPath = path });
        return path;
    }
}
