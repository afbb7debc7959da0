using System.Globalization;
using System.IO.Compression;
using System.Text;
using CaptionManager.Metadata.Tests.Containers;

namespace CaptionManager.Metadata.Tests.CameraRaw;

/// <summary>Small PDF files of one empty page with a packet, in the two ways in which the format names its objects.</summary>
internal static class PdfFile
{
    private const int Columns = 7;

    /// <summary>Cross references as a table, nothing compressed.</summary>
    /// <param name="headline">What the packet says.</param>
    /// <param name="name">The name of the packet's entry; characters may be written in figures, which exiftool 12.57 does not know.</param>
    internal static byte[] WithTable(string headline, string name = "Metadata")
    {
        var packet = Packets.Text(headline);
        var objects = new[]
        {
            $"1 0 obj\n<< /Type /Catalog % the root ) of it all\n/Pages 2 0 R /Lang (en\\) (GB)) /ID <00FF> /Open [0 1.5 true null] /{name} 4 0 R >>\nendobj\n",
            "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n",
            "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 8 8] >>\nendobj\n",
            $"4 0 obj\n<< /Type /Metadata /Subtype /XML /Length 5 0 R >>\nstream\r\n{packet}\nendstream\nendobj\n",
            string.Create(CultureInfo.InvariantCulture, $"5 0 obj\n{Encoding.UTF8.GetByteCount(packet)}\nendobj\n"),
        };
        using var file = new MemoryStream();
        Write(file, "%PDF-1.7\n%\u00FF\u00FF\n");
        var table = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        foreach (var text in objects)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Write(Encoding.UTF8.GetBytes(text));
        }

        var start = file.Length;
        Write(file, string.Create(CultureInfo.InvariantCulture, $"{table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    /// <summary>Cross references as a stream with the filter of PNG, the catalogue in a stream of objects, the packet compressed.</summary>
    /// <param name="headline">What the packet says.</param>
    /// <param name="filters">The filters of the rows, in turn; 2 where nothing is said, the one that exiftool 12.57 knows.</param>
    internal static byte[] WithStreams(string headline, params int[] filters)
    {
        using var file = new MemoryStream();
        Write(file, "%PDF-1.7\n");
        var packet = file.Length;
        Stream(file, 4, "/Type /Metadata /Subtype /XML", Packets.Octets(headline));
        const string Catalogue = "<< /Type /Catalog /Pages 2 0 R /Metadata 4 0 R >>";
        const string Pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
        var numbers = string.Create(CultureInfo.InvariantCulture, $"2 0 1 {Pages.Length + 1} ");
        var objects = file.Length;
        Stream(file, 5, string.Create(CultureInfo.InvariantCulture, $"/Type /ObjStm /N 2 /First {numbers.Length}"), Encoding.ASCII.GetBytes($"{numbers}{Pages} {Catalogue}"));
        var page = file.Length;
        Write(file, "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 8 8] >>\nendobj\n");
        var start = file.Length;
        byte[][] rows = [Row(0, 0, 0xFFFF), Row(2, 5, 1), Row(2, 5, 0), Row(1, page, 0), Row(1, packet, 0), Row(1, objects, 0), Row(1, start, 0)];
        Stream(file, 6, $"/Type /XRef /Size 7 /W [1 4 2] /Root 1 0 R /DecodeParms << /Predictor 12 /Columns {Columns} >>", Predicted(rows, filters.Length == 0 ? [2] : filters));
        Write(file, string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    private static byte[] Row(byte type, long second, int third) =>
        [type, (byte)(second >> 24), (byte)(second >> 16), (byte)(second >> 8), (byte)second, (byte)(third >> 8), (byte)third];

    private static byte[] Predicted(byte[][] rows, int[] filters)
    {
        var result = new List<byte>();
        var above = new byte[Columns];
        for (var row = 0; row < rows.Length; row++)
        {
            var filter = filters[row % filters.Length];
            result.Add((byte)filter);
            for (var i = 0; i < Columns; i++)
            {
                int left = i == 0 ? 0 : rows[row][i - 1], up = above[i], corner = i == 0 ? 0 : above[i - 1];
                int[] nearest = [.. new[] { left, up, corner }.OrderBy(value => Math.Abs(left + up - corner - value))];
                int[] predictions = [0, left, up, (left + up) / 2, nearest[0]];
                result.Add((byte)(rows[row][i] - predictions[filter]));
            }

            above = rows[row];
        }

        return [.. result];
    }

    private static void Stream(MemoryStream file, int number, string dictionary, byte[] data)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(data);
        Write(file, string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n<< {dictionary} /Filter [/FlateDecode] /Length {compressed.Length} >>\nstream\n"));
        file.Write(compressed.ToArray());
        Write(file, "\nendstream\nendobj\n");
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
