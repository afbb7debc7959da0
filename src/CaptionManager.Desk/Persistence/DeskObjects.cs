using System.Diagnostics;
using System.Globalization;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Persistence;

/// <summary>Tells whether whoever asks sees an object that an address names. One of another desk is answered as one that does not exist.</summary>
public sealed class DeskObjects(DeskContext context)
{
    /// <summary>Whether it is there for them.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="id">As the address carries it.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    public async Task<bool> SeesAsync(DeskObjectKind kind, string? id, CancellationToken cancellationToken)
    {
        if (kind == DeskObjectKind.Photo) return PhotoId.TryParse(id, null, out var photo) && await context.Photos.AnyAsync(p => p.Id == photo, cancellationToken);
        return long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await Of(kind, number, cancellationToken);
    }

    private Task<bool> Of(DeskObjectKind kind, long id, CancellationToken cancellationToken) => kind switch
    {
        DeskObjectKind.Batch => context.Batches.AnyAsync(one => one.Id == id, cancellationToken),
        DeskObjectKind.Sheet => context.BatchSheets.AnyAsync(one => one.Id == id, cancellationToken),
        DeskObjectKind.BatchEdit => context.BatchEdits.AnyAsync(one => one.Id == id, cancellationToken),
        DeskObjectKind.Finding => context.DuplicateFindings.AnyAsync(one => one.Id == id, cancellationToken),
        DeskObjectKind.FindingGroup => context.DuplicateGroups.AnyAsync(one => one.Id == id, cancellationToken),
        DeskObjectKind.Delivery => context.Set<Delivery>().AnyAsync(one => one.Id == id, cancellationToken),
        _ => throw new UnreachableException(),
    };
}
