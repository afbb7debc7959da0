using System.Xml.Linq;

namespace CaptionManager.Architecture.Tests;

/// <summary>Dependencies point one way: anything that is not listed here is forbidden.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["CaptionManager.Captions"] = [],
        ["CaptionManager.Metadata"] = [],
        ["CaptionManager.Pairing"] = ["CaptionManager.Metadata"],
        ["CaptionManager.Desk"] = ["CaptionManager.Captions", "CaptionManager.Metadata", "CaptionManager.Pairing"],
        ["CaptionManager.Migrations.Sqlite"] = ["CaptionManager.Desk"],
        ["CaptionManager.Migrations.SqlServer"] = ["CaptionManager.Desk"],
        ["CaptionManager.Web"] =
            ["CaptionManager.Captions", "CaptionManager.Desk", "CaptionManager.Metadata", "CaptionManager.Migrations.Sqlite", "CaptionManager.Migrations.SqlServer", "CaptionManager.Pairing"],
        ["CaptionManager.Cli"] = ["CaptionManager.Captions", "CaptionManager.Metadata", "CaptionManager.Pairing"],
    };

    // What others install by itself brings no more than this.
    private static readonly Dictionary<string, string[]> AllowedPackages = new()
    {
        ["CaptionManager.Captions"] = [],
        ["CaptionManager.Metadata"] = ["MetadataExtractor", "XmpCore"],
        ["CaptionManager.Pairing"] = ["CsvHelper", "ExcelDataReader"],
        ["CaptionManager.Cli"] = ["AngleSharp", "CsvHelper", "System.CommandLine"],
    };

    [Test]
    public void Projects_OfTheProgram_AreTheOnesOfTheDesign() =>
        Assert.That(Projects().Select(Path.GetFileNameWithoutExtension), Is.EquivalentTo(Allowed.Keys));

    [Test]
    public void ProjectReferences_OfEach_PointOneWay()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var project in Projects())
                Assert.That(Included(project, "ProjectReference").Select(Name), Is.SubsetOf(Allowed[Path.GetFileNameWithoutExtension(project)]), Repository.Relative(project));
        }
    }

    [Test]
    public void PackageReferences_OfTheLibraries_AreFew()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var project in Projects())
            {
                if (AllowedPackages.TryGetValue(Path.GetFileNameWithoutExtension(project), out var packages))
                    Assert.That(Included(project, "PackageReference"), Is.SubsetOf(packages), Repository.Relative(project));
            }
        }
    }

    [Test]
    public void Versions_OfPackages_StandInOnePlace()
    {
        foreach (var project in Repository.Files(".", ".csproj"))
            Assert.That(XDocument.Load(project).Descendants("PackageReference").Attributes("Version"), Is.Empty, Repository.Relative(project));
    }

    [Test]
    public void Projects_All_AreInTheSolution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "CaptionManager.sln"));
        foreach (var project in Repository.Files(".", ".csproj"))
            Assert.That(solution, Does.Contain(Path.GetFileName(project)), Repository.Relative(project));
    }

    private static List<string> Projects() => [.. Repository.Files("src", ".csproj"), .. Repository.Files("migrations", ".csproj")];

    private static IEnumerable<string> Included(string project, string element) =>
        XDocument.Load(project).Descendants(element).Select(item => item.Attribute("Include")!.Value);

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
}
