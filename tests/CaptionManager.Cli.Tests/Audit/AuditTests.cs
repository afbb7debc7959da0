using System.Text.Json;
using CaptionManager.Metadata;
using CaptionManager.TestKit;

namespace CaptionManager.Cli.Tests.Audit;

/// <summary>The published case: one picture three times on a page, its credit in each caption and nowhere else.</summary>
public sealed class AuditTests
{
    private const string Whole =
        "Russian President Vladimir Putin, right, and Belarusian President Alexander Lukashenko pose for a photo prior to their talks at the Novo-Ogaryovo state residence, outside Moscow on Friday, February 17, 2023 (Vladimir Astapkovich, Sputnik, Kremlin Pool Photo via AP/PA)";

    private const string Short =
        "Russian President Vladimir Putin, right, and Belarusian President Alexander Lukashenko pose for a photo prior to their talks at the Novo-Ogaryovo state residence (Vladimir Astapkovich, Sputnik, Kremlin Pool Photo via AP/PA)";

    private static readonly string Page = $$$"""
        <!doctype html><html><head><title>Leaders meet</title>
        <meta property="og:image" content="https://news.example/lead.jpg?width=1200">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","image":{"@type":"ImageObject","url":"https://news.example/lead.jpg"}}]}</script></head>
        <body><img src="/logo.svg" width="32" height="32" alt="">
        <figure><img src="https://news.example/lead.jpg?width=600" alt="Two men shake hands"><figcaption>{{{Whole}}}</figcaption></figure>
        <div class="wp-caption"><img data-src="https://news.example/gallery.jpg" src="data:image/gif;base64,R0lGOD"><p class="wp-caption-text">{{{Whole}}}</p></div>
        <figure><img src="https://news.example/short.jpg" alt=""><figcaption><p>{{{Short}}}</p></figcaption></figure>
        <img src="https://news.example/bare.jpg" alt="A street"></body></html>
        """;

