using System.Data.Common;
using System.Globalization;
using System.Text;
using CaptionManager.Captions.Comparison;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Reads and writes the postings and sketches of the near index by SQL of its own: a caption has some twenty, too many to track one by one.</summary>
internal sealed class CaptionKeyStore(DeskContext context, KnownSketches known)
{
    // Texts of which it is doubtful that they are near: the likeliest are read all the same, for a hand may have slipped more than once.
    private const int MostDoubtful = 4;

    private const string SqliteLookUp =
        """SELECT "Posting" FROM "CaptionKeys" WHERE "Posting" BETWEEN @first AND @last ORDER BY "Posting" DESC LIMIT @limit""";

    private const string SqlServerLookUp = """
        SELECT CAST(k.[key] AS int), found.[Posting] FROM OPENJSON(@keys) AS k CROSS APPLY (
            SELECT TOP (@limit) [Posting] FROM [CaptionKeys]
            WHERE [Posting] BETWEEN CAST(k.[value] AS bigint) AND CAST(k.[value] AS bigint) + 2147483647
            ORDER BY [Posting] DESC) AS found
        """;

    private string Numbers => context.IsSqlite ? "SELECT value FROM json_each({0})" : "SELECT CAST([value] AS bigint) FROM OPENJSON({0})";

    private string Top => context.IsSqlite ? "" : "TOP (@limit)";

    private string Limit => context.IsSqlite ? "LIMIT @limit" : "";

    /// <summary>Adds the keys of a text.</summary>
    public Task AddAsync(IReadOnlyList<long> keys, long textId, CancellationToken cancellationToken) =>
        ExecuteAsync("""INSERT INTO "CaptionKeys" ("Posting") """ + Numbers, Postings(keys, textId), cancellationToken);

    /// <summary>Removes the keys of a text.</summary>
    public Task RemoveAsync(IReadOnlyList<long> keys, long textId, CancellationToken cancellationToken) =>
        ExecuteAsync($"""DELETE FROM "CaptionKeys" WHERE "Posting" IN ({Numbers})""", Postings(keys, textId), cancellationToken);

    /// <summary>The texts under each key, at most <paramref name="limit"/> a key, the newest first.</summary>
    public async Task<IReadOnlyList<List<long>>> FindAsync(IReadOnlyList<long> keys, int limit, CancellationToken cancellationToken)
    {
        List<long>[] found = [.. keys.Select(_ => new List<long>())];
        if (keys.Count == 0) return found;
        await using var command = await context.CommandAsync(cancellationToken);
        if (context.IsSqlite) FindOneByOne(command, keys, limit, found);
        else await FindTogetherAsync(command, keys, limit, found, cancellationToken);
        return found;
    }

