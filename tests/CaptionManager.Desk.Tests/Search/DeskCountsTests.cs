using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Search;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Desk.Tests.Search;

[TestFixture]
internal sealed class DeskCountsTests
{
    private DeskFixture _desk = null!;

    [SetUp]
    public async Task Start() => _desk = await DeskFixture.StartAsync();

    [TearDown]
    public async Task Stop() => await _desk.DisposeAsync();

    [Test]
    public async Task Run_OnASmallDesk_CountsTheMoment()
    {
        var memory = Memory(few: 20);
        await Pictures.TakeInAsync(_desk, "one.jpg", null);
        var one = await CountAsync(memory);
        await Pictures.TakeInAsync(_desk, "two.jpg", "Boats lie in the harbour.");
        var two = await CountAsync(memory);

        Assert.That((one.Total, one.WithoutCaption, two.Total, two.WithoutCaption), Is.EqualTo((1, 1, 2, 1)));
    }

    [Test]
    public async Task Run_OnALargeDesk_AsksTheDatabaseOnceInAWhile()
    {
        var memory = Memory(few: 0);
        await Pictures.TakeInAsync(_desk, "one.jpg", null);
        var one = await CountAsync(memory);
        await Pictures.TakeInAsync(_desk, "two.jpg", "Boats lie in the harbour.");
        var asked = await AskedCommands.OfAsync(() => CountAsync(memory));
        _desk.Clock.Advance(TimeSpan.FromMinutes(2));
        var later = await CountAsync(memory);

        Assert.That((one.Total, asked.Count, later.Total), Is.EqualTo((1, 0, 2)));
    }

    private DeskCountsMemory Memory(int few) => new(_desk.Services.GetRequiredService<IServiceScopeFactory>(), _desk.Clock) { Few = few };

    private Task<DeskCounts> CountAsync(DeskCountsMemory memory) => _desk.AsAsync<DeskContext, DeskCounts>(context => new DeskCountsQuery(context, memory).RunAsync(CancellationToken.None));
}
