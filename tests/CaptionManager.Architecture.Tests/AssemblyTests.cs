using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CaptionManager.Architecture.Tests;

/// <summary>What the compiled libraries reach for.</summary>
public sealed class AssemblyTests
{
    private static readonly string[] InputOutput =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.Console",
        "System.Net.Http.HttpClient", "System.Net.Sockets.Socket", "System.Diagnostics.Process", "System.Environment.GetEnvironmentVariable",
    ];

    private static readonly string[] Elsewhere = ["System.Net.Http", "System.Data.Common", "Microsoft.EntityFrameworkCore", "NetVips", "Microsoft.AspNetCore"];

    [Test]
    public void Captions_References_NothingButTheFramework() =>
        Assert.That(References("CaptionManager.Captions"), Has.All.StartsWith("System.").Or.EqualTo("netstandard"));

    [Test]
    public void Captions_TypesUsed_DoNoInputOrOutput() =>
        Assert.That(TypesUsed("CaptionManager.Captions"), Has.None.AnyOf(InputOutput));

    [Test]
    public void Metadata_References_NoDatabaseNoHttpNoDecoder() =>
        Assert.That(References("CaptionManager.Metadata").Where(name => Elsewhere.Any(other => name.StartsWith(other, StringComparison.Ordinal))), Is.Empty);

    [TestCase("CaptionManager.Captions")]
    [TestCase("CaptionManager.Metadata")]
    public void Libraries_References_KnowNoneOfOurs(string assembly) =>
        Assert.That(References(assembly), Has.None.StartsWith("CaptionManager."));

    [Test]
    public void CommandLine_References_NeitherDeskNorWeb() =>
        Assert.That(References("captions"), Has.None.EqualTo("CaptionManager.Desk").And.None.EqualTo("CaptionManager.Web"));

    [Test]
    public void Desk_References_NeitherWebNorADatabaseEngine() =>
        Assert.That(
            References("CaptionManager.Desk"),
            Has.None.StartsWith("CaptionManager.Web").And.None.StartsWith("Microsoft.EntityFrameworkCore.Sql").And.None.StartsWith("Microsoft.AspNetCore.Components"));

    private static IEnumerable<string> References(string assembly) => Assembly.Load(assembly).GetReferencedAssemblies().Select(name => name.Name!);

    private static List<string> TypesUsed(string assembly)
    {
        using var file = new PEReader(File.OpenRead(Assembly.Load(assembly).Location));
        var reader = file.GetMetadataReader();
        return [.. reader.TypeReferences.Select(reader.GetTypeReference).Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}")];
    }
}
