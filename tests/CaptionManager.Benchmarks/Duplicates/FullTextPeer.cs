using System.Diagnostics;
using CaptionManager.Desk.Photos;
using CaptionManager.TestKit.Captions;
using Microsoft.Data.Sqlite;

namespace CaptionManager.Benchmarks.Duplicates;

/// <summary>What a desk would write without an index of its own: FTS5, any of the words, the best fifty, kept where the words are 60 % the same.</summary>
internal static class FullTextPeer
{
    private const int Candidates = 50;
    private const double Threshold = 0.6;

    private static readonly char[] Blanks = [' ', ',', '.', '(', ')', '/', '\'', '"', '-'];

    public static CheckReport Run(CaptionArchive archive, List<NewsCaption> sample)
    {
        using var connection = new SqliteConnection($"Data Source={archive.File}.fts");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-32768; CREATE VIRTUAL TABLE words USING fts5(caption, tokenize='unicode61 remove_diacritics 2')");
        using (var transaction = connection.BeginTransaction())
        {
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO words (rowid, caption) VALUES (@id, @caption)";
            insert.Parameters.Add(new SqliteParameter("@id", 0L));
            insert.Parameters.Add(new SqliteParameter("@caption", ""));
            foreach (var caption in archive.Captions)
            {
                insert.Parameters[0].Value = caption.Id + 1L;
                insert.Parameters[1].Value = caption.Text;
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        // It reads every caption that has any of the words: the larger the archive, the fewer checks end in time.
        var checks = Math.Clamp(40_000_000 / archive.Captions.Count, 40, 400);
        var report = new CheckReport($"FTS5 OR + re-rank ({Candidates})", checks);
        foreach (var caption in sample.Take(checks))
        {
            var began = Stopwatch.GetTimestamp();
            var found = Check(connection, caption);
            report.Add(Stopwatch.GetElapsedTime(began), caption, found, archive.Captions);
        }

        return report;
    }

    private static List<PhotoId> Check(SqliteConnection connection, NewsCaption caption)
    {
        var words = Words(caption.Text);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT rowid, caption FROM words WHERE words MATCH @words ORDER BY rank LIMIT @limit";
        command.Parameters.Add(new SqliteParameter("@words", string.Join(" OR ", words.Select(word => $"\"{word}\""))));
        command.Parameters.Add(new SqliteParameter("@limit", Candidates));
        using var reader = command.ExecuteReader();
        var found = new List<PhotoId>();
        while (reader.Read())
        {
            if (reader.GetInt64(0) == caption.Id + 1L) continue;
            var other = Words(reader.GetString(1));
            var shared = words.Count(other.Contains);
            if (shared >= Threshold * (words.Count + other.Count - shared)) found.Add(new PhotoId(reader.GetInt64(0)));
        }

        return found;
    }

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split(Blanks, StringSplitOptions.RemoveEmptyEntries)];

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
