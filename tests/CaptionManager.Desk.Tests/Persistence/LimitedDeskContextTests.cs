using System.Collections.Immutable;
using System.Reflection;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Duplicates;
using CaptionManager.Desk.Editing;
using CaptionManager.Desk.Overview;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using CaptionManager.Desk.Tests.Editing;
using CaptionManager.Migrations.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Desk.Tests.Persistence;

/// <summary>What somebody of one desk sees, and that the house stays in step all the same.</summary>
[TestFixture]
internal sealed class LimitedDeskContextTests
{
    private EditingDesk _desk = null!;
    private PhotoId _mine;
    private PhotoId _theirs;
    private int _sports;

    [SetUp]
    public async Task StartAsync()
    {
        _desk = await EditingDesk.StartAsync();
        _sports = await _desk.DeskAsync("Sports");
        _theirs = await _desk.ArriveAsync();
        _mine = await _desk.ArriveAsync();
        await _desk.PlaceAsync(_theirs, await _desk.DeskAsync("Foreign"), null);
        await _desk.PlaceAsync(_mine, _sports, null);
    }

    [TearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    /// <summary>Every table with a photo in it is looked at here; a new one has to say how it is read by somebody of one desk.</summary>
    [Test]
    public async Task Model_EveryEntityThatNamesAPhoto_IsFilteredOrListed()
    {
        // Read by jobs and by the index of the whole house only, or through what is filtered.
        string[] listed = ["AuditEvent", "BatchEditItem", "CaptionKey", "IndexRebuild", "IndexedCaption", "PictureKey", "RenditionTask"];
        var open = await _desk.AsLimitedAsync<DeskContext, string[]>(_sports, context => Task.FromResult(context.Model.GetEntityTypes()
            .Where(entity => entity.GetProperties().Any(property => property.ClrType == typeof(PhotoId) || property.ClrType == typeof(PhotoId?)))
            .Where(entity => entity.GetDeclaredQueryFilters().Count == 0)
            .Select(entity => entity.ClrType.Name).Order(StringComparer.Ordinal).ToArray()));

        Assert.That(open.Except(listed), Is.Empty);
    }

    [Test]
    public async Task Read_OfAnotherDesksPhoto_FindsNothingAndAfterwardsEverybodyElseStillDoes()
    {
        var seen = await _desk.AsLimitedAsync<DeskContext, (int Photos, int Revisions)>(
            _sports, async context => (await context.Photos.CountAsync(), await context.Revisions.CountAsync()));
        var all = await _desk.RunAsync<DeskContext, int>(context => context.Photos.CountAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen, Is.EqualTo((1, 1)));
            Assert.That(all, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Save_ByOneDesk_KeepsFindingsAndCountsOfTheOtherInStep()
    {
        // The two captions are the same; that of the own desk is written anew.
        var before = await CountsAsync();
        await _desk.AsLimitedAsync<SaveRevisionHandler, SaveOutcome>(_sports, handler => handler.HandleAsync(
            new SaveRevision(_mine, 1, new Dictionary<string, IReadOnlyList<string>> { ["caption"] = ["A goalkeeper jumps."] }, null, EditingDesk.Editor), CancellationToken.None));
        var after = await CountsAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Is.EqualTo((1, 1, 1)));
            Assert.That(after, Is.EqualTo((0, 0, 0)));
        }
    }

    [Test]
    public async Task Approve_WhatContradictsAnotherDesksCaption_IsStoppedWithoutNamingIt()
    {
        await _desk.AsLimitedAsync<DecideHandler, DecisionOutcome>(_sports, handler => handler.HandleAsync(new DecisionRequest(_mine, ApprovalAction.Submit), EditingDesk.Writer, CancellationToken.None));
        await _desk.RunAsync<DeskContext, int>(async context =>
        {
            await context.DuplicateFindings.ExecuteDeleteAsync();
            context.Add(new DuplicateFinding(_theirs, _mine, new PhotoMatch(FindingKind.Conflict, default, 0.9, []), _desk.Clock.GetUtcNow()));
            return await context.SaveChangesAsync();
        });

        var outcome = await _desk.AsLimitedAsync<DecideHandler, DecisionOutcome>(
            _sports, handler => handler.HandleAsync(new DecisionRequest(_mine, ApprovalAction.Approve), EditingDesk.Editor, CancellationToken.None));

        Assert.That(
            ((DecisionOutcome.Blocked)outcome).Failures.Single(failure => failure.Guard == ApprovalGuard.NoOpenConflict).Remedy,
            Does.Contain("of another desk").And.Not.Contain("putin.jpg"));
    }

    [Test]
    public async Task Audit_HoldsEveryEventAndTheChainHolds_ButShowsTheOwnOnly()
    {
        await _desk.AsLimitedAsync<DecideHandler, DecisionOutcome>(_sports, handler => handler.HandleAsync(new DecisionRequest(_mine, ApprovalAction.Submit), EditingDesk.Writer, CancellationToken.None));

        var shown = await _desk.AsLimitedAsync<AuditQuery, IReadOnlyList<AuditEntry>>(_sports, query => query.HandleAsync(null, null, 100, CancellationToken.None));
        var verdict = await _desk.RunAsync<AuditVerifier, AuditVerdict>(verifier => verifier.VerifyAsync(null, CancellationToken.None));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(shown.Select(one => one.PhotoId).OfType<PhotoId>().Distinct(), Is.EqualTo([_mine]));
            Assert.That(verdict.Holds, Is.True);
        }
    }

