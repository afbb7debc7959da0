using System.Text.Json;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Accounts.Desks;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Approval;

/// <summary>Puts a photo on a desk and gives it to an editor. Whoever works there may hand it over to any desk; an assignment locks nobody out.</summary>
public sealed class PlacePhotoHandler(DeskContext context, DesksQuery desks, TimeProvider clock)
{
    /// <summary>The event of a photo that was placed.</summary>
    public const string Placed = "photo.placed";

    /// <summary>Where a photo lies, or <see langword="null"/> where there is no such photo.</summary>
    /// <param name="photo">The photo.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public Task<Placement?> FindAsync(PhotoId photo, CancellationToken cancellationToken) => context.Photos.AsNoTracking().Where(p => p.Id == photo)
        .Select(p => new Placement(
            p.Id,
            p.DeskId,
            context.Desks.Where(d => d.Id == p.DeskId).Select(d => d.Name).FirstOrDefault(),
            p.AssigneeId,
            context.Users.Where(u => u.Id == p.AssigneeId).Select(u => u.DisplayName).FirstOrDefault()))
        .SingleOrDefaultAsync(cancellationToken);

    /// <summary>Places it. Nothing changes unless the outcome is <see cref="PlacementOutcome.Done"/>.</summary>
    /// <param name="request">Where to.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public Task<PlacementOutcome> HandleAsync(PlacementRequest request, Actor actor, CancellationToken cancellationToken) =>
        WriteRace.RunAsync(context, token => PlaceAsync(request, actor, token), cancellationToken);

    private async Task<PlacementOutcome> PlaceAsync(PlacementRequest request, Actor actor, CancellationToken cancellationToken)
    {
        if (await context.Photos.AsTracking().SingleOrDefaultAsync(p => p.Id == request.Photo, cancellationToken) is not { } photo) return new PlacementOutcome.NotFound();
        var before = (await FindAsync(photo.Id, cancellationToken))!;
        if (request.Seen is { } seen && seen != before.Version) return new PlacementOutcome.Conflict(before);

        string? desk = null;
        if (request.DeskId is { } wanted)
        {
            desk = await context.Desks.Where(d => d.Id == wanted).Select(d => d.Name).SingleOrDefaultAsync(cancellationToken);
            if (desk is null) return new PlacementOutcome.Invalid(nameof(request.DeskId), Sentences.Written($"There is no such desk any more. Look at the list again."));
        }

        string? assignee = null;
        if (request.AssigneeId is { } editor)
        {
            assignee = (await desks.PeopleAsync(request.DeskId, cancellationToken)).FirstOrDefault(person => person.Id == editor).Name;

            // Somebody of the old desk would not see it any more; nobody else is put there unasked.
            if (assignee is null && (editor != before.AssigneeId || request.DeskId == before.DeskId))
                return new PlacementOutcome.Invalid(nameof(request.AssigneeId), Sentences.Written($"That person is no editor of this desk. Choose another."));
        }

        var after = new Placement(photo.Id, request.DeskId, desk, assignee is null ? null : request.AssigneeId, assignee);
        if (after.Version == before.Version) return new PlacementOutcome.Done(before);
        photo.Place(after.DeskId, after.AssigneeId);
        context.Add(new AuditEvent(Placed, actor, clock.GetUtcNow(), photo.Id, photo.FileName, Details(before, after)));
        return new PlacementOutcome.Done(after);
    }

    private static string Details(Placement before, Placement after) => JsonSerializer.Serialize(
        new { desk = new { before = before.Desk, after = after.Desk }, assignee = new { before = before.Assignee, after = after.Assignee } }, JsonSerializerOptions.Web);
}
