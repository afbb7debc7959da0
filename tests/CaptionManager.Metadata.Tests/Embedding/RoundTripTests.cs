using CaptionManager.Metadata.Tests.Fields;
using CaptionManager.TestKit;
using CsCheck;

namespace CaptionManager.Metadata.Tests.Embedding;

/// <summary>What is written is what is read, for any fields and any text, in the formats with one, two and three carriers.</summary>
public sealed class RoundTripTests
{
    private static readonly byte[] Jpeg = File.ReadAllBytes(Samples.Path("SAMPLE-0201-mountains.jpg"));
    private static readonly byte[] Png = File.ReadAllBytes(Samples.Path("SAMPLE-0306-press-room.png"));
    private static readonly byte[] WebP = File.ReadAllBytes(Samples.Path("SAMPLE-0308-concert.webp"));

    private static readonly Gen<(MetadataField Field, FieldValue Value)[]> Changes =
        FieldValues.Any.Array[1, 12].Select(changes => changes.DistinctBy(change => change.Field).ToArray());

    [Test]
    public void Write_AnyFields_ReadsThemBack() => Gen.Select(Gen.OneOf(Jpeg, Png, WebP), Changes).Sample(
        (file, fields) =>
        {
            var read = Read(Write(file, Set(fields)));
            foreach (var (field, value) in Effective(fields))
            {
                if (!value.Equals(read[field]))
                    throw new AssertionException($"{field.Name}: {Describe(value)} came back as {Describe(read[field])}");
            }
        },
        iter: 1000);

    [Test]
    public void Embed_AnyFields_IndependentReadersAgree()
    {
        var folder = Directory.CreateTempSubdirectory("captions-round-trip").FullName;
        try
        {
            Gen.Select(Gen.OneOf(("x.jpg", Jpeg), ("x.png", Png)), Changes).Sample(
                (file, fields) =>
                {
                    var path = Path.Combine(folder, $"{Guid.NewGuid():N}{file.Item1}");
                    File.WriteAllBytes(path, file.Item2);
                    var result = PhotoFile.Embed(path, Set(fields));
                    File.Delete(path);
                    return result.Verified;
                },
                iter: 300);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Write_Twice_IsTheSameFile() => Changes.Sample(
        fields =>
        {
            var once = Write(Jpeg, Set(fields));
            using var stream = new MemoryStream(once);
            return PhotoFile.PlanEmbed(stream, Set(fields)).IsUnchanged;
        },
        iter: 300);

    [Test]
    public void Write_ThenClear_NothingIsLeft() => Changes.Sample(
        fields =>
        {
            var changes = new MetadataChanges();
            foreach (var (field, _) in fields)
                changes.Clear(field);
            var read = Read(Write(Write(Jpeg, Set(fields)), changes));
            return Effective(fields).All(change => read[change.Field] is null);
        },
        iter: 300);

    private static MetadataChanges Set((MetadataField Field, FieldValue Value)[] fields)
    {
        var changes = new MetadataChanges();
        foreach (var (field, value) in Effective(fields))
            changes.Set(field, value);
        return changes;
    }

    // Locations shown and the older place properties state one fact: setting both differently is no round trip.
    private static IEnumerable<(MetadataField Field, FieldValue Value)> Effective((MetadataField Field, FieldValue Value)[] fields) =>
        fields.Where(change => change.Field != MetadataFields.LocationsShown);

    private static byte[] Write(byte[] file, MetadataChanges changes)
    {
        using var source = new MemoryStream(file);
        using var plan = PhotoFile.PlanEmbed(source, changes).OpenRead();
        var result = new byte[plan.Length];
        plan.ReadExactly(result);
        return result;
    }

    private static PhotoMetadata Read(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return PhotoFile.Inspect(stream).Metadata;
    }

    private static string Describe(FieldValue? value) => value is null
        ? "nothing"
        : string.Join(" | ", value.Items.Select(item => $"“{item}”")) + string.Join(" | ", value.Languages.Select(pair => pair.Key)) + (value.Structures.IsEmpty ? "" : $"{value.Structures.Length} structures");
}
