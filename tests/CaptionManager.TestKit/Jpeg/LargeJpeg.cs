namespace CaptionManager.TestKit.Jpeg;

/// <summary>A JPEG that is as large as wanted: a sample with comments behind its start, which every reader passes over.</summary>
public static class LargeJpeg
{
    private const int CommentLength = 65_533;

    /// <summary>Makes it.</summary>
    /// <param name="path">The sample.</param>
    /// <param name="octets">How large it is to be at least.</param>
    public static byte[] Of(string path, int octets)
    {
        var sample = File.ReadAllBytes(path);
        using var made = new MemoryStream();
        made.Write(sample, 0, 2);
        var filling = new byte[CommentLength];
        new Random(5).NextBytes(filling);
        while (made.Length + sample.Length < octets)
        {
            made.Write([0xFF, 0xFE, 0xFF, 0xFF]);
            made.Write(filling);
        }

        made.Write(sample, 2, sample.Length - 2);
        return made.ToArray();
    }
}
