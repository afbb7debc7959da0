using MetadataExtractor;
using MetadataExtractor.Formats.Xmp;
using XmpCore;
using XmpCore.Options;

namespace CaptionManager.Benchmarks.WholeProgram;

/// <summary>
/// What a program does that has MetadataExtractor and XmpCore and no writer: reads the whole file, changes the packet, writes the
/// whole file with the packet in front. IIM, EXIF and a proof of the result are beyond it.
/// </summary>
internal static class ReadAllWriteAll
{
    private static ReadOnlySpan<byte> Signature => "http://ns.adobe.com/xap/1.0/\0"u8;

    public static void Run(string from, string to, string caption)
    {
        var file = File.ReadAllBytes(from);
        var directories = ImageMetadataReader.ReadMetadata(new MemoryStream(file));
        var packet = directories.OfType<XmpDirectory>().Select(directory => directory.XmpMeta).FirstOrDefault(meta => meta is not null) ?? XmpMetaFactory.Create();
        packet.SetLocalizedText(XmpConstants.NsDC, "description", null, "x-default", caption);
        packet.DeleteProperty(XmpConstants.NsDC, "creator");
        packet.AppendArrayItem(XmpConstants.NsDC, "creator", new PropertyOptions { IsArrayOrdered = true }, "Jane Doe", null);
        packet.SetProperty(XmpConstants.NsPhotoshop, "Credit", "Jane Doe/Example Photos");
        packet.SetProperty(XmpConstants.NsPhotoshop, "Source", "Example Photos");
        packet.SetLocalizedText(XmpConstants.NsDC, "rights", null, "x-default", "© 2026 Example Photos");
        var octets = XmpMetaFactory.SerializeToBuffer(packet, new SerializeOptions());
        using var result = new MemoryStream(file.Length + octets.Length + 64);
        result.Write(file.AsSpan(0, 2));
        var length = octets.Length + Signature.Length + 2;
        result.Write([0xFF, 0xE1, (byte)(length >> 8), (byte)length]);
        result.Write(Signature);
        result.Write(octets);
        var at = 2;
        while (file[at + 1] is >= 0xE0 and <= 0xEF)
        {
            var end = at + 2 + ((file[at + 2] << 8) | file[at + 3]);
            if (!file.AsSpan(at + 4).StartsWith(Signature))
                result.Write(file.AsSpan(at, end - at));
            at = end;
        }

        result.Write(file.AsSpan(at));
        File.WriteAllBytes(to, result.ToArray());
    }
}
