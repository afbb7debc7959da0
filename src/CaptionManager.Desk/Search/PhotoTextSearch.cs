using System.Runtime.CompilerServices;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Search;

/// <summary>Full text over photos: FTS5 on SQLite; on SQL Server its full-text service, or an accent- and case-blind LIKE where that is not installed.</summary>
internal static class PhotoTextSearch
{
    /// <summary>The photos whose words hold what is wanted and nothing that is not; all photos where nothing is asked.</summary>
    public static IQueryable<Photo> Photos(DeskContext context, TextQuery query)
    {
        if (query.IsEmpty) return context.Photos.AsNoTracking();
        if (!context.IsSqlite) return OnSqlServer(context, query);
        var unwanted = TextQuery.ToFts5(query.Unwanted, " OR ");
        if (query.Wanted.IsEmpty)
            return context.Photos.FromSql($"""SELECT * FROM "Photos" WHERE "Id" NOT IN (SELECT rowid FROM "PhotoWords" WHERE "PhotoWords" MATCH {unwanted})""").AsNoTracking();
        var match = Match(query);
        return context.Photos.FromSql($"""SELECT * FROM "Photos" WHERE "Id" IN (SELECT rowid FROM "PhotoWords" WHERE "PhotoWords" MATCH {match})""").AsNoTracking();
    }

    /// <summary>
    /// The first photos in one direction whose words hold what is wanted: the text index gives them in their order and stops, where <see cref="Photos"/> collects
    /// every photo with the words first. <see langword="null"/> where the engine has no such index or no word is wanted.
    /// </summary>
    /// <param name="context">The desk.</param>
    /// <param name="query">The words.</param>
    /// <param name="direction">From where, which way, how many.</param>
    public static IQueryable<Photo>? First(DeskContext context, TextQuery query, SheetWalk direction)
    {
        if (!context.IsSqlite || query.Wanted.IsEmpty) return null;
        var (match, most) = (Match(query), direction.Most);
        var (from, to) = (direction.Above?.Value ?? long.MinValue, direction.Below?.Value ?? long.MaxValue);
        return (direction.Ascending
            ? context.Photos.FromSql($"""SELECT * FROM "Photos" WHERE "Id" IN (SELECT rowid FROM "PhotoWords" WHERE "PhotoWords" MATCH {match} AND rowid > {from} ORDER BY rowid LIMIT {most})""")
            : context.Photos.FromSql($"""SELECT * FROM "Photos" WHERE "Id" IN (SELECT rowid FROM "PhotoWords" WHERE "PhotoWords" MATCH {match} AND rowid < {to} ORDER BY rowid DESC LIMIT {most})""")).AsNoTracking();
    }

    private static string Match(TextQuery query)
    {
        var wanted = TextQuery.ToFts5(query.Wanted);
        return query.Unwanted.IsEmpty ? wanted : $"({wanted}) NOT ({TextQuery.ToFts5(query.Unwanted, " OR ")})";
    }

    // A condition on words holds for one column at a time, so each term is asked for by itself; the function knows how the server can be asked.
    private static IQueryable<Photo> OnSqlServer(DeskContext context, TextQuery query)
    {
        var arguments = new List<object>();
        var conditions = query.Wanted.Select(term => Condition(term, isWanted: true)).Concat(query.Unwanted.Select(term => Condition(term, isWanted: false))).ToList();
        return context.Photos.FromSql(FormattableStringFactory.Create($"SELECT * FROM [Photos] WHERE {string.Join(" AND ", conditions)}", [.. arguments])).AsNoTracking();

        string Condition(TextTerm term, bool isWanted)
        {
            arguments.AddRange([TextQuery.ToContains(term), TextQuery.ToLikePattern(term, isWanted)]);
            return $"[Id] {(isWanted ? "IN" : "NOT IN")} (SELECT [Id] FROM [PhotosWithWords]({{{arguments.Count - 2}}}, {{{arguments.Count - 1}}}))";
        }
    }
}
