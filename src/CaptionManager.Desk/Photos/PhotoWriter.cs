using CaptionManager.Captions.Grammar;
using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Photos;

/// <summary>Adds a revision together with everything that is kept in step with it. The one way by which words get into the database.</summary>
public sealed class PhotoWriter(DeskContext context, IEnumerable<IRevisionFollower> followers)
{
    /// <summary>Adds the revision that <see cref="Photo.Arrive"/> or <see cref="Photo.Revise"/> returned, and replaces the names of the credit.</summary>
    /// <param name="photo">Tracked or added in the same context.</param>
    /// <param name="revision">Its newest revision.</param>
    /// <param name="cancellationToken">Stops the look-ups; the caller saves.</param>
    /// <remarks>Call it inside <see cref="DeskContext.WriteAsync{T}"/>.</remarks>
    public async Task AddRevisionAsync(Photo photo, Revision revision, CancellationToken cancellationToken)
    {
        context.Add(revision);
        var wanted = CreditNames(photo.Id, revision.Facts);
        var present = revision.Number == 1
            ? []
            : await context.PhotoCredits.AsTracking().Where(credit => credit.PhotoId == photo.Id).ToListAsync(cancellationToken);
        context.RemoveRange(present.Where(old => !wanted.Exists(credit => Same(credit, old))));
        context.AddRange(wanted.Where(credit => !present.Exists(old => Same(credit, old))));
        foreach (var follower in followers) await follower.FollowAsync(photo, revision, cancellationToken);
    }

    /// <summary>The names of a credit as rows.</summary>
    internal static List<PhotoCredit> CreditNames(PhotoId id, PhotoFacts facts)
    {
        var credit = facts.Credit;
        IEnumerable<(CreditPart Part, string? Name)> names =
        [
            .. credit.Creators.Select(name => (CreditPart.Creator, (string?)name)),
            .. credit.Agencies.Select(name => (CreditPart.Agency, (string?)name)),
            (CreditPart.Pool, credit.Pool),
            .. credit.Via.Select(name => (CreditPart.Via, (string?)name)),
            (CreditPart.Provider, credit.Provider),
            (CreditPart.OnBehalfOf, credit.OnBehalfOf),
        ];
        return
        [
            .. names.Where(entry => entry.Name is not null)
                .Select(entry => new PhotoCredit(id, entry.Part, entry.Name!))
                .Where(row => row.Key.Length > 0)
                .DistinctBy(row => (row.Part, row.Key)),
        ];
    }

    private static bool Same(PhotoCredit left, PhotoCredit right) => left.Part == right.Part && left.Key == right.Key && left.Name == right.Name;
}
