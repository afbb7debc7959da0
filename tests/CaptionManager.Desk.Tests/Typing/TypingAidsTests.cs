using System.Collections.Immutable;
using CaptionManager.Captions.Aids;
using CaptionManager.Desk.Tests.Editing;
using CaptionManager.Desk.Typing;
using static CaptionManager.Desk.Tests.Editing.EditingDesk;

namespace CaptionManager.Desk.Tests.Typing;

[TestFixture]
internal sealed class TypingAidsTests
{
    private EditingDesk _desk = null!;

    [SetUp]
    public async Task StartAsync() => _desk = await EditingDesk.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    [Test]
    public async Task Expand_ListsInUse_WriteCodesOutAndTheLaterListCounts()
    {
        await AddAsync(TypingListKind.Codes, new("City", null, "mci9\tErling Haaland of Manchester City\tHaaland\nref\tthe referee", true));
        await AddAsync(TypingListKind.Codes, new("Last season", null, "mci10\tSomebody else", false));
        var first = await ExpandAsync("=mci9= beats =ref=; =MCI9#2= runs, =mci10= is gone");
        _desk.Clock.Advance(TimeSpan.FromSeconds(1));
        await AddAsync(TypingListKind.Codes, new("Tonight", null, "ref\tMichael Oliver", true));
        var second = await ExpandAsync("=ref=");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Text, Is.EqualTo("Erling Haaland of Manchester City beats the referee; Haaland runs, =mci10= is gone"));
            Assert.That(first.Unknown, Is.EqualTo(["mci10"]));
            Assert.That(second.Text, Is.EqualTo("Michael Oliver"));
        }
    }

    [Test]
    public async Task Change_OfACode_IsUsedFromThenOn()
    {
        var id = await AddAsync(TypingListKind.Codes, new("Tonight", null, "ref\tMichael Oliver", true));
        await ExpandAsync("=ref=");
        _desk.Clock.Advance(TimeSpan.FromSeconds(1));
        await _desk.RunAsync<TypingListsHandler, TypingListOutcome>(lists => lists.ChangeAsync(id!.Value, new("Tonight", null, "ref\tAnthony Taylor", true), Editor, CancellationToken.None));

        Assert.That((await ExpandAsync("=ref=")).Text, Is.EqualTo("Anthony Taylor"));
    }

    [Test]
    public async Task Used_AnEntryOfAHotList_IsOfferedFirst()
    {
        await AddAsync(TypingListKind.Hot, new("Cities", "city", "Berlin\nMinsk\nCologne\n", true));
        await UsedAsync("city", "Cologne");
        await UsedAsync("city", "Nowhere");
        await UsedAsync("event", "Berlin");

        var hot = await _desk.RunAsync<TypingAids, IReadOnlyDictionary<string, ImmutableArray<string>>>(aids => aids.HotAsync(CancellationToken.None));

        Assert.That(hot.Keys, Is.EqualTo(["city"]));
        Assert.That(hot["city"], Is.EqualTo(["Cologne", "Berlin", "Minsk"]));
    }

    [TestCase(TypingListKind.Codes, "", null, "a\tb", "name")]
    [TestCase(TypingListKind.Codes, "X", null, "a b\tc", "text")]
    [TestCase(TypingListKind.Codes, "X", null, "no tab", "text")]
    [TestCase(TypingListKind.Hot, "X", "nonsense", "a", "field")]
    public async Task Add_WhatCannotBe_IsSaidWithItsPlace(TypingListKind kind, string name, string? field, string text, string wrong)
    {
        var outcome = await _desk.RunAsync<TypingListsHandler, TypingListOutcome>(lists => lists.AddAsync(kind, new(name, field, text, true), Writer, CancellationToken.None));

        Assert.That((outcome.Id, outcome.Field), Is.EqualTo(((long?)null, wrong)));
        Assert.That(outcome.Problem?.Format, Is.Not.Empty.And.Not.Null);
    }

    private async Task<long?> AddAsync(TypingListKind kind, TypingListWords words)
    {
        var outcome = await _desk.RunAsync<TypingListsHandler, TypingListOutcome>(lists => lists.AddAsync(kind, words, Writer, CancellationToken.None));
        Assert.That(outcome.Problem, Is.Null);
        return outcome.Id;
    }

    private Task<CodeExpansion> ExpandAsync(string text) => _desk.RunAsync<TypingAids, CodeExpansion>(aids => aids.ExpandAsync(text, CancellationToken.None));

    private Task<bool> UsedAsync(string field, string value) => _desk.RunAsync<TypingAids, bool>(async aids =>
    {
        await aids.UsedAsync(new Dictionary<string, IReadOnlyList<string>> { [field] = [value] }, CancellationToken.None);
        return true;
    });
}
