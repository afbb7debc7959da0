using System.Collections.Immutable;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Jobs;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Desk.Tests.Jobs;

/// <summary>Somebody sets the clock of the computer back by a day while the desk is at work.</summary>
[TestFixture]
internal sealed class ClockSetBackTests
{
    private DeskFixture _desk = null!;

    [SetUp]
    public async Task Start() => _desk = await DeskFixture.StartAsync();

    [TearDown]
    public async Task Stop() => await _desk.DisposeAsync();

    [Test]
    public async Task TakeIn_AfterIt_StillComesFirstInTheSheet()
    {
        var before = await Pictures.TakeInAsync(_desk, "before.jpg", "Boats lie in the harbour.");
        SetBack();
        var after = await Pictures.TakeInAsync(_desk, "after.jpg", "A fox crosses a snowy field.");

        var sheet = await _desk.AsAsync<ContactSheetQuery, ContactSheetPage>(query => query.RunAsync(new ContactSheetFilter(), CancellationToken.None));

        Assert.That(sheet.Items.Select(item => item.Id), Is.EqualTo([after, before]));
    }

    [Test]
    public async Task Save_AfterIt_FollowsTheRevisionBeforeAndLosesNothing()
    {
        var photo = await Pictures.TakeInAsync(_desk, "one.jpg", "Boats lie in the harbour.");
        SetBack();

        var saved = await SaveAsync(photo, 1, "Boats lie in the old harbour.");
        var late = await SaveAsync(photo, 1, "Ships lie in the harbour.");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(saved, Is.TypeOf<SaveOutcome.Saved>());
            Assert.That(late, Is.TypeOf<SaveOutcome.Conflict>());
            Assert.That((await _desk.AsAsync<PhotoQuery, PhotoFacts?>(query => query.CurrentFactsAsync(photo, CancellationToken.None)))?.Caption, Is.EqualTo("Boats lie in the old harbour."));
        }
    }

    [Test]
    public async Task Previews_LeasedBeforeIt_AreMadeNow()
    {
        await _desk.TakeInSampleAsync("SAMPLE-0202-sea.jpg");
        var died = _desk.Clock.GetUtcNow().AddMinutes(10);
        await _desk.AsAsync<DeskContext, int>(context => context.RenditionTasks.ExecuteUpdateAsync(set => set.SetProperty(task => task.NotBefore, died)));
        var leased = await RunAsync();
        SetBack();
        var after = await RunAsync();

        Assert.That((leased, after), Is.EqualTo((0, 1)));
    }

    private void SetBack() => _desk.Clock.AdjustTime(_desk.Clock.GetUtcNow().AddDays(-1));

    private Task<int> RunAsync() => _desk.Services.GetRequiredService<RenditionRound>().RunAsync(CancellationToken.None);

    private Task<SaveOutcome> SaveAsync(PhotoId photo, int basedOn, string caption) => _desk.AsAsync<SaveRevisionHandler, SaveOutcome>(handler => handler.HandleAsync(
        new SaveRevision(photo, basedOn, ImmutableDictionary<string, IReadOnlyList<string>>.Empty.Add("caption", [caption]), null, DeskFixture.Alice), CancellationToken.None));
}
