using System.Text.Json;
using CaptionManager.Metadata.Tests.Containers;
using CaptionManager.TestKit;

namespace CaptionManager.Metadata.Tests.Fields;

/// <summary>
/// Every field of the table, and in structures every member, written alone into a file and read by exiftool and exiv2: what they
/// find in XMP is that value and no other.
/// </summary>
public sealed class SecondReaderFieldTests
{
    private static readonly Dictionary<string, string> Exiv2Prefixes = new(StringComparer.Ordinal)
    {
        ["dc"] = "dc",
        ["photoshop"] = "photoshop",
        ["xmp"] = "xmp",
        ["xmpRights"] = "xmpRights",
        ["plus"] = "plus",
        ["Iptc4xmpCore"] = "iptc",
        ["Iptc4xmpExt"] = "iptcExt",
    };

    private string _folder = "";
    private List<(MetadataField Field, FieldValue Value, string Path)> _files = [];

    [OneTimeSetUp]
    public void WriteEachField()
    {
        _folder = Directory.CreateTempSubdirectory("captions-fields").FullName;
        _files = [.. MetadataFields.All.Where(field => !field.IsReadOnly && field.Xmp is not null).Select(Write)];
    }

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void ExifTool_EveryFieldAndMember_IsFoundWithItsValue()
    {
        var read = ExifTool.ReadJson(_files.Select(file => file.Path), "-struct", "-n", "-a", "-charset", "utf8", "-XMP:all");
        using (Assert.EnterMultipleScope())
        {
            foreach (var (field, value, path) in _files)
            {
                var found = read[Path.GetFileName(path)].EnumerateObject().Where(tag => tag.Name is not ("SourceFile" or "XMPToolkit")).SelectMany(tag => Leaves(tag.Value));
                // Places are in two homes: the location shown, and the property that older readers know.
                Assert.That(found.Distinct(), Is.EquivalentTo(Leaves(value).Distinct()), field.Name);
            }
        }

        Assert.That(_files, Has.Count.GreaterThan(70));
    }

    [Test]
    public void Exiv2_EveryPlainField_IsFoundWithItsValue()
    {
        var known = _files.Where(file => !file.Field.IsStructure && Exiv2Prefixes.ContainsKey(file.Field.Xmp!.Prefix)).ToList();
        using (Assert.EnterMultipleScope())
        {
            foreach (var (field, value, path) in known)
            {
                var read = Exiv2.Read([path], $"Xmp.{Exiv2Prefixes[field.Xmp!.Prefix]}.{field.Xmp.Name}").GetValueOrDefault(Path.GetFileName(path));
                var expected = string.Join(", ", value.Items);
                Assert.That(read?.Replace("lang=\"x-default\" ", "", StringComparison.Ordinal), Is.EqualTo(expected), field.Name);
            }
        }

        Assert.That(known, Has.Count.GreaterThan(50));
    }

    private (MetadataField Field, FieldValue Value, string Path) Write(MetadataField field)
    {
        var path = Path.Combine(_folder, field.Name + ".jpg");
        var value = Value(field.Name, field.Kind, field.Structure);
        File.WriteAllBytes(path, OddFiles.Baseline);
        PhotoFile.Embed(path, new MetadataChanges().Set(field, value));
        return (field, value, path);
    }

    /// <summary>A value with every member, each told from the others.</summary>
    private static FieldValue Value(string name, FieldKind kind, StructureDefinition? structure) => kind switch
    {
        FieldKind.Languages => FieldValue.OfLanguages([KeyValuePair.Create(FieldValue.DefaultLanguage, $"{name} für alle")]),
        FieldKind.Bag or FieldKind.Sequence => FieldValue.Of([$"{name} один", $"{name} 二"]),
        FieldKind.Date => FieldValue.Of("2026-02-17T10:11:12+01:00"),
        FieldKind.Integer => FieldValue.Of("3"),
        FieldKind.Boolean => FieldValue.Of("True"),
        FieldKind.Uri => FieldValue.Of($"http://example.org/{name}?a=1&b=2"),
        FieldKind.Structure or FieldKind.StructureBag or FieldKind.StructureSequence => FieldValue.Of([new StructureValue(structure!.Members.Select(member => KeyValuePair.Create(member.Name, Member(name, member))))]),
        _ => FieldValue.Of($"{name} – Zürich"),
    };

    private static FieldValue Member(string name, StructureMember member) => member.Xmp.Name switch
    {
        "GPSLatitude" => FieldValue.Of("47,22.8N"),
        "GPSLongitude" => FieldValue.Of("8,32.4E"),
        "GPSAltitude" => FieldValue.Of("408"),
        _ when member.Kind == FieldKind.Text && member.Xmp.Name.StartsWith("rb", StringComparison.Ordinal) && member.Xmp.Name is not ("rbShape" or "rbUnit") => FieldValue.Of("0.25"),
        _ => Value($"{name}/{member.Name}", member.Kind, member.Structure),
    };

    private static IEnumerable<string> Leaves(FieldValue value) =>
        value.Structures.IsEmpty ? value.Items.Select(Plain) : value.Structures.SelectMany(structure => structure.Members.Values).SelectMany(Leaves);

    private static IEnumerable<string> Leaves(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Leaves),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Leaves(member.Value)),
        JsonValueKind.True or JsonValueKind.False => [value.GetBoolean() ? "True" : "False"],
        _ => [Plain(value.ToString())],
    };

    // exiftool writes dates its own way, and positions in degrees.
    private static string Plain(string text) => text switch
    {
        "2026-02-17T10:11:12+01:00" => "2026:02:17 10:11:12+01:00",
        "47,22.8N" => "47.38",
        "8,32.4E" => "8.54",
        _ => text,
    };
}
