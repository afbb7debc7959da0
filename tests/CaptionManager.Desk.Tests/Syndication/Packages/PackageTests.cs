using System.Diagnostics;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Text.Json;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Desk.Syndication.Packages;
using CaptionManager.Desk.Syndication.Subscribers;
using CaptionManager.Desk.Tests.Syndication.Deliveries;
using CaptionManager.Metadata;

namespace CaptionManager.Desk.Tests.Syndication.Packages;

[TestFixture]
internal sealed class PackageTests
{
    private static readonly string[] Pictures = ["SAMPLE-0101-state-room.jpg", "SAMPLE-0201-mountains.jpg", "SAMPLE-0202-sea.jpg"];

    [Test]
    public async Task Any_range_of_a_package_is_that_part_of_the_whole()
    {
        await using var desk = await DeskFixture.StartAsync();
        await ApproveAsync(desk);
        var package = await PlanAsync(desk);
        var end = await SendAsync(desk, package, package.Length - 5_000, package.Length);
        var whole = await SendAsync(desk, package, 0, package.Length);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(whole, Has.Length.EqualTo(package.Length));
            Assert.That(end, Is.EqualTo(whole[^5_000..]), "who fetches the end first gets the same directory");
            foreach (var (from, length) in ((long, int)[])[(0, 1), (10, 40), (223_000, 3_000), (package.PicturesEnd - 7, 60), (package.Length - 22, 22), (1, (int)package.Length - 2)])
                Assert.That(await SendAsync(desk, package, from, from + length), Is.EqualTo(whole[(int)from..(int)(from + length)]), $"{from}+{length}");
            Assert.That(await desk.AsAsync<SentPackagesQuery, IReadOnlyList<SentPackage>>(query => query.LatestAsync(5, CancellationToken.None)), Has.Count.EqualTo(1).And.One.Property("Pictures").EqualTo(3), "a receipt for each picture, however often it is fetched");
        }

