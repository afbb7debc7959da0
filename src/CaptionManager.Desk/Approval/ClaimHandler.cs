using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Approval;

/// <summary>Says that somebody has a photo in hand. Others see it and may do everything all the same; nothing asks a claim for leave.</summary>
public sealed class ClaimHandler(DeskContext context, TimeProvider clock, IOptions<ApprovalOptions> options)
{
    /// <summary>Claims a photo, or keeps an own claim for longer.</summary>
    /// <param name="photo">The photo.</param>
    /// <param name="takeOver">Whether to take it from somebody else who has it in hand.</param>
    /// <param name="actor">Who claims it.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>Who has it in hand now: the actor, or the other person where it is not taken over; <see langword="null"/> where there is no such photo.</returns>
    public Task<ClaimView?> ClaimAsync(PhotoId photo, bool takeOver, Actor actor, CancellationToken cancellationToken) => WriteRace.RunAsync(
        context,
        async token =>
        {
            if (!await context.Photos.AnyAsync(p => p.Id == photo, token)) return null;
            var now = clock.GetUtcNow();
            var until = now.AddMinutes(options.Value.ClaimMinutes);
            var claim = await context.Set<PhotoClaim>().AsTracking().SingleOrDefaultAsync(c => c.PhotoId == photo, token);
            if (claim is null) context.Add(claim = new PhotoClaim(photo, actor, now, until));
            else if (takeOver || claim.EndsAt <= now || claim.AccountId == actor.AccountId) claim.Take(actor, now, until);
            return ClaimView.Of(claim);
        },
        cancellationToken);

    /// <summary>Lets an own claim go. What somebody else has in hand stays.</summary>
    /// <param name="photo">The photo.</param>
    /// <param name="actor">Who lets it go.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>Whether there was one.</returns>
    public Task<bool> LetGoAsync(PhotoId photo, Actor actor, CancellationToken cancellationToken) => WriteRace.RunAsync(
        context,
        async token => await context.Set<PhotoClaim>().Where(c => c.PhotoId == photo && c.AccountId == actor.AccountId).ExecuteDeleteAsync(token) > 0,
        cancellationToken);
}