    /// <summary>Which of these texts are worth reading beside a caption, by their sketches.</summary>
    public async Task<HashSet<long>> NearAsync(CaptionSketch sketch, IReadOnlyList<long> texts, CancellationToken cancellationToken)
    {
        var near = new HashSet<long>();
        var doubtful = new List<(int Doubt, long Text)>();
        var unknown = new List<long>();
        foreach (var text in texts)
        {
            if (known.Find(text) is { } octets) Judge(text, octets);
            else unknown.Add(text);
        }

        if (unknown.Count > 0)
        {
            await using var command = await context.CommandAsync(cancellationToken);
            command.CommandText = $"""SELECT "Id", "Sketch" FROM "IndexedTexts" WHERE "Id" IN ({string.Format(CultureInfo.InvariantCulture, Numbers, "@texts")})""";
            Parameter(command, "@texts", Json(unknown));
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                var (text, octets) = (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1));

                // Within a transaction the text may be one that is rolled back, and its number given to another.
                if (context.Database.CurrentTransaction is null) known.Keep(text, octets);
                Judge(text, octets);
            }
        }

        near.UnionWith(doubtful.Order().Take(MostDoubtful).Select(text => text.Text));
        return near;

        void Judge(long text, byte[] octets)
        {
            if (sketch.DoubtOf(octets) is not { } doubt) return;
            if (doubt == 0) near.Add(text);
            else doubtful.Add((doubt, text));
        }
    }

    /// <summary>The first photos that carry a text of this fingerprint, in order of arrival.</summary>
    public async Task<List<PhotoId>> LeadersAsync(byte[] fingerprint, int limit, CancellationToken cancellationToken)
    {
        await using var command = await context.CommandAsync(cancellationToken);
        command.CommandText = $"""
            SELECT {Top} c."PhotoId" FROM "IndexedTexts" AS t JOIN "IndexedCaptions" AS c ON c."TextId" = t."Id"
            WHERE t."Fingerprint" = @fingerprint ORDER BY c."PhotoId" {Limit}
            """;
        Parameter(command, "@fingerprint", fingerprint);
        Parameter(command, "@limit", limit);
        return await PhotosAsync(command, cancellationToken);
    }

    /// <summary>The first photo of each text; texts that are gone have none.</summary>
    public async Task<List<PhotoId>> FirstAsync(IReadOnlyList<long> texts, CancellationToken cancellationToken)
    {
        await using var command = await context.CommandAsync(cancellationToken);
        command.CommandText = $"""
            SELECT MIN("PhotoId") FROM "IndexedCaptions"
            WHERE "TextId" IN ({string.Format(CultureInfo.InvariantCulture, Numbers, "@texts")}) GROUP BY "TextId"
            """;
        Parameter(command, "@texts", Json(texts));
        return await PhotosAsync(command, cancellationToken);
    }

    private static async Task<List<PhotoId>> PhotosAsync(DbCommand command, CancellationToken cancellationToken)
    {
        var photos = new List<PhotoId>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) photos.Add(new PhotoId(reader.GetInt64(0)));
        return photos;
    }

    // In process, so a statement a key costs no round trip; SQLite knows no lateral join to say it in one.
    private static void FindOneByOne(DbCommand command, IReadOnlyList<long> keys, int limit, List<long>[] found)
    {
        command.CommandText = SqliteLookUp;
        var first = Parameter(command, "@first", 0L);
        var last = Parameter(command, "@last", 0L);
        Parameter(command, "@limit", limit);
        command.Prepare();
        for (var i = 0; i < keys.Count; i++)
        {
            first.Value = CaptionKey.First(keys[i]);
            last.Value = CaptionKey.Last(keys[i]);
            using var reader = command.ExecuteReader();
            while (reader.Read()) found[i].Add(CaptionKey.TextOf(reader.GetInt64(0)));
        }
    }

    private static async Task FindTogetherAsync(
        DbCommand command, IReadOnlyList<long> keys, int limit, List<long>[] found, CancellationToken cancellationToken)
    {
        command.CommandText = SqlServerLookUp;
        Parameter(command, "@keys", Json(keys.Select(CaptionKey.First)));
        Parameter(command, "@limit", limit);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) found[reader.GetInt32(0)].Add(CaptionKey.TextOf(reader.GetInt64(1)));
    }

    private static DbParameter Parameter(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
        return parameter;
    }

    private async Task ExecuteAsync(string sql, IEnumerable<long> postings, CancellationToken cancellationToken)
    {
        var json = Json(postings);
        if (json.Length > 2) await context.Database.ExecuteSqlRawAsync(sql, [json], cancellationToken);
    }

    // Two keys may be the same in their upper 32 bits.
    private static IEnumerable<long> Postings(IReadOnlyList<long> keys, long textId) => keys.Select(key => CaptionKey.Of(key, textId)).Distinct();

    private static string Json(IEnumerable<long> numbers)
    {
        var json = new StringBuilder("[");
        foreach (var number in numbers) json.Append(json.Length > 1 ? "," : "").Append(CultureInfo.InvariantCulture, $"{number}");
        return json.Append(']').ToString();
    }
}