    [Test]
    public async Task Audit_TheSeedPage_NamesTheRepeatedCaptionAndPartsTheCredits()
    {
        using var folder = new TempFolder();
        var page = folder["page.html"];
        var report = folder["report.html"];
        await File.WriteAllTextAsync(page, Page);

        var run = await Captions.RunAsync("audit", page, "--json", "--report", report);

        var audit = run.Json.Single();
        var pictures = audit.GetProperty("pictures").EnumerateArray().ToArray();
        var findings = audit.GetProperty("findings").EnumerateArray().Select(finding => (finding.GetProperty("rule").GetString(), string.Join(' ', finding.GetProperty("pictures").EnumerateArray().Select(number => number.GetInt32())))).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(pictures.Select(picture => picture.GetProperty("src").GetString()), Is.EqualTo((string[])["https://news.example/lead.jpg?width=600", "https://news.example/gallery.jpg", "https://news.example/short.jpg", "https://news.example/bare.jpg"]));
            Assert.That(pictures[0].GetProperty("lead").GetBoolean(), Is.True);
            foreach (var picture in pictures[..3])
            {
                var credit = picture.GetProperty("caption");
                Assert.That(credit.GetProperty("creators")[0].GetString(), Is.EqualTo("Vladimir Astapkovich"));
                Assert.That(credit.GetProperty("agencies")[0].GetString(), Is.EqualTo("Sputnik"));
                Assert.That(credit.GetProperty("pool").GetString(), Is.EqualTo("Kremlin Pool"));
                Assert.That(credit.GetProperty("via").EnumerateArray().Concat([credit.GetProperty("provider")]).Select(name => name.GetString()), Does.Contain("AP").And.Contain("PA"));
            }

            Assert.That(findings, Is.EqualTo(((string, string)[])[
                ("repeated-caption", "0 1"), ("nearly-repeated-caption", "0 2"), ("nearly-repeated-caption", "1 2"),
                ("credit-not-in-structured-data", "0"), ("missing-alt-text", "1"), ("missing-caption", "3"), ("missing-credit", "3")]));
            var html = await File.ReadAllTextAsync(report);
            Assert.That(html, Does.Contain("<img src=\"https://news.example/gallery.jpg\"").And.Contain("Pictures 1 and 2 have the same caption."));
        }
    }

    [Test]
    public async Task Audit_WhatAPageSays_IsNeverMarkupOfTheReport()
    {
        using var folder = new TempFolder();
        var page = folder["page.html"];
        var report = folder["report.html"];
        await File.WriteAllTextAsync(page, "<figure><img src='https://x.example/a.jpg&quot;onerror=alert(1)'><figcaption>&lt;script&gt;alert(1)&lt;/script&gt; stands here</figcaption></figure>");

        var run = await Captions.RunAsync("audit", page, folder["missing.html"], "--report", report);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1), "one page could not be read, the other was");
            Assert.That(await File.ReadAllTextAsync(report), Does.Contain("&lt;script&gt;").And.Not.Contain("<script").And.Not.Contain("\"onerror"));
        }
    }

    [Test]
    public async Task Audit_FilesBesideAPage_AreComparedWithItsCaptionsAndStructuredData()
    {
        using var folder = new TempFolder();
        Save(folder["right.jpg"], "Ann Lee/AP");
        Save(folder["other.jpg"], "Some Body/AFP");
        Save(folder["bare.jpg"], null);
        var page = folder.Write("page.html", """
            <script type="application/ld+json">[{"@type":"ImageObject","url":"right.jpg","creditText":"Ann Lee"},
              {"@type":["Thing","ImageObject"],"contentUrl":"other.jpg?width=900","creator":[{"@type":"Person","name":"Another Name"}]},
              {"@type":"ImageObject","caption":"A square in Lisbon, Portugal, on Monday, March 2, 2026","author":"Ann Lee"}]</script>
            <figure><img src="right.jpg" alt=""><figcaption>A bridge over the Main in Frankfurt, Germany (Ann Lee/AP)</figcaption></figure>
            <figure><img src="other.jpg" alt=""><figcaption>Boats lie in the harbour of Bergen, Norway, on Monday, March 2, 2026 (Ben Ray/AP)</figcaption></figure>
            <figure><img src="bare.jpg" alt=""><figcaption>A square in Lisbon, Portugal, on Monday, March 2, 2026 (Ann Lee/AP)</figcaption></figure>
            <figure><img src="other.jpg?width=300" alt=""><figcaption>Boats lie in the harbour of Bergen, Norway, on Friday, March 6, 2026 (Cleo Day/AP)</figcaption></figure>
            <figure><img src="../outside.jpg" alt=""><figcaption>Somewhere else (Ann Lee/AP)</figcaption></figure>
            """u8.ToArray());

        var run = await Captions.RunAsync("audit", page, "--files", "--json");

        Assert.That(Findings(run.Json.Single()), Is.EquivalentTo((string[])[
            "conflicting-captions 1 3", "conflicting-credits 1 3", "structured-data-credits-another 1", "structured-data-credits-another 3",
            "file-credits-another 1", "file-credits-another 3", "credit-not-in-file 2", "unreadable-picture 4",
        ]), run.Error);
    }

    [Test]
    public async Task Audit_AddressesOfStructuredData_CountFromThePage()
    {
        using var folder = new TempFolder();
        var page = folder.Write("page.html", """
            <link rel="canonical" href="https://news.example/story/">
            <script type="application/ld+json">{"@type":"ImageObject","url":"/lead.jpg","creditText":"Another Name"}</script>
            <figure><img src="https://news.example/lead.jpg" alt=""><figcaption>A bridge over the Main (Ann Lee/AP)</figcaption></figure>
            """u8.ToArray());

        var run = await Captions.RunAsync("audit", page, "--json");

        Assert.That(Findings(run.Json.Single()), Is.EqualTo((string[])["structured-data-credits-another 0"]), run.Error);
    }

    [Test]
    public async Task Audit_PageSavedWithItsPictures_IsReadAsOneFile()
    {
        using var folder = new TempFolder();
        Save(folder["lead.jpg"], "Some Body/AFP");
        var page = folder.Write("page.mhtml", string.Join("\r\n", [
            "From: <Saved by a browser>", "MIME-Version: 1.0", "Content-Type: multipart/related;", "\ttype=\"text/html\";", "\tboundary=\"----Border--9\"", "", "",
            "------Border--9", "Content-Type: text/html; charset=\"iso-8859-1\"", "Content-Transfer-Encoding: quoted-printable", "Content-Location: https://news.example/story/", "",
            "<title>Caf=E9</title><figure><img src=3D\"../lead.jpg\" alt=3D\"\"><figcaption>A bri=", "dge over the Main (Ann Lee/AP)</figcaption></figure>", "",
            "------Border--9", "Content-Type: image/jpeg", "Content-Transfer-Encoding: base64", "Content-Location: https://news.example/lead.jpg", "",
            Convert.ToBase64String(await File.ReadAllBytesAsync(folder["lead.jpg"]), Base64FormattingOptions.InsertLineBreaks), "------Border--9--", ""]));
        var broken = folder.Write("broken.mht", "Subject: something else\r\n\r\nNo page");

        var run = await Captions.RunAsync("audit", page, broken, "--files", "--json");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Json.First().GetProperty("title").GetString(), Is.EqualTo("Caf\u00E9"));
            Assert.That(run.Json.First().GetProperty("pictures")[0].GetProperty("src").GetString(), Is.EqualTo("https://news.example/lead.jpg"));
            Assert.That(run.Json.First().GetProperty("pictures")[0].GetProperty("caption").GetProperty("caption").GetString(), Does.StartWith("A bridge over the Main"));
            Assert.That(Findings(run.Json.First()), Does.Contain("file-credits-another 0"));
            Assert.That(run.Json.Last().GetProperty("error").GetProperty("message").GetString(), Does.Contain("multipart/related"));
        }
    }

    [Test]
    public async Task Audit_PageSavedWithPicturesUnderContentIds_FindsThemByThose()
    {
        using var folder = new TempFolder();
        Save(folder["lead.jpg"], "Some Body/AFP");
        var page = folder.Write("page.mht", string.Join("\r\n", [
            "MIME-Version: 1.0", "Content-Type: multipart/related; type=\"text/html\"; boundary=Border", "",
            "--Border", "Content-Type: text/html; charset=utf-8", "Content-Location: https://news.example/story/", "",
            "<figure><img src=\"cid:lead-1@mhtml.example\" alt=\"\"><figcaption>A bridge over the Main (Ann Lee/AP)</figcaption></figure>", "",
            "--Border", "Content-Type: image/jpeg", "Content-Transfer-Encoding: base64", "Content-ID: <lead-1@mhtml.example>", "",
            Convert.ToBase64String(await File.ReadAllBytesAsync(folder["lead.jpg"]), Base64FormattingOptions.InsertLineBreaks), "--Border--", ""]));

        var run = await Captions.RunAsync("audit", page, "--files", "--json");

        Assert.That(Findings(run.Json.Single()), Does.Contain("file-credits-another 0"), run.Output + run.Error);
    }

    [Test]
    public async Task Audit_SitemapAndListOfLines_ReadEachPage()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["one.html"], Page);
        await File.WriteAllTextAsync(folder["two.html"], Page);
        await File.WriteAllTextAsync(folder["map.xml"], $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>{folder["one.html"]}</loc></url><url><loc> {folder["two.html"]} </loc></url></urlset>
            """);
        await File.WriteAllTextAsync(folder["list.txt"], $"# the front page\n{folder["one.html"]}\n\n{folder["two.html"]}\n");

        var map = await Captions.RunAsync("audit", "--list", folder["map.xml"], "--json");
        var list = await Captions.RunAsync("audit", "--list", folder["list.txt"], "--json");

        string?[] both = [folder["one.html"], folder["two.html"]];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(map.Json.Select(page => page.GetProperty("page").GetString()), Is.EqualTo(both), map.Error);
            Assert.That(list.Json.Select(page => page.GetProperty("page").GetString()), Is.EqualTo(both), list.Error);
        }
    }

    [Test]
    public async Task Audit_SitemapThatDeclaresEntities_IsRefused()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["secret.html"], Page);
        await File.WriteAllTextAsync(folder["map.xml"], $"""
            <?xml version="1.0"?><!DOCTYPE urlset [<!ENTITY page "{folder["secret.html"]}">]>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>&page;</loc></url></urlset>
            """);

        var run = await Captions.RunAsync("audit", "--list", folder["map.xml"], "--json");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("The sitemap cannot be read").And.Contain("DTD"));
            Assert.That(run.Json, Is.Empty);
        }
    }

    [Test]
    public async Task Audit_IndexOfSitemaps_IsNotTakenForAListOfPages()
    {
        using var folder = new TempFolder();
        var index = folder.Write("index.xml", "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>https://news.example/1.xml</loc></sitemap></sitemapindex>");

        var run = await Captions.RunAsync("audit", "--list", index, "--json");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("index of sitemaps"));
    }

    private static string[] Findings(JsonElement page) =>
        [.. page.GetProperty("findings").EnumerateArray().Select(finding => $"{finding.GetProperty("rule").GetString()} {string.Join(' ', finding.GetProperty("pictures").EnumerateArray().Select(number => number.GetInt32()))}")];

    private static void Save(string path, string? credit)
    {
        var changes = new MetadataChanges();
        if (credit is null) changes.Clear(MetadataFields.CreditLine);
        else changes.Set(MetadataFields.CreditLine, credit);
        PhotoFile.Embed(Samples.Path("SAMPLE-0201-mountains.jpg"), changes, new EmbedOptions { OutputPath = path });
    }
}