        using var zip = new ZipArchive(new MemoryStream(whole));
        Assert.That(zip.Entries.Select(entry => entry.FullName), Is.EqualTo((string[])[.. Pictures, .. Outgoing.PackageDocuments]));
        foreach (var picture in Pictures)
        {
            using var content = new MemoryStream();
            await using (var entry = await zip.GetEntry(picture)!.OpenAsync()) await entry.CopyToAsync(content);
            Assert.That(PhotoFile.Inspect(content).Metadata.Text(MetadataFields.CreditLine), Is.Not.Empty);
        }
    }

    [Test]
    public async Task A_picture_killed_before_its_turn_leaves_its_place_empty_and_every_reader_takes_the_rest()
    {
        await using var desk = await DeskFixture.StartAsync();
        var photos = await ApproveAsync(desk);
        var package = await PlanAsync(desk);
        var before = await SendAsync(desk, package, 0, 1_000);
        await desk.DecideAsync(photos[1], ApprovalAction.Kill, "The wrong person is named.");

        var rest = await SendAsync(desk, package, 1_000, package.Length);

        byte[] whole = [.. before, .. rest];
        using var zip = new ZipArchive(new MemoryStream(whole));
        using var manifest = new StreamReader(zip.GetEntry("manifest.csv")!.Open());
        await using var ninjs = await zip.GetEntry("manifest.ninjs.json")!.OpenAsync();
        using var document = await JsonDocument.ParseAsync(ninjs);
        var receipts = await desk.AsAsync<SentPackagesQuery, IReadOnlyList<ExportReceipt>>(query => query.OfPhotoAsync(photos[1], 5, CancellationToken.None));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(whole, Has.Length.EqualTo(package.Length), "the length holds whatever happens");
            Assert.That(zip.Entries.Select(entry => entry.FullName), Is.EqualTo((string[])[Pictures[0], Pictures[2], .. Outgoing.PackageDocuments]));
            Assert.That(await manifest.ReadToEndAsync(), Does.Contain("Killed, or approved anew"));
            Assert.That(document.RootElement.GetProperty("associations").GetArrayLength(), Is.EqualTo(2));
            Assert.That(receipts, Is.Empty);
            Assert.That(System.Text.Encoding.Latin1.GetString(whole), Does.Not.Contain(Pictures[1] + "\u00ff\u00d8"), "nothing of it left");
        }

        await AssertReadersTakeAsync(desk, whole);
    }

    [Test]
    public async Task A_whole_package_passes_the_tests_of_other_programs()
    {
        await using var desk = await DeskFixture.StartAsync();
        await ApproveAsync(desk);
        var package = await PlanAsync(desk);

        await AssertReadersTakeAsync(desk, await SendAsync(desk, package, 0, package.Length));
    }

    [Test]
    public async Task A_package_for_a_subscriber_takes_its_form_and_leaves_out_what_its_rights_do_not_cover()
    {
        await using var desk = await DeskFixture.StartAsync();
        await ApproveAsync(desk);
        var subscriber = await desk.DoneAsync<SubscribersHandler>(handler => handler.SaveAsync(
            null, new SubscriberInput("Post") { Blocked = ["Sputnik"], Form = ClientForm.Original with { Rendition = new RenditionSpec(300, 80), FileName = "post-{name}" } }, DeskFixture.Alice, CancellationToken.None));

        var package = await PlanAsync(desk, new PackageSelection(Subscriber: subscriber));
        var whole = await SendAsync(desk, package, 0, package.Length);

        using var zip = new ZipArchive(new MemoryStream(whole));
        using var manifest = new StreamReader(zip.GetEntry("manifest.csv")!.Open());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(zip.Entries.Select(entry => entry.FullName), Is.EqualTo((string[])["post-SAMPLE-0201-mountains.jpg", "post-SAMPLE-0202-sea.jpg", .. Outgoing.PackageDocuments]));
            Assert.That(await manifest.ReadToEndAsync(), Does.Contain("takes nothing of this supplier"));
            Assert.That(zip.Entries[0].Length, Is.LessThan(60_000));
        }
    }

    private static async Task AssertReadersTakeAsync(DeskFixture desk, byte[] whole)
    {
        var path = Path.Combine(desk.Folder, "package.zip");
        await File.WriteAllBytesAsync(path, whole);
        foreach (var (program, arguments) in ((string, string[])[])[("unzip", ["-t", path]), ("7z", ["t", path])])
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
                var complaints = process.StandardError.ReadToEndAsync();
                var output = await process.StandardOutput.ReadToEndAsync();
                await process.WaitForExitAsync();
                var complained = await complaints;
                Assert.That(process.ExitCode, Is.Zero, output + complained);
                Assert.That(output, Does.Contain(program == "7z" ? "Everything is Ok" : "No errors detected"));
            }
            catch (System.ComponentModel.Win32Exception)
            {
                TestContext.Out.WriteLine($"{program} is not installed: not asked.");
            }
        }
    }

    private static async Task<List<PhotoId>> ApproveAsync(DeskFixture desk)
    {
        var photos = new List<PhotoId>();
        foreach (var picture in Pictures) photos.Add(await desk.ApprovedAsync(picture));
        return photos;
    }

    private static async Task<Package> PlanAsync(DeskFixture desk, PackageSelection? selection = null)
    {
        var id = await desk.AsAsync<PlanPackageHandler, Guid?>(handler => handler.HandleAsync(selection ?? new PackageSelection(), DeskFixture.Bob, CancellationToken.None));
        return (await desk.AsAsync<PackagePhotosQuery, Package?>(query => query.FindAsync(id!.Value, CancellationToken.None)))!;
    }

    private static async Task<byte[]> SendAsync(DeskFixture desk, Package package, long from, long end)
    {
        using var output = new MemoryStream();
        await desk.AsAsync<SendPackageHandler, bool>(async handler =>
        {
            await handler.SendAsync(package, from, end, PipeWriter.Create(new AsyncOnlyStream(output)), DeskFixture.Bob, CancellationToken.None);
            return true;
        });
        return output.ToArray();
    }
}
