using CaptionManager.Desk.Search;
using Microsoft.Extensions.Time.Testing;

namespace CaptionManager.Desk.Tests.Search;

[TestFixture]
internal sealed class KeptAnswerTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    [Test]
    public async Task Get_WithinItsTime_FindsOnce()
    {
        var (kept, found) = (Kept(), 0);

        var first = await kept.GetAsync(() => Task.FromResult($"{++found}"), CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(4));
        var second = await kept.GetAsync(() => Task.FromResult($"{++found}"), CancellationToken.None);

        Assert.That((first, second, found), Is.EqualTo(("1", "1", 1)));
    }

    [Test]
    public async Task Get_WhileItIsFoundAnew_GivesTheOneBeforeAndFindsOnce()
    {
        var (kept, renewed, asked) = (Kept(), new TaskCompletionSource<string>(), 0);
        kept.Keep("before");
        _clock.Advance(TimeSpan.FromSeconds(6));

        var meanwhile = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => kept.GetAsync(FindAsync, CancellationToken.None)));
        renewed.SetResult("after");
        while (kept.Fresh is null) await Task.Yield();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(meanwhile, Is.All.EqualTo("before"));
            Assert.That(asked, Is.EqualTo(1));
            Assert.That(await kept.GetAsync(FindAsync, CancellationToken.None), Is.EqualTo("after"));
        }

        Task<string> FindAsync()
        {
            Interlocked.Increment(ref asked);
            return renewed.Task;
        }
    }

    [Test]
    public async Task Get_OfAnOldOne_WaitsForTheNew()
    {
        var kept = Kept();
        kept.Keep("old");
        _clock.Advance(TimeSpan.FromMinutes(2));

        Assert.That(await kept.GetAsync(() => Task.FromResult("new"), CancellationToken.None), Is.EqualTo("new"));
    }

    [Test]
    public async Task Get_AfterAFailure_FindsAgain()
    {
        var kept = Kept();

        Assert.That(async () => await kept.GetAsync(() => Task.FromException<string>(new IOException("away")), CancellationToken.None), Throws.TypeOf<IOException>());
        Assert.That(await kept.GetAsync(() => Task.FromResult("back"), CancellationToken.None), Is.EqualTo("back"));
    }

    private KeptAnswer<string> Kept() => new(_clock, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1));
}
