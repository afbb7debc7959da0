using System.Globalization;
using CaptionManager.Benchmarks.WholeProgram;
using CaptionManager.TestKit;

namespace CaptionManager.Benchmarks.Corpus;

/// <summary>Pictures as many programs write them, made by ImageMagick (libjpeg, libpng, libtiff, libwebp, giflib) and marked by exiftool.</summary>
internal static class VariedPictures
{
    private static readonly string[] Sizes = ["640x427", "97x61", "1x1"];

    private static readonly string[] Jpeg =
    [
        "-quality 30", "-quality 100", "-sampling-factor 4:2:0", "-sampling-factor 4:4:4", "-sampling-factor 4:1:1", "-interlace Plane", "-interlace Plane -quality 95", "-colorspace Gray",
        "-colorspace CMYK", "-colorspace YCCK", "-define jpeg:optimize-coding=false", "-define jpeg:dct-method=float", "-set comment nobody-asked", "-density 300 -units PixelsPerInch", "-orient RightTop",
        "-define jpeg:arithmetic-coding=true",
    ];

    private static readonly string[] Png =
    [
        "-define png:color-type=0", "-define png:color-type=2", "-define png:color-type=3 -colors 200", "-define png:color-type=4 -alpha set", "-define png:color-type=6 -alpha set", "-depth 16", "-depth 16 -colorspace Gray", "-colors 2",
        "-colors 4", "-colors 16", "-interlace PNG", "-interlace PNG -depth 16", "-set comment nobody-asked", "-set Title Ω", "-density 300 -units PixelsPerInch", "-define png:compression-level=0", "-define png:exclude-chunk=all",
    ];

    private static readonly string[] Tiff =
    [
        "-compress None", "-compress LZW", "-compress Zip", "-compress JPEG", "-compress RLE", "-compress Group4 -monochrome", "-compress Fax -monochrome", "-endian MSB", "-endian LSB -depth 16", "-define tiff:tile-geometry=64x64",
        "-define tiff:rows-per-strip=1", "-colorspace CMYK", "-colorspace Gray", "-colors 16", "-define quantum:format=floating-point -depth 32", "-define tiff:alpha=associated -alpha set", "( +clone -flip ) ( +clone -negate )", "( +clone -resize 50% )",
    ];

    private static readonly string[] WebP =
    [
        "-quality 20", "-quality 95", "-define webp:lossless=true", "-define webp:lossless=true -alpha set -channel A -evaluate set 50%", "-alpha set -channel A -evaluate set 50%", "-define webp:method=0", "-define webp:use-sharp-yuv=true",
        "( +clone -flip ) ( +clone -negate )", "-colorspace Gray", "-define webp:lossless=true -colors 8",
    ];

    private static readonly string[] Gif = ["", "-colors 2", "-interlace GIF", "( +clone -flip ) ( +clone -negate ) -loop 0", "-transparent black", "-set comment nobody-asked"];

    // What was in the file before: nothing, or what cameras and programs put there.
    private static readonly string[][] Marks =
    [
        [],
        ["-EXIF:Make=Example", "-EXIF:Model=One", "-EXIF:ImageDescription=OLYMPUS DIGITAL CAMERA", "-EXIF:DateTimeOriginal=2026:02:17 10:11:12", "-EXIF:GPSLatitude=47.38", "-EXIF:GPSLatitudeRef=N", "-EXIF:UserComment=Ω"],
        ["-XMP-dc:Subject=one", "-XMP-dc:Subject=two", "-XMP-dc:Description-de=Alte Unterschrift", "-XMP-xmpMM:DocumentID=xmp.did:1", "-XMP-photoshop:History=much", "-IPTC:Keywords=one", "-IPTC:Caption-Abstract=old"],
    ];

    /// <summary>Makes them; combinations that a program refuses are left out.</summary>
    public static async Task MakeAsync(string folder)
    {
        var (convert, exifTool) = (Tool.Find("convert"), Tool.Find("exiftool"));
        if (convert is null || exifTool is null)
            return;
        var source = Samples.Path("SAMPLE-0202-sea.jpg");
        List<(string Extension, string[] Forms)> formats = [(".jpg", Jpeg), (".png", Png), (".tif", Tiff), (".webp", WebP), (".gif", Gif)];
        var number = 0;
        var marked = Marks.Select(_ => new List<string>()).ToArray();
        foreach (var (extension, forms) in formats)
        {
            foreach (var form in forms)
            {
                foreach (var size in Sizes)
                {
                    var first = Path.Join(folder, string.Create(CultureInfo.InvariantCulture, $"made-{number++:0000}{extension}"));
                    if (!await TryAsync(convert, [source, "-strip", "-resize", size + "!", .. form.Split(' ', StringSplitOptions.RemoveEmptyEntries), first]) || !File.Exists(first))
                        continue;
                    for (var mark = 1; mark < Marks.Length && extension != ".gif"; mark++)
                    {
                        var other = Path.Join(folder, string.Create(CultureInfo.InvariantCulture, $"made-{number++:0000}{extension}"));
                        File.Copy(first, other);
                        marked[mark].Add(other);
                    }
                }
            }
        }

        for (var mark = 1; mark < Marks.Length; mark++)
            await TryAsync(exifTool, ["-q", "-q", "-m", "-overwrite_original", .. Marks[mark], .. marked[mark]]);
    }

    private static async Task<bool> TryAsync(Tool tool, string[] arguments)
    {
        try
        {
            await tool.RunAsync(arguments);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
