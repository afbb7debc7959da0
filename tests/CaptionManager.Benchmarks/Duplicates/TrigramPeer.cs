using System.Diagnostics;
using CaptionManager.Desk.Photos;
using CaptionManager.TestKit.Captions;
using Npgsql;
using NpgsqlTypes;

namespace CaptionManager.Benchmarks.Duplicates;

/// <summary>What a desk on PostgreSQL would use: pg_trgm, captions of which 60 % of the trigrams are the same, by a GIN index.</summary>
internal static class TrigramPeer
{
    private const double Threshold = 0.6;
    private const int Reported = 50;

    /// <summary>Counts as many checks as end in reasonable time; nothing where PostgreSQL is not installed.</summary>
    public static void Run(CaptionArchive archive, List<NewsCaption> sample)
    {
        using var cluster = PostgresCluster.Start();
        if (cluster is null) return;
        using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        using var connection = source.OpenConnection();
        Execute(connection, "CREATE EXTENSION pg_trgm; CREATE TABLE captions (id bigint PRIMARY KEY, caption text NOT NULL)");
        using (var copy = connection.BeginBinaryImport("COPY captions (id, caption) FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var caption in archive.Captions)
            {
                copy.StartRow();
                copy.Write(caption.Id + 1L, NpgsqlDbType.Bigint);
                copy.Write(caption.Text, NpgsqlDbType.Text);
            }

            copy.Complete();
        }

        var began = Stopwatch.GetTimestamp();
        Execute(connection, "CREATE INDEX by_trigram ON captions USING gin (caption gin_trgm_ops); ANALYZE captions");
        Execute(connection, FormattableString.Invariant($"SET pg_trgm.similarity_threshold = {Threshold}"));
        Console.WriteLine(FormattableString.Invariant($"pg_trgm: index built in {Stopwatch.GetElapsedTime(began).TotalSeconds:F1} s"));

        var checks = Math.Clamp(2_000_000 / archive.Captions.Count, 20, 100);
        var report = new CheckReport($"pg_trgm {Threshold} by GIN", checks);
        using var find = new NpgsqlCommand("SELECT id FROM captions WHERE caption % $1 AND id <> $2 ORDER BY similarity(caption, $1) DESC LIMIT $3", connection);
        find.Parameters.Add(new NpgsqlParameter<string> { TypedValue = "" });
        find.Parameters.Add(new NpgsqlParameter<long> { TypedValue = 0 });
        find.Parameters.Add(new NpgsqlParameter<int> { TypedValue = Reported });
        foreach (var caption in sample.Take(checks))
        {
            find.Parameters[0].Value = caption.Text;
            find.Parameters[1].Value = caption.Id + 1L;
            var started = Stopwatch.GetTimestamp();
            var found = new List<PhotoId>();
            using (var reader = find.ExecuteReader())
            {
                while (reader.Read()) found.Add(new PhotoId(reader.GetInt64(0)));
            }

            report.Add(Stopwatch.GetElapsedTime(started), caption, found, archive.Captions);
        }

        report.Print();
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
