using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Search;

/// <summary>Full text over photos: FTS5 on SQLite, an accent- and case-blind LIKE on SQL Server.</summary>
internal static class PhotoTextSearch
{
    private const string Blind = "Latin1_General_100_CI_AI";

    /// <summary>The photos whose words hold what is wanted and nothing that is not; all photos where nothing is asked.</summary>
    public static IQueryable<Photo> Photos(DeskContext context, TextQuery query)
    {
        if (!context.IsSqlite) return OnSqlServer(context.Photos.AsNoTracking(), query);
        if (query.Wanted.IsEmpty && query.Unwanted.IsEmpty) return context.Photos.AsNoTracking();
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

    private static IQueryable<Photo> OnSqlServer(IQueryable<Photo> photos, TextQuery query)
    {
        foreach (var pattern in query.Wanted.Select(TextQuery.ToLikePattern))
        {
            photos = photos.Where(photo =>
                EF.Functions.Like(EF.Functions.Collate(photo.Caption!, Blind), pattern, "\\")
                || EF.Functions.Like(EF.Functions.Collate(photo.Headline!, Blind), pattern, "\\")
                || EF.Functions.Like(EF.Functions.Collate(photo.CreditLine!, Blind), pattern, "\\")
                || EF.Functions.Like(EF.Functions.Collate(photo.SearchText!, Blind), pattern, "\\"));
        }

        foreach (var pattern in query.Unwanted.Select(TextQuery.ToLikePattern))
        {
            photos = photos.Where(photo =>
                !EF.Functions.Like(EF.Functions.Collate(photo.Caption ?? "", Blind), pattern, "\\")
                && !EF.Functions.Like(EF.Functions.Collate(photo.Headline ?? "", Blind), pattern, "\\")
                && !EF.Functions.Like(EF.Functions.Collate(photo.CreditLine ?? "", Blind), pattern, "\\")
                && !EF.Functions.Like(EF.Functions.Collate(photo.SearchText ?? "", Blind), pattern, "\\"));
        }

        return photos;
    }
}
