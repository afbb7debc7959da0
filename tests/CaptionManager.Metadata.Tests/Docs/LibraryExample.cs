namespace CaptionManager.Metadata.Tests.Docs;

/// <summary>The example of docs/metadata-library.md, compiled and run as it stands there.</summary>
internal static class LibraryExample
{
    internal static void Run(string path)
    {
        // example
        var before = PhotoFile.Inspect(path);
        Console.WriteLine(before.Metadata.Text(MetadataFields.Caption) ?? "no caption");

        var changes = new MetadataChanges()
            .Set(MetadataFields.Caption, "Fishing boats leave the harbour at dawn on Friday, February 17, 2023.")
            .Set(MetadataFields.Creators, ["Ann Lee", "Bob Ray"])
            .Set(MetadataFields.CreditLine, "Ann Lee and Bob Ray/Agency")
            .Clear(MetadataFields.Keywords);

        var result = PhotoFile.Embed(path, changes);
        Console.WriteLine($"{result.Written}: {result.BytesAfter} octets, verified {result.Verified}, picture {result.ImageDataHash}");
        // end
    }
}
