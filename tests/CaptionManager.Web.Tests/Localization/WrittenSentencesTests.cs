using System.Collections;
using System.Globalization;
using System.Resources;
using CaptionManager.Web.Localization;

namespace CaptionManager.Web.Tests.Localization;

/// <summary>A sentence that was written down is found by what is written, with the words in its places.</summary>
public sealed class WrittenSentencesTests
{
    private static readonly WrittenSentences Known = new(
        ["{0} saved revision {1} after it was chosen.", "It is {0}; only what waits can be cancelled.", "The photo is gone.", "{0} stays here. {1}", "{0}: nothing moved for {1} seconds.", "Write {{city}} for {0}.", "Write {{city}}."],
        ["waiting"]);

    [TestCase("Jane Doe saved revision 3 after it was chosen.", "{0} saved revision {1} after it was chosen.", "Jane Doe", "3")]
    [TestCase("sftp.example: nothing moved for 60 seconds.", "{0}: nothing moved for {1} seconds.", "sftp.example", "60")]
    [TestCase("Write {city} for a town.", "Write {{city}} for {0}.", "a town")]
    [TestCase("Write {city}.", "Write {{city}}.")]
    [TestCase("The photo is gone.", "The photo is gone.")]
    public void Find_SentenceThatWasWritten_GivesItsTextAndTheWordsInItsPlaces(string written, string text, params string[] values)
    {
        var found = Known.Find(written)!;
        Assert.That(found.Format, Is.EqualTo(text));
        Assert.That(found.GetArguments(), Is.EqualTo(values));
    }

    [Test]
    public void Find_SeveralInOne_GivesEach()
    {
        var found = Known.Find("The photo is gone. Ann saved revision 2 after it was chosen.")!;
        Assert.That(found.GetArguments().Cast<FormattableString>().Select(one => one.Format), Is.EqualTo((string[])["The photo is gone.", "{0} saved revision {1} after it was chosen."]));
        Assert.That(((FormattableString)Known.Find("sea.jpg stays here. The photo is gone.")!.GetArgument(1)!).Format, Is.EqualTo("The photo is gone."));
        Assert.That(Known.Find("It is waiting; only what waits can be cancelled.")!.GetArgument(0), Is.InstanceOf<FormattableString>());
    }

    [TestCase("550 5.1.1 no such mailbox")]
    [TestCase("The photo is gone. 550 no such mailbox")]
    [TestCase("")]
    public void Find_WordsOfAnother_AreNone(string written) => Assert.That(Known.Find(written), Is.Null);

    /// <summary>Each sentence of the file, with something in its places, comes back as it was.</summary>
    [Test]
    public void Find_EachOfTheFile_IsFoundAgain()
    {
        var (sentences, words) = (File("Sentences"), File("Words"));
        var known = WrittenSentences.Of(sentences, words);
        var texts = sentences.GetResourceSet(CultureInfo.InvariantCulture, true, true)!.Cast<DictionaryEntry>().Select(entry => (string)entry.Key).ToList();
        Assert.That(texts, Has.Count.GreaterThan(300));
        using (Assert.EnterMultipleScope())
        {
            foreach (var text in texts)
            {
                var written = string.Format(CultureInfo.InvariantCulture, text, [.. Enumerable.Range(0, 10).Select(place => $"Ünï{place}")]);
                Assert.That(known.Find(written) is { } found ? FormattableString.Invariant(found) : null, Is.EqualTo(written), text);
            }
        }
    }

    private static ResourceManager File(string name) => new($"{typeof(WrittenSentences).Namespace}.{name}", typeof(WrittenSentences).Assembly);
}
