using NetVips;

namespace CaptionManager.Benchmarks.Duplicates;

/// <summary>A picture with the light and shade of a photograph, and what desks and sites do to one.</summary>
/// <remarks>The same number gives the same picture.</remarks>
internal static class GeneratedPicture
{
    private const int Width = 600;
    private const int Height = 400;

    /// <summary>The ways a copy is made, by name.</summary>
    public static IReadOnlyList<(string Name, Func<Image, byte[]> Make)> Copies { get; } =
    [
        ("saved again, quality 40", image => image.JpegsaveBuffer(q: 40)),
        ("half as wide", image => Saved(image.Resize(0.5))),
        ("a fifth as wide", image => Saved(image.Resize(0.2))),
        ("grey", image => Saved(image.Colourspace(Enums.Interpretation.Bw))),
        ("brighter", image => Saved((image * 1.15 + 8).Cast(Enums.BandFormat.Uchar))),
        ("3 % cropped", image => Saved(image.Crop(image.Width * 3 / 100, image.Height * 3 / 100, image.Width * 95 / 100, image.Height * 95 / 100))),
        ("2 % cropped on one side", image => Saved(image.Crop(0, 0, image.Width * 98 / 100, image.Height))),
        ("caption bar below", image => Saved(WithBar(image))),
    ];

    /// <summary>A picture by its number.</summary>
    public static Image Make(int number)
    {
        var random = new Random(number);
        using var coarse = Image.Perlin(Width, Height, cellSize: random.Next(70, 200), seed: number);
        using var fine = Image.Perlin(Width, Height, cellSize: random.Next(10, 40), seed: number + 100_000);
        using var grain = Image.Gaussnoise(Width, Height, sigma: 4, mean: 0);
        using var light = Slope(random);
        var levels = ((coarse * random.Next(30, 80)) + (fine * random.Next(10, 35)) + light + grain + random.Next(90, 150)).Cast(Enums.BandFormat.Uchar);
        var picture = levels.Bandjoin([(levels * 0.9).Cast(Enums.BandFormat.Uchar), (levels * 0.8).Cast(Enums.BandFormat.Uchar)]).Copy(interpretation: Enums.Interpretation.Srgb);
        using var subject = picture.CopyMemory();
        return subject.Mutate(image =>
        {
            for (var i = random.Next(3, 9); i > 0; i--)
            {
                double[] ink = [random.Next(256), random.Next(256), random.Next(256)];
                var (left, top) = (random.Next(Width), random.Next(Height));
                if (random.Next(2) == 0) image.DrawCircle(ink, left, top, random.Next(16, 105), fill: true);
                else image.DrawRect(ink, left, top, random.Next(25, 170), random.Next(25, 170), fill: true);
            }
        });
    }

    private static Image Slope(Random random)
    {
        using var places = Image.Xyz(Width, Height);
        using var across = places[0] * ((random.NextDouble() - 0.5) * 120 / Width);
        using var down = places[1] * ((random.NextDouble() - 0.5) * 160 / Height);
        return across + down;
    }

    private static byte[] Saved(Image image) => image.JpegsaveBuffer(q: 85);

    // As sites print the caption under the picture, in the picture: white, a twelfth of its height, with lines of text.
    private static Image WithBar(Image image)
    {
        var height = image.Height / 12;
        var text = Image.Text("A caption in two lines that somebody printed below the picture\nso that nobody reads it without it", width: image.Width * 8 / 10, height: height * 7 / 10);
        var bar = (text.Gravity(Enums.CompassDirection.Centre, image.Width, height) * -1 + 255).Cast(Enums.BandFormat.Uchar);
        return image.Join(bar.Bandjoin([bar, bar]).Copy(interpretation: Enums.Interpretation.Srgb), Enums.Direction.Vertical);
    }
}
