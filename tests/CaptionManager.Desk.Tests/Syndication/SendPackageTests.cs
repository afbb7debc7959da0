using System.Globalization;
using System.IO.Compression;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Storage;
using CaptionManager.Desk.Syndication;
using CaptionManager.Desk.Syndication.Packages;
using CaptionManager.Metadata;
using CaptionManager.TestKit;
using CsvHelper;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Desk.Tests.Syndication;

[TestFixture]
internal sealed class SendPackageTests
{
    private const string Seed = "SAMPLE-0101-state-room.jpg";

    [Test]
    public async Task An_approved_picture_leaves_with_its_words_in_every_carrier_and_its_own_pixels()
    {
        await using var desk = await DeskFixture.StartAsync();
        await desk.ApprovedAsync(Seed);
        using var package = await SendAsync(desk);

        var sent = Extract(package, Seed, desk.Folder);

        var tags = ExifTool.ReadJson([sent], "-G1", "-charset", "iptc=utf8")[Path.GetFileName(sent)];
        const string Caption = "Russian President Vladimir Putin, right, and Belarusian President Alexander Lukashenko pose for a photo prior to their talks at the Novo-Ogaryovo state residence, outside Moscow on Friday, February 17, 2023";
        Assert.Multiple(() =>
        {
            Assert.That(tags.GetProperty("XMP-dc:Description").GetString(), Is.EqualTo(Caption));
            Assert.That(tags.GetProperty("IPTC:Caption-Abstract").GetString(), Is.EqualTo(Caption));
            Assert.That(tags.GetProperty("IFD0:ImageDescription").GetString(), Is.EqualTo(Caption));
            Assert.That(tags.GetProperty("XMP-dc:Creator").GetString(), Is.EqualTo("Vladimir Astapkovich"));
            Assert.That(tags.GetProperty("IPTC:By-line").GetString(), Is.EqualTo("Vladimir Astapkovich"));
            Assert.That(tags.GetProperty("IFD0:Artist").GetString(), Is.EqualTo("Vladimir Astapkovich"));
            foreach (var part in (string[])["Vladimir Astapkovich", "Sputnik", "Kremlin Pool", "AP", "PA"])
                Assert.That(tags.GetProperty("XMP-photoshop:Credit").GetString(), Does.Contain(part));
        });
        var options = new InspectOptions { ImageDataHash = true };
        Assert.That(PhotoFile.Inspect(sent, options).ImageDataHash, Is.EqualTo(PhotoFile.Inspect(Samples.Path(Seed), options).ImageDataHash));
    }

    [Test]
    public async Task The_approved_revision_leaves_although_a_newer_one_is_being_written()
    {
        await using var desk = await DeskFixture.StartAsync();
        var photo = await desk.TakeInSampleAsync(Seed);
        await desk.SetAsync(photo, 1, "headline", "Approved words");
        await desk.ApproveAsync(photo);
        await desk.SetAsync(photo, 2, "headline", "Unapproved words");

        using var package = await SendAsync(desk);

        Assert.That(PhotoFile.Inspect(Extract(package, Seed, desk.Folder)).Metadata.Text(MetadataFields.Headline), Is.EqualTo("Approved words"));
    }

    [Test]
    public async Task A_fact_that_was_emptied_is_gone_from_the_file()
    {
        await using var desk = await DeskFixture.StartAsync();
        var photo = await desk.TakeInSampleAsync(Seed);
        await desk.SetAsync(photo, 1, "jobId", "");
        await desk.ApproveAsync(photo);

        using var package = await SendAsync(desk);

        var tags = ExifTool.ReadJson([Extract(package, Seed, desk.Folder)], "-G1")[Seed];
        Assert.That(tags.TryGetProperty("IPTC:OriginalTransmissionReference", out _), Is.False);
    }

    [Test]
    public async Task A_picture_that_speaks_a_second_language_leaves_with_the_approved_words()
    {
        const string Lighthouse = "SAMPLE-0203-lighthouse.jpg";
        await using var desk = await DeskFixture.StartAsync();
        var photo = await desk.TakeInSampleAsync(Lighthouse);
        await desk.SetAsync(photo, 1, "caption", "Approved words");
        await desk.ApproveAsync(photo);

        using var package = await SendAsync(desk);

        var caption = PhotoFile.Inspect(Extract(package, Lighthouse, desk.Folder)).Metadata[MetadataFields.Caption]!;
        Assert.That(caption.Text, Is.EqualTo("Approved words"));
        Assert.That(caption.Languages.Select(language => language.Key), Is.EqualTo((string[])["x-default", "de"]), "nobody took the other language away");
    }

    [Test]
    public async Task Drafts_and_killed_photos_stay()
    {
        await using var desk = await DeskFixture.StartAsync();
        await desk.TakeInSampleAsync("SAMPLE-0201-mountains.jpg");
        var killed = await desk.TakeInSampleAsync(Seed);
        await desk.ApproveAsync(killed);
        await desk.DecideAsync(killed, ApprovalAction.Kill, "Not what it says.");

        using var package = await SendAsync(desk);

        using var zip = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        Assert.That(zip.Entries.Select(entry => entry.FullName), Is.EqualTo(Outgoing.PackageDocuments));
    }

