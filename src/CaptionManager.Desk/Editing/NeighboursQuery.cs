using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Editing;

/// <summary>Finds the photos beside one, in the order of the contact sheet: two look-ups in the primary key.</summary>
public sealed class NeighboursQuery(DeskContext context)
{
    /// <summary>The neighbours; none at an end of the desk.</summary>
    /// <param name="id">The photo; it need not exist.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<Neighbours> HandleAsync(PhotoId id, CancellationToken cancellationToken) => new(
        await context.Photos.Where(p => p.Id > id).OrderBy(p => p.Id).Select(p => (PhotoId?)p.Id).FirstOrDefaultAsync(cancellationToken),
        await context.Photos.Where(p => p.Id < id).OrderByDescending(p => p.Id).Select(p => (PhotoId?)p.Id).FirstOrDefaultAsync(cancellationToken));
}
