using System.Linq.Expressions;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Search;

/// <summary>Lays the fields of a search over photos, each as one condition of the query.</summary>
internal static class SearchConditions
{
    /// <summary>The photos that meet every field of the search.</summary>
    public static IQueryable<Photo> Where(this IQueryable<Photo> photos, SearchQuery query, DeskContext context)
    {
        foreach (var clause in query.Clauses)
        {
            if (clause.Field is null || clause.Field.Name == "sort") continue;
            var condition = clause.Field.Kind switch
            {
                SearchFieldKind.Name => Named(clause, context),
                SearchFieldKind.Days => clause.Field.Name == "taken" ? Taken(clause.Days) : Uploaded(clause.Days),
                SearchFieldKind.Number => InBatch(clause.Number, context),
                _ => Chosen(clause.Field.Name, clause.Value.ToLowerInvariant()),
            };
            photos = photos.Where(clause.IsNegated ? Not(condition) : condition);
        }

        return photos;
    }

    // The text index has found the photos that hold the words; this asks in which part of the credit they stand.
    private static Expression<Func<Photo, bool>> Named(SearchClause clause, DeskContext context)
    {
        var key = NameKey.Of(clause.Value);
        var inside = " " + key;
        return clause.Field!.Part is { } part
            ? photo => context.PhotoCredits.Any(credit => credit.PhotoId == photo.Id && credit.Part == part && (credit.Key.StartsWith(key) || credit.Key.Contains(inside)))
            : photo => context.PhotoCredits.Any(credit => credit.PhotoId == photo.Id && (credit.Key.StartsWith(key) || credit.Key.Contains(inside)));
    }

    private static Expression<Func<Photo, bool>> Taken(DayRange days)
    {
        var (from, until) = (days.Begins ?? DateTimeOffset.MinValue, days.Ends ?? DateTimeOffset.MaxValue);
        return photo => photo.TakenAt >= from && photo.TakenAt < until;
    }

    private static Expression<Func<Photo, bool>> Uploaded(DayRange days)
    {
        var (from, until) = (days.Begins ?? DateTimeOffset.MinValue, days.Ends ?? DateTimeOffset.MaxValue);

        // Ids rise with time, so the primary key narrows to the days and a little more, and the moment decides.
        var (first, last) = (PhotoId.NotBefore(days.Begins?.AddDays(-1)), PhotoId.NotAfter(days.Ends?.AddDays(1)));
        return photo => photo.Id >= first && photo.Id <= last && photo.UploadedAt >= from && photo.UploadedAt < until;
    }

    private static Expression<Func<Photo, bool>> InBatch(long batch, DeskContext context) =>
        photo => context.BatchItems.Where(item => item.BatchId == batch).Select(item => item.PhotoId).Contains(photo.Id);

    private static Expression<Func<Photo, bool>> Chosen(string field, string value)
    {
        if (field == "state")
        {
            var state = Enum.Parse<PhotoState>(value, ignoreCase: true);
            return photo => photo.State == state;
        }

        return value switch
        {
            "duplicate" => photo => photo.OpenFindings > 0,
            "live" => photo => photo.ApprovedRevision != null && photo.State != PhotoState.Killed,
            "caption" => photo => photo.Caption != null,
            "headline" => photo => photo.Headline != null,
            "credit" => photo => photo.CreditLine != null,
            "alt" => photo => photo.HasAltText,
            "date" => photo => photo.TakenAt != null,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Expression<Func<Photo, bool>> Not(Expression<Func<Photo, bool>> condition) =>
        Expression.Lambda<Func<Photo, bool>>(Expression.Not(condition.Body), condition.Parameters);
}
