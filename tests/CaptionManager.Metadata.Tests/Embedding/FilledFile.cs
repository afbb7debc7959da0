using CaptionManager.Metadata.Tests.Fields;
using CsCheck;

namespace CaptionManager.Metadata.Tests.Embedding;

/// <summary>Puts metadata of every kind into a generated file.</summary>
internal static class FilledFile
{
    /// <summary>The file with a dozen fields of every kind in it.</summary>
    internal static byte[] Of(byte[] file, int seed)
    {
        var changes = SeedCase.Changes;
        var values = FieldValues.Any.Array[12].Single(_ => true, $"00000000{seed:D4}");
        foreach (var (field, value) in values)
            changes.Set(field, value);
        using var source = new MemoryStream(file);
        try
        {
            using var plan = PhotoFile.PlanEmbed(source, changes).OpenRead();
            var result = new byte[plan.Length];
            plan.ReadExactly(result);
            return result;
        }
        catch (MetadataWriteException)
        {
            return file;
        }
    }
}
