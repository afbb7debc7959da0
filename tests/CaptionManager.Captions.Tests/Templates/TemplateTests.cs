using CaptionManager.Captions.Templates;

namespace CaptionManager.Captions.Tests.Templates;

[TestFixture]
internal sealed class TemplateTests
{
    private static readonly Dictionary<string, string[]> Values = new() { ["city"] = ["Minsk"], ["names"] = ["A", "B", "C"], ["more"] = ["D"], ["none"] = [] };

    [TestCase("plain", "plain")]
    [TestCase("{city}", "Minsk")]
    [TestCase("{names}", "A, B, C")]
    [TestCase("{names:/}", "A/B/C")]
    [TestCase("{names: and }", "A and B and C")]
    [TestCase("{names,none,more:-}", "A-B-C-D")]
    [TestCase("{city|upper}", "MINSK")]
    [TestCase("{names|last}", "C")]
    [TestCase("{names|first|lower}", "a")]
    [TestCase("in[ {city}][, {none}]", "in Minsk")]
    [TestCase("[{city} {none}]", "")]
    [TestCase("[{city}[ {none}]]", "Minsk")]
    [TestCase("[?city yes][?none no]", "yes")]
    [TestCase("[!city yes][!none no]", "no")]
    [TestCase("[?city  two blanks]", " two blanks")]
    [TestCase("[?none,city one is enough][!none,city not here][!none,nothing neither]", "one is enoughneither")]
    [TestCase(@"\{city\} \[a\] \\", @"{city} [a] \")]
    [TestCase("{unknown}", "")]
    public void A_template_says(string template, string text) =>
        Assert.That(Template.Parse(template).Render(name => Values.GetValueOrDefault(name) ?? []), Is.EqualTo(text));

    [TestCase("{city", 0, "'}' is missing")]
    [TestCase("a[b", 1, "']' is missing")]
    [TestCase("a}", 1, "closes nothing")]
    [TestCase("]", 0, "closes nothing")]
    [TestCase("{}", 1, "names no field")]
    [TestCase("{a b}", 1, "no name of a field")]
    [TestCase("{city|shout}", 6, "no filter")]
    [TestCase("{city|upper|shout}", 12, "no filter")]
    [TestCase("{city,}", 6, "names no field")]
    [TestCase("{city,a b}", 6, "no name of a field")]
    [TestCase("[?city, x]", 2, "names a field")]
    [TestCase("[? x]", 2, "names a field")]
    [TestCase("x\\", 1, "backslash")]
    public void A_wrong_template_is_refused_with_the_place_and_the_remedy(string template, int position, string message)
    {
        var refusal = Assert.Throws<TemplateFormatException>(() => Template.Parse(template));
        Assert.That(refusal!.Position, Is.EqualTo(position));
        Assert.That(refusal.Message, Does.Contain(message));
    }

    [Test]
    public void Length_is_bounded() =>
        Assert.That(() => Template.Parse(new string('x', 20_001)), Throws.TypeOf<TemplateFormatException>().With.Message.Contains("20000"));

    [Test]
    public void Nesting_is_bounded() =>
        Assert.Throws<TemplateFormatException>(() => Template.Parse(new string('[', 10_000)));
}
