using System.IO.Compression;
using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Pdf;

/// <summary>Undoes the filters that streams of metadata, objects and cross references have. ISO 32000-2, section 7.4.</summary>
internal static class PdfStream
{
    private const int FirstOfPng = 10;
    private const int MaxColumns = 1 << 16;

    /// <summary>The data without the filter.</summary>
    /// <param name="data">As in the file.</param>
    /// <param name="stream">The stream's object.</param>
    /// <param name="budget">The most octets of all results together.</param>
    /// <returns>Null for other filters, damaged data and too long ones.</returns>
    internal static ReadOnlyMemory<byte>? Decode(ReadOnlyMemory<byte> data, PdfObject stream, DecompressionBudget budget)
    {
        var filter = Only(stream["Filter"]);
        if (filter is null)
            return data;
        if (filter is not PdfName { Text: "FlateDecode" })
            return null;
        using var zlib = new ZLibStream(new MemoryStream(data.ToArray(), writable: false), CompressionMode.Decompress);
        if (budget.ReadAll(zlib) is not { } inflated)
            return null;
        var parameters = Only(stream["DecodeParms"]) as Dictionary<string, object>;
        if (parameters?.GetValueOrDefault("Predictor") is not (long and > 1 and var predictor))
            return inflated;
        return predictor >= FirstOfPng && (parameters.GetValueOrDefault("Columns") ?? 1L) is long and > 0 and <= MaxColumns and var columns ? UndoPredictor(inflated, (int)columns) : null;
    }

    /// <summary>One filter may stand alone or in an array; several are not undone.</summary>
    private static object? Only(object? value) => value switch
    {
        List<object> { Count: 0 } => null,
        List<object> { Count: 1 } list => list[0],
        _ => value,
    };

    /// <summary>The filters of PNG (PNG 3rd edition, section 9), one octet a sample: what cross-reference streams have.</summary>
    private static ReadOnlyMemory<byte>? UndoPredictor(byte[] data, int columns)
    {
        var rows = data.Length / (columns + 1);
        var result = new byte[rows * columns];
        for (var row = 0; row < rows; row++)
        {
            var filter = data[row * (columns + 1)];
            var line = data.AsSpan((row * (columns + 1)) + 1, columns);
            var target = result.AsSpan(row * columns, columns);
            var above = row == 0 ? [] : result.AsSpan((row - 1) * columns, columns);
            for (var i = 0; i < columns; i++)
            {
                int left = i == 0 ? 0 : target[i - 1];
                int up = above.IsEmpty ? 0 : above[i];
                int corner = i == 0 || above.IsEmpty ? 0 : above[i - 1];
                var predicted = filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, corner),
                    _ => -1,
                };
                if (predicted < 0)
                    return null;
                target[i] = (byte)(line[i] + predicted);
            }
        }

        return result;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var (toLeft, toUp, toCorner) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - (2 * corner)));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
