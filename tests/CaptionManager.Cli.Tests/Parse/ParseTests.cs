using System.Text;
using System.Text.Json;

namespace CaptionManager.Cli.Tests.Parse;

public sealed class ParseTests
{
    private const string Case =
        "Russian President Vladimir Putin, right, and Belarusian President Alexander Lukashenko pose for a photo prior to their talks at the Novo-Ogaryovo state residence, outside Moscow on Friday, February 17, 2023 (Vladimir Astapkovich, Sputnik, Kremlin Pool Photo via AP/PA)";

    private static readonly string[] Properties =
        ["id", "caption", "creators", "role", "agencies", "pool", "via", "provider", "onBehalfOf", "notes", "creditText"];

    [Test]
    public async Task Parse_TheCaseEverythingMustServe_ReadsEveryFact()
    {
        var run = await Captions.RunAsync(JsonSerializer.Serialize(new { id = "c1", text = Case }), ["parse", "--json"]);
        var line = run.Json.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero);
            Assert.That(run.Error, Is.Empty);
            Assert.That(line.EnumerateObject().Select(property => property.Name), Is.EqualTo(Properties));
            Assert.That(line.GetProperty("id").GetString(), Is.EqualTo("c1"));
            Assert.That(line.GetProperty("caption").GetString(), Is.EqualTo(Case[..Case.IndexOf(" (Vl", StringComparison.Ordinal)]));
            Assert.That(Texts(line, "creators"), Is.EqualTo(["Vladimir Astapkovich"]));
            Assert.That(Texts(line, "agencies"), Is.EqualTo(["Sputnik"]));
            Assert.That(Texts(line, "via"), Is.EqualTo(["AP", "PA"]));
            Assert.That(line.GetProperty("pool").GetString(), Is.EqualTo("Kremlin Pool"));
            Assert.That(line.GetProperty("role").GetString(), Is.EqualTo("photographer"));
            Assert.That(line.GetProperty("provider").ValueKind, Is.EqualTo(JsonValueKind.Null));
        }
    }

    [Test]
    public async Task Parse_PlainLines_TakesTheLineNumberForId()
    {
        var run = await Captions.RunAsync("\uFEFFOne. (Jane Doe/AP)\r\n\nThree. (AFP)", ["parse", "--json"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Json.Select(line => line.GetProperty("id").GetInt64()), Is.EqualTo([1, 3]));
            Assert.That(run.Json[0].GetProperty("caption").GetString(), Is.EqualTo("One."));
        }
    }

    [TestCase("\"7\"")]
    [TestCase("7")]
    [TestCase("1e3")]
    [TestCase("\"Zoë “q” \\\\ \"")]
    public async Task Parse_AnyId_HandsItBackAsItCame(string id)
    {
        var run = await Captions.RunAsync($$"""{"text":"A. (AP)","id":{{id}},"other":{"a":[1,2] } }""", ["parse", "--json"]);
        Assert.That(run.Json.Single().GetProperty("id").GetRawText(), Is.EqualTo(id));
    }

    [TestCase("""{"id":2}""", "text")]
    [TestCase("""{"id":2,"text":7}""", "text")]
    [TestCase("""{"id":2,"text":""", "JSON")]
    [TestCase("""{"id":[1],"text":"a"}""", "id")]
    [TestCase("""{"id":2,"text":"\ud800"}""", "surrogate")]
    [TestCase("[1]", "object")]
    [TestCase("plain", "JSON")]
    [TestCase("""{"id":2,"text":"a"} x""", "JSON")]
    public async Task Parse_BadLine_IsNamedAndTheRestGoesOn(string bad, string reason)
    {
        var run = await Captions.RunAsync($$"""{"id":1,"text":"One."}""" + "\n" + bad + "\n" + """{"id":3,"text":"Three."}""" + "\n", ["parse", "--json"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Json.Select(line => line.GetProperty("id").GetInt64()), Is.EqualTo([1, 3]));
            Assert.That(run.Error, Does.Contain("line 2").And.Contain(reason));
        }
    }

    [Test]
    public async Task Parse_LineThatIsNotUtf8_IsNamed()
    {
        var run = await Captions.RunAsync([.. "One.\nCaf"u8, 0xE9, .. "\nThree.\n"u8], ["parse", "--json"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Json, Has.Length.EqualTo(2));
            Assert.That(run.Error, Does.Contain("line 2").And.Contain("UTF-8"));
        }
    }

    [Test]
    public async Task Parse_ManyLinesOfAllSizes_KeepsOrderAndLosesNone()
    {
        var random = new Random(20260217);
        var input = new StringBuilder();
        var count = 30_000;
        for (var i = 0; i < count; i++)
            input.Append("Caption ").Append(i).Append(' ', random.Next(8)).Append('x', i % 5000 == 0 ? 200_000 : random.Next(40)).Append(". (Jane Doe/AP)\n");
        var run = await Captions.RunAsync(input.ToString(), ["parse", "--json"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero);
            Assert.That(run.Json.Select(line => line.GetProperty("id").GetInt32()), Is.EqualTo(Enumerable.Range(1, count)));
        }
    }

    [Test]
    public async Task Parse_SlowInput_AnswersEachLineAsItComes()
    {
        using var process = Captions.Start("parse", "--json");
        for (var i = 1; i <= 3; i++)
        {
            await process.StandardInput.WriteLineAsync($"Caption {i}. (AP)");
            await process.StandardInput.FlushAsync();
            var answer = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
            Assert.That(JsonElement.Parse(answer!).GetProperty("id").GetInt32(), Is.EqualTo(i));
        }

        process.StandardInput.Close();
        Assert.That((await Captions.EndAsync(process)).ExitCode, Is.Zero);
    }

    [Test]
    public async Task Parse_ReaderGoesAway_EndsQuietly()
    {
        using var process = Captions.Start("parse", "--json");
        process.StandardOutput.Close();
        var input = string.Concat(Enumerable.Repeat("A caption. (Jane Doe/AP)\n", 50_000));
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program has ended, as it should.
        }

        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(process.ExitCode, Is.EqualTo(141));
            Assert.That(await process.StandardError.ReadToEndAsync(), Is.Empty);
        }
    }

    [Test]
    public async Task Parse_WithoutJson_WritesWhatIsThereForPeople()
    {
        var run = await Captions.RunAsync("A man. (Jane Doe/AP)\n", ["parse"]);
        Assert.That(run.Output, Does.Contain("creators").And.Contain("Jane Doe").And.Not.Contain("pool").And.Not.Contain("{"));
    }

    private static IEnumerable<string?> Texts(JsonElement line, string name) => line.GetProperty(name).EnumerateArray().Select(item => item.GetString());
}
