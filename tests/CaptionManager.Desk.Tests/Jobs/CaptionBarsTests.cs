using CaptionManager.Desk.Jobs;
using NetVips;

namespace CaptionManager.Desk.Tests.Jobs;

[TestFixture]
internal sealed class CaptionBarsTests
{
    private const int Width = 300;
    private const int Height = 200;

    [TestCase(255, true)]
    [TestCase(0, true)]
    [TestCase(255, false)]
    public void Without_BarWithWords_IsThePictureAlone(int level, bool isBelow)
    {
        using var picture = Picture();
        using var bar = Bar(level);
        using var barred = isBelow ? picture.Join(bar, Enums.Direction.Vertical) : bar.Join(picture, Enums.Direction.Vertical);

        using var bare = CaptionBars.Without(barred);

        Assert.That((bare.Width, bare.Height), Is.EqualTo((Width, Height)));
    }

    [Test]
    public void Without_NoBar_IsThePictureItself()
    {
        using var picture = Picture();

        using var bare = CaptionBars.Without(picture);

        Assert.That((bare.Width, bare.Height), Is.EqualTo((Width, Height)));
    }

    [Test]
    public void Without_SnowThatFadesIntoThePicture_IsLeftOn()
    {
        using var places = Image.Xyz(Width, Height);
        using var slope = (places[1] * 2.4).Cast(Enums.BandFormat.Uchar);

        using var bare = CaptionBars.Without(slope);

        Assert.That(bare.Height, Is.EqualTo(Height));
    }

    [Test]
    public void Without_PlainWhite_IsLeftAlone()
    {
        using var white = (Image.Black(Width, Height) + 255).Cast(Enums.BandFormat.Uchar);

        using var bare = CaptionBars.Without(white);

        Assert.That(bare.Height, Is.EqualTo(Height));
    }

    private static Image Picture()
    {
        using var noise = Image.Perlin(Width, Height, cellSize: 60, seed: 7);
        return (noise * 60 + 120).Cast(Enums.BandFormat.Uchar);
    }

    private static Image Bar(int level)
    {
        using var text = Image.Text("What the picture shows, said below it", width: Width - 40, height: 14);
        using var line = text.Gravity(Enums.CompassDirection.Centre, Width, 24);
        return (level == 0 ? line * 1 : line * -1 + 255).Cast(Enums.BandFormat.Uchar);
    }
}
