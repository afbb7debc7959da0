using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Search;

/// <summary>Full text over photos: FTS5 on SQLite, an accent- and case-blind LIKE on SQL Server.</summary>
internal static class PhotoTextSearch
{
    private const string Blind = "Latin1_General_100_CI_AI";

    /// <summary>The photos whose words hold all terms; all photos where there are none.</summary>
    public static IQueryable<Photo> Photos(DeskContext context, string? text)
    {
        var photos = context.Photos.AsNoTracking();
        var query = TextQuery.Parse(text);
        if (query.Terms.IsEmpty) return photos;

        if (context.IsSqlite)
        {
            var match = query.ToFts5();
            return context.Photos
                .FromSql($"""SELECT * FROM "Photos" WHERE "Id" IN (SELECT rowid FROM "PhotoWords" WHERE "PhotoWords" MATCH {match})""")
                .AsNoTracking();
        }

        foreach (var pattern in query.ToLikePatterns())
        {
            photos = photos.Where(photo =>
                EF.Functions.Like(EF.Functions.Collate(photo.Caption!, Blind), pattern, "\\")
                || EF.Functions.Like(EF.Functions.Collate(photo.Headline!, Blind), pattern, "\\")
                || EF.Functions.Like(EF.Functions.Collate(photo.CreditLine!, Blind), pattern, "\\")
                || EF.Functions.Like(EF.Functions.Collate(photo.SearchText!, Blind), pattern, "\\"));
        }

        return photos;
    }
}
