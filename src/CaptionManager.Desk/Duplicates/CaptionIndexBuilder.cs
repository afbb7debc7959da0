using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using CaptionManager.Captions.Comparison;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Enters captions by the hundred thousand. What is there already stays, so a slice that was cut off can be entered again.</summary>
/// <remarks>
/// A caption's keys are scattered over the whole index; entered one caption at a time, each would rewrite a page. Here the keys of a slice are
/// sorted first and written in stretches, each a short transaction on neighbouring pages, so people can go on saving meanwhile.
/// </remarks>
public sealed class CaptionIndexBuilder(DeskContext context)
{
    /// <summary>Captions worth taking at once: more need more memory (about 1 KB each), fewer more rewriting of pages.</summary>
    public const int SliceSize = 250_000;

    private const int RowsPerTransaction = 100_000;

    private string Each => context.IsSqlite ? "SELECT value FROM json_each({0})" : "SELECT [value] FROM OPENJSON({0})";

    /// <summary>Enters a slice.</summary>
    /// <param name="captions">The photos' current captions; photos that have an entry already are left as they are.</param>
    /// <param name="cancellationToken">Stops between two transactions; enter the slice again later.</param>
    public async Task EnterAsync(IReadOnlyList<(PhotoId Photo, string Caption)> captions, CancellationToken cancellationToken)
    {
        var signatures = new CaptionSignature[captions.Count];
        Parallel.For(0, captions.Count, new ParallelOptions { CancellationToken = cancellationToken }, i => signatures[i] = CaptionSignature.Of(captions[i].Caption));
        var keysOf = new Dictionary<UInt128, CaptionSignature>(captions.Count);
        foreach (var signature in signatures.Where(signature => !signature.IsEmpty)) keysOf.TryAdd(signature.Fingerprint, signature);

        var textOf = await EnterTextsAsync(keysOf.Values, cancellationToken);
        var entries = Enumerable.Range(0, captions.Count).Where(i => !signatures[i].IsEmpty)
            .Select(i => (captions[i].Photo.Value, Text: textOf[signatures[i].Fingerprint]));
        foreach (var chunk in entries.Chunk(RowsPerTransaction)) await EnterCaptionsAsync(chunk, cancellationToken);

        var postings = new List<long>(keysOf.Count * 24);
        foreach (var (fingerprint, signature) in keysOf) postings.AddRange(signature.Keys.Select(key => CaptionKey.Of(key, textOf[fingerprint])));
        CollectionsMarshal.AsSpan(postings).Sort();

        // Two keys of one text may be the same in their upper 32 bits.
        foreach (var chunk in postings.Where((posting, i) => i == 0 || posting != postings[i - 1]).Chunk(RowsPerTransaction))
            await EnterKeysAsync(chunk, cancellationToken);
    }

    private async Task<Dictionary<UInt128, long>> EnterTextsAsync(IEnumerable<CaptionSignature> signatures, CancellationToken cancellationToken)
    {
        var (fingerprint, sketch) = context.IsSqlite
            ? ("unhex(substr(value, 1, 32))", "unhex(substr(value, 33))")
            : ("CONVERT(binary(16), LEFT([value], 32), 2)", $"CONVERT(varbinary({CaptionSketch.MostOctets}), SUBSTRING([value], 33, {2 * CaptionSketch.MostOctets}), 2)");
        var insert = Insert("IndexedTexts", "Fingerprint", fingerprint, ("Sketch", sketch));
        var textOf = new Dictionary<UInt128, long>();

        // In the order of the unique index, for the same reason as the keys.
        foreach (var chunk in signatures.OrderBy(signature => signature.Fingerprint).Chunk(RowsPerTransaction / 4))
        {
            var json = Json(chunk, (text, signature) => text.Append('"').Append(CultureInfo.InvariantCulture, $"{signature.Fingerprint:X32}")
                .Append(Convert.ToHexString(signature.Sketch.ToOctets())).Append('"'));
            await RunAsync(insert, json, cancellationToken);
            var first = CaptionIndex.Octets(chunk[0].Fingerprint);
            var last = CaptionIndex.Octets(chunk[^1].Fingerprint);
            var range = context.IndexedTexts.FromSql($"""SELECT * FROM "IndexedTexts" WHERE "Fingerprint" BETWEEN {first} AND {last}""").AsNoTracking();
            await foreach (var text in range.Select(text => new { text.Id, text.Fingerprint }).AsAsyncEnumerable().WithCancellation(cancellationToken))
                textOf[System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(text.Fingerprint)] = text.Id;
        }

        return textOf;
    }

    private Task<int> EnterCaptionsAsync((long Photo, long Text)[] entries, CancellationToken cancellationToken)
    {
        var (photo, text) = context.IsSqlite
            ? ("json_extract(value, '$[0]')", "json_extract(value, '$[1]')")
            : ("CAST(JSON_VALUE([value], '$[0]') AS bigint)", "CAST(JSON_VALUE([value], '$[1]') AS bigint)");
        return RunAsync(
            Insert("IndexedCaptions", "PhotoId", photo, ("TextId", text)),
            Json(entries, (json, entry) => json.Append(CultureInfo.InvariantCulture, $"[{entry.Photo},{entry.Text}]")),
            cancellationToken);
    }

    private Task<int> EnterKeysAsync(long[] postings, CancellationToken cancellationToken)
    {
        return RunAsync(
            Insert("CaptionKeys", "Posting", context.IsSqlite ? "value" : "CAST([value] AS bigint)"),
            Json(postings, (json, value) => json.Append(CultureInfo.InvariantCulture, $"{value}")),
            cancellationToken);
    }

    // Rows whose key is there already are left out.
    private string Insert(string table, string key, string keyValue, (string Column, string Value)? other = null)
    {
        var columns = $"""
            INTO "{table}" ("{key}"{(other is { } more ? $", \"{more.Column}\"" : "")})
            SELECT {keyValue}{(other is { } also ? $", {also.Value}" : "")} FROM ({Each}) AS given
            """;
        return context.IsSqlite
            ? $"INSERT OR IGNORE {columns}"
            : $"""INSERT {columns} WHERE NOT EXISTS (SELECT 1 FROM "{table}" AS known WHERE known."{key}" = {keyValue})""";
    }

    private Task<int> RunAsync(string sql, string json, CancellationToken cancellationToken) => context.WriteAsync(
        async token =>
        {
            await IndexLock.TakeAsync(context, token);
            return await context.Database.ExecuteSqlRawAsync(sql, [json], token);
        },
        cancellationToken);

    private static string Json<T>(IEnumerable<T> items, Action<StringBuilder, T> write)
    {
        var json = new StringBuilder("[");
        foreach (var item in items)
        {
            if (json.Length > 1) json.Append(',');
            write(json, item);
        }

        return json.Append(']').ToString();
    }
}
