using System.Numerics;
using CaptionManager.Desk.Duplicates;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;
using static CaptionManager.Desk.Tests.Duplicates.DuplicateDesk;

namespace CaptionManager.Desk.Tests.Duplicates;

[TestFixture]
internal sealed class PictureLookUpTests
{
    private const long Look = 0x5A3C_96E1_D20F_7B84;

    private DeskFixture _desk = null!;

    [SetUp]
    public async Task StartAsync() => _desk = await DeskFixture.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _desk.DisposeAsync();

    [Test]
    public void Around_AnyHashWithinTen_SharesABand()
    {
        var random = new Random(20260302);
        for (var i = 0; i < 20_000; i++)
        {
            var hash = random.NextInt64(long.MinValue, long.MaxValue);
            var other = hash;
            while (BitOperations.PopCount((ulong)(hash ^ other)) < 10) other ^= 1L << random.Next(64);
            var around = PictureKey.Around(hash).ToHashSet();
            Assert.That(PictureKey.Of(new PhotoId(1), other).Any(key => around.Contains(key.Band)), $"{hash:x} {other:x}");
        }
    }

    [Test]
    public async Task Seen_SameLookOtherCaption_IsFoundOnceBothLooksAreKnown()
    {
        var a = await _desk.ArriveAsync(Full);
        var b = await _desk.ArriveAsync(Other);
        await _desk.ShowAsync(a, Look);
        Assert.That(await _desk.FindingsAsync(), Is.Empty);

        await _desk.ShowAsync(b, Look ^ 0b1000_0000_0001_0100);

        var finding = (await _desk.FindingsAsync()).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(finding.Brief(), Is.EqualTo((a, b, FindingKind.Picture)));
            Assert.That(finding.Pictures, Is.EqualTo(PictureRelation.Near));
            Assert.That(await _desk.CountsAsync(), Is.EqualTo([1, 1]));
        }
    }

    [Test]
    public async Task Seen_ElevenBitsApart_IsAnotherPicture()
    {
        await _desk.ShowAsync(await _desk.ArriveAsync(Full), Look);
        await _desk.ShowAsync(await _desk.ArriveAsync(Other), Look ^ 0b111_1111_1111);

        Assert.That(await _desk.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task Seen_SeriesOfOneLook_TurnsIntoAConflict()
    {
        var a = await _desk.ArriveAsync(Full);
        var b = await _desk.ArriveAsync(Full.Replace("February 17", "February 18", StringComparison.Ordinal));
        await _desk.ShowAsync(a, Look);

        await _desk.ShowAsync(b, Look);

        Assert.That((await _desk.FindingsAsync()).Select(f => f.Brief()), Is.EqualTo([(a, b, FindingKind.Conflict)]));
    }

    [Test]
    public async Task Seen_PlainPictures_AreNotTakenForEachOther()
    {
        await _desk.ShowAsync(await _desk.ArriveAsync(Full), 0);
        await _desk.ShowAsync(await _desk.ArriveAsync(Other), 1);

        Assert.That(await _desk.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task Seen_AgainWithAnotherLook_LeavesTheOldOne()
    {
        var a = await _desk.ArriveAsync(Full);
        await _desk.ShowAsync(a, Look);
        await _desk.ShowAsync(a, ~Look);

        var found = await _desk.AsAsync<PictureLookUp, IReadOnlyList<PhotoId>>(pictures => pictures.NearAsync(Look, CancellationToken.None));
        var keys = await _desk.AsAsync<DeskContext, int>(context => context.PictureKeys.CountAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found, Is.Empty);
            Assert.That(keys, Is.EqualTo(PictureKey.Bands));
        }
    }
}
