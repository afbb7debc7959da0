using System.IO.Compression;
using System.IO.Pipelines;
using System.Text;
using System.Xml.Linq;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Desk.Syndication.Packages;
using CaptionManager.Desk.Syndication.Standards;
using CaptionManager.Desk.Syndication.Subscribers;
using CaptionManager.Desk.Tests.Syndication.Deliveries;

namespace CaptionManager.Desk.Tests.Syndication.Standards;

/// <summary>Documents as receivers get them, out of a package and out of a folder, judged by the official schemas.</summary>
[TestFixture]
internal sealed class EmittedDocumentsTests
{
    private static readonly string[] Pictures = ["SAMPLE-0101-state-room.jpg", "SAMPLE-0201-mountains.jpg"];

    [Test]
    public async Task What_a_package_tells_of_its_pictures_is_valid_also_when_one_was_killed_on_the_way()
    {
        StandardsFolder.Require();
        await using var desk = await DeskFixture.StartAsync();
        var photos = new List<Photos.PhotoId>();
        foreach (var picture in Pictures) photos.Add(await desk.ApprovedAsync(picture));
        var id = await desk.AsAsync<PlanPackageHandler, Guid?>(handler => handler.HandleAsync(new PackageSelection(), DeskFixture.Bob, CancellationToken.None));
        var package = (await desk.AsAsync<PackagePhotosQuery, Package?>(query => query.FindAsync(id!.Value, CancellationToken.None)))!;

        await JudgeAsync(desk, package, pictures: 2);
        await desk.DecideAsync(photos[1], ApprovalAction.Kill, "The wrong person is named.");
        await JudgeAsync(desk, package, pictures: 1);
    }

    [Test]
    public async Task What_stands_beside_a_picture_and_takes_it_back_is_valid()
    {
        StandardsFolder.Require();
        await using var desk = await DeskFixture.StartAsync();
        var kinds = NewsDocuments.All.Aggregate(DocumentKinds.None, (all, kind) => all | kind);
        await desk.SubscribeAsync(desk.Folder(), new SubscriberInput("Morning Post") { Form = ClientForm.Original with { Documents = kinds } });
        var photo = await desk.ApprovedAsync(Pictures[0]);
        await desk.DeliverAsync();

        Judge(Path.Combine(desk.Folder, "outbox", "post"), "usable");
        await desk.DecideAsync(photo, ApprovalAction.Kill, "The wrong person is named.");
        await desk.DeliverAsync();
        Judge(Path.Combine(desk.Folder, "outbox", "post"), "canceled");
    }

    private static async Task JudgeAsync(DeskFixture desk, Package package, int pictures)
    {
        using var output = new MemoryStream();
        await desk.AsAsync<SendPackageHandler, bool>(async handler =>
        {
            await handler.SendAsync(package, 0, package.Length, PipeWriter.Create(new AsyncOnlyStream(output)), DeskFixture.Bob, CancellationToken.None);
            return true;
        });
        using var zip = new ZipArchive(output);
        var newsMl = await ReadAsync(zip, PackageDocuments.NewsMlName);
        var items = XElement.Parse(Encoding.UTF8.GetString(newsMl)).Elements().Last().Elements().ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(NinjsSchemas.Faults("3.1", await ReadAsync(zip, PackageDocuments.NinjsName)), Is.Empty);
            Assert.That(NewsMlSchema.Faults(newsMl), Is.Empty);
            Assert.That(items, Has.Count.EqualTo(pictures + 1));

            // The message lets anything stand in its item set, so each item is judged by itself too.
            foreach (var item in items) Assert.That(NewsMlSchema.Faults(Encoding.UTF8.GetBytes(item.ToString())), Is.Empty);
        }
    }

    private static void Judge(string folder, string status)
    {
        var stem = Path.Combine(folder, Path.GetFileNameWithoutExtension(Pictures[0]));
        foreach (var (kind, schema) in ((DocumentKinds, string)[])[(DocumentKinds.Ninjs31, "3.1"), (DocumentKinds.Ninjs22, "2.2"), (DocumentKinds.Ninjs16, "1.6")])
        {
            var document = File.ReadAllBytes(stem + NewsDocuments.Extension(kind));
            Assert.That(NinjsSchemas.Faults(schema, document), Is.Empty, schema);
            Assert.That(Encoding.UTF8.GetString(document), Does.Contain(status), schema);
        }

        var newsMl = File.ReadAllBytes(stem + NewsDocuments.Extension(DocumentKinds.NewsMlG2));
        Assert.That(NewsMlSchema.Faults(newsMl), Is.Empty);
        Assert.That(Encoding.UTF8.GetString(newsMl), Does.Contain("stat:" + status));
    }

    private static async Task<byte[]> ReadAsync(ZipArchive zip, string name)
    {
        using var content = new MemoryStream();
        await using var entry = await zip.GetEntry(name)!.OpenAsync();
        await entry.CopyToAsync(content);
        return content.ToArray();
    }
}