    [Test]
    public async Task A_picture_whose_original_is_lost_is_named_in_the_manifest_and_the_others_go()
    {
        await using var desk = await DeskFixture.StartAsync();
        var lost = await desk.TakeInSampleAsync(Seed);
        var kept = await desk.TakeInSampleAsync("SAMPLE-0201-mountains.jpg");
        await desk.ApproveAsync(lost);
        await desk.ApproveAsync(kept);
        var hash = (await desk.AsAsync<ApprovedPhotosQuery, OutgoingPhoto?>(query => query.FindAsync(lost, CancellationToken.None)))!.OriginalHash;
        File.Delete(desk.Services.GetRequiredService<FolderMediaStore>().PathOf(new MediaKey(MediaKind.Original, hash)));

        using var package = await SendAsync(desk);

        var rows = ManifestOf(package);
        Assert.Multiple(() =>
        {
            Assert.That(rows.Select(row => row["photo"]), Is.EquivalentTo((string[])[lost.ToString(), kept.ToString()]));
            Assert.That(rows.Single(row => row["photo"] == lost.ToString())["notSent"], Does.Contain(Seed).And.Contain("backup"));
            Assert.That(rows.Single(row => row["photo"] == kept.ToString())["file"], Is.EqualTo("SAMPLE-0201-mountains.jpg"));
        });
    }

    [Test]
    public async Task The_contact_sheet_shows_each_picture_that_left_with_its_words_and_words_are_no_markup()
    {
        await using var desk = await DeskFixture.StartAsync();
        var seed = await desk.TakeInSampleAsync(Seed);
        await desk.SetAsync(seed, 1, "caption", "Talks <b>\"today\"</b> & tomorrow");
        await desk.ApproveAsync(seed);
        var lost = await desk.FindApprovedAsync(await desk.ApprovedAsync("SAMPLE-0201-mountains.jpg"));
        File.Delete(desk.Services.GetRequiredService<FolderMediaStore>().PathOf(new MediaKey(MediaKind.Original, lost.OriginalHash)));

        using var package = await SendAsync(desk);

        using var zip = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var reader = new StreamReader(await zip.GetEntry("contact-sheet.html")!.OpenAsync());
        var sheet = await reader.ReadToEndAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sheet.Split("<figure>"), Has.Length.EqualTo(2), "one that stayed is not shown");
            Assert.That(sheet, Does.Contain($"<a href=\"./{Seed}\"><img src=\"./{Seed}\" ").And.Contain($"<span class=\"f\">{Seed}</span>"));
            Assert.That(sheet, Does.Contain("Talks &lt;b&gt;&quot;today&quot;&lt;/b&gt; &amp; tomorrow <span class=\"c\">").And.Contain("Vladimir Astapkovich/Sputnik/Kremlin Pool Photo via AP/PA</span>"));
            Assert.That(sheet, Does.Not.Contain("<script").And.Not.Contain("http"));
        }
    }

    [Test]
    public async Task Two_pictures_of_one_name_both_arrive_and_a_formula_stays_text()
    {
        await using var desk = await DeskFixture.StartAsync();
        foreach (var sample in (string[])[Seed, "SAMPLE-0102-state-room.jpg"])
        {
            var outcome = await desk.TakeInAsync("match.jpg", await File.ReadAllBytesAsync(Samples.Path(sample)));
            var photo = ((Desk.Ingest.IngestOutcome.Added)outcome).PhotoId;
            await desk.SetAsync(photo, 1, "instructions", "=HYPERLINK(\"x\")");
            await desk.ApproveAsync(photo);
        }

        using var package = await SendAsync(desk);

        var rows = ManifestOf(package);
        Assert.That(rows.Select(row => row["file"]), Is.EqualTo((string[])["match.jpg", "match-2.jpg"]));
        Assert.That(rows.Select(row => row["instructions"]), Has.All.StartsWith("'="));
    }

    [Test]
    public async Task Each_file_that_left_has_its_receipt_and_the_receipt_fits_the_file()
    {
        await using var desk = await DeskFixture.StartAsync();
        var photo = await desk.TakeInSampleAsync(Seed);
        await desk.ApproveAsync(photo);

        using var package = await SendAsync(desk);

        var receipts = await desk.AsAsync<SentPackagesQuery, IReadOnlyList<ExportReceipt>>(query => query.OfPhotoAsync(photo, 10, CancellationToken.None));
        var bytes = await File.ReadAllBytesAsync(Extract(package, Seed, desk.Folder));
        var receipt = receipts.Single();
        Assert.Multiple(() =>
        {
            Assert.That(receipt.FileHash.ToBytes(), Is.EqualTo(System.Security.Cryptography.SHA256.HashData(bytes)));
            Assert.That(receipt.Length, Is.EqualTo(bytes.LongLength));
            Assert.That(receipt.ActorName, Is.EqualTo(DeskFixture.Bob.Name));
        });
    }

    private static async Task<MemoryStream> SendAsync(DeskFixture desk)
    {
        var output = new MemoryStream();
        await desk.AsAsync<SendPackageHandler, PackageReport>(
            handler => handler.HandleAsync(new PackageSelection(), new AsyncOnlyStream(output), DeskFixture.Bob, CancellationToken.None));
        output.Position = 0;
        return output;
    }

    private static string Extract(MemoryStream package, string name, string folder)
    {
        package.Position = 0;
        using var zip = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        var path = Path.Combine(folder, name);
        zip.GetEntry(name)!.ExtractToFile(path);
        return path;
    }

    private static List<Dictionary<string, string>> ManifestOf(MemoryStream package)
    {
        package.Position = 0;
        using var zip = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var csv = new CsvReader(new StreamReader(zip.GetEntry("manifest.csv")!.Open()), CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<dynamic>().Select(row => ((IDictionary<string, object>)row).ToDictionary(cell => cell.Key, cell => (string)cell.Value))];
    }
}