    [Test]
    public async Task Counts_KeptOfAWholeLargeHouse_AreNotShownToADesk()
    {
        var house = await _desk.RunAsync<IServiceProvider, int>(async services =>
        {
            var memory = services.GetRequiredService<DeskCountsMemory>();
            memory.Keep(new DeskCounts(Enum.GetValues<PhotoState>().ToImmutableSortedDictionary(state => state, _ => 1_000_000), 0, 0, 0));
            return (await services.GetRequiredService<DeskCountsQuery>().RunAsync(CancellationToken.None)).Total;
        });
        var figures = await _desk.RunAsync<DeskFiguresQuery, int>(async query => (await query.RunAsync(CancellationToken.None)).Sum(day => day.Arrived));
        var mine = await _desk.AsLimitedAsync<DeskCountsQuery, int>(_sports, async query => (await query.RunAsync(CancellationToken.None)).Total);
        var arrived = await _desk.AsLimitedAsync<DeskFiguresQuery, int>(_sports, async query => (await query.RunAsync(CancellationToken.None)).Sum(day => day.Arrived));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((house, figures), Is.EqualTo((5_000_000, 2)));
            Assert.That((mine, arrived), Is.EqualTo((1, 1)));
        }
    }

    [Test]
    public async Task Search_OfTheDesk_FillsItsPagesFromTheOwnPhotos()
    {
        for (var i = 0; i < 3; i++) await _desk.PlaceAsync(await _desk.ArriveAsync(), i == 0 ? _sports : 2, null);

        var found = await _desk.AsLimitedAsync<ContactSheetQuery, ContactSheetPage>(
            _sports, query => query.RunAsync(new ContactSheetFilter { Text = "lukashenko", Limit = 2 }, CancellationToken.None));

        Assert.That(found.Items, Has.Count.EqualTo(2), "those of the other desk are no gap in the page");
    }

    [Test]
    public async Task Scope_SetAfterTheDatabaseWasOpened_IsAnError() => await _desk.RunAsync<IServiceProvider, bool>(services =>
    {
        var scope = (DeskScope)services.GetService(typeof(DeskScope))!;
        _ = services.GetService(typeof(DeskContext));
        Assert.That(() => scope.Limit([_sports]), Throws.InvalidOperationException);
        return Task.FromResult(true);
    });

    [Test]
    public void Filters_OnSqlServer_CanBeAsked()
    {
        var options = new DbContextOptionsBuilder<DeskContext>();
        new SqlServerEngine().Configure(options, "Server=nowhere");
        using var context = new LimitedDeskContext(options.Options, [1, 2]);
        using (Assert.EnterMultipleScope())
        {
            foreach (var entity in context.Model.GetEntityTypes().Where(entity => entity.GetDeclaredQueryFilters().Count > 0))
            {
                var set = typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(entity.ClrType).Invoke(context, null)!;
                var sql = (string)typeof(LimitedDeskContextTests).GetMethod(nameof(Sql), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(entity.ClrType).Invoke(null, [set])!;
                Assert.That(sql, Does.Contain("[DeskId]"), entity.ClrType.Name);
            }
        }
    }

    private static string Sql<T>(IQueryable<T> rows) => rows.ToQueryString();

    private async Task<(int Mine, int Theirs, int Findings)> CountsAsync() => (
        (await _desk.PhotoAsync(_mine)).OpenFindings,
        (await _desk.PhotoAsync(_theirs)).OpenFindings,
        await _desk.RunAsync<DeskContext, int>(context => context.DuplicateFindings.CountAsync()));
}
