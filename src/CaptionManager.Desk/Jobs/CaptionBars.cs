using NetVips;

namespace CaptionManager.Desk.Jobs;

/// <summary>Takes off the white or black bar that sites print below or above a picture, with or without words in it.</summary>
/// <remarks>A bar ends at a sharp edge: a bright sky or snow, which fades into the picture, is left on.</remarks>
internal static class CaptionBars
{
    private const int White = 240;
    private const int Black = 16;
    private const int Tolerance = 8;

    // Of a row of the bar, words and all; of the rows of the picture beside it.
    private const double LeastOfBar = 0.35;
    private const double MostOfPicture = 0.25;
    private const int RowsBesideBar = 3;

    private const double LowestBar = 0.03;
    private const double HighestBar = 0.3;

    /// <summary>The picture without bars; the picture itself where it has none.</summary>
    public static Image Without(Image picture)
    {
        using var grey = picture.Colourspace(Enums.Interpretation.Bw);
        using var levels = grey.Bands == 1 ? grey.Copy() : grey.ExtractBand(0);
        var rows = new Rows(levels.WriteToMemory<byte>(), levels.Width, levels.Height);
        var below = BarAt(rows, fromTop: false);
        var above = BarAt(rows, fromTop: true);
        return below + above == 0 ? picture.Copy() : picture.Crop(0, above, picture.Width, picture.Height - above - below);
    }

    private static int BarAt(Rows rows, bool fromTop)
    {
        var level = rows.CommonLevel(fromTop ? 0 : rows.Height - 1);
        if (level is > Black and < White) return 0;
        var height = 0;
        while (height + RowsBesideBar + 1 < rows.Height && height <= rows.Height * HighestBar && rows.Share(RowAt(height), level) >= LeastOfBar) height++;
        if (height < rows.Height * LowestBar || height > rows.Height * HighestBar) return 0;

        // The first row beside it may be half of either.
        for (var row = height + 1; row <= height + RowsBesideBar; row++)
        {
            if (rows.Share(RowAt(row), level) > MostOfPicture) return 0;
        }

        return height;

        int RowAt(int distance) => fromTop ? distance : rows.Height - 1 - distance;
    }

    private sealed class Rows(byte[] levels, int width, int height)
    {
        public int Height => height;

        // The level most pixels of a row have.
        public int CommonLevel(int row)
        {
            Span<int> counts = stackalloc int[byte.MaxValue + 1];
            foreach (var level in levels.AsSpan(row * width, width)) counts[level]++;
            var most = 0;
            for (var level = 1; level < counts.Length; level++)
            {
                if (counts[level] > counts[most]) most = level;
            }

            return most;
        }

        public double Share(int row, int level)
        {
            var count = 0;
            foreach (var other in levels.AsSpan(row * width, width)) count += Math.Abs(other - level) <= Tolerance ? 1 : 0;
            return (double)count / width;
        }
    }
}
