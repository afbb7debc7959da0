using System.Linq.Expressions;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.BatchEditing;
using CaptionManager.Desk.Duplicates;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Pairing;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Rights;
using CaptionManager.Desk.Syndication;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Desk.Syndication.Packages;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Persistence;

/// <summary>The desk's database as somebody sees it who works on some desks: photos of the others, and all that hangs on them, are not there.</summary>
/// <remarks>
/// The filters are part of the model, so that no query can forget them. Who sees everything gets a plain <see cref="DeskContext"/>, whose
/// queries know nothing of this. What has to look at the whole house for a moment, as the index of duplicates, says so by <see cref="Lift"/>.
/// </remarks>
public sealed class LimitedDeskContext(DbContextOptions<DeskContext> options, IReadOnlyList<int> desks) : DeskContext(options)
{
    private int _lifted;

    /// <inheritdoc/>
    public override IReadOnlyList<int> VisibleDesks => Mine;

    private bool SeesAll => _lifted > 0;

    private List<int> Mine { get; } = [.. desks];

    /// <inheritdoc/>
    public override IDisposable Lift() => new Lifting(this);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Photo>().HasQueryFilter(photo => SeesAll || photo.DeskId == null || Mine.Contains(photo.DeskId.Value));
        builder.Entity<Batch>().HasQueryFilter(batch => SeesAll || batch.DeskId == null || Mine.Contains(batch.DeskId.Value));

        Of<Revision>(builder, one => SeesAll || Photos.Any(photo => photo.Id == one.PhotoId));
        Of<PhotoOrigin>(builder, one => SeesAll || Photos.Any(photo => photo.Id == one.PhotoId));
        Of<PhotoCredit>(builder, one => SeesAll || Photos.Any(photo => photo.Id == one.PhotoId));
        Of<RightsRule>(builder, one => SeesAll || Photos.Any(photo => photo.Id == one.PhotoId));
        Of<Decision>(builder, one => SeesAll || Photos.Any(photo => photo.Id == one.PhotoId));
        Of<PhotoClaim>(builder, one => SeesAll || Photos.Any(photo => photo.Id == one.PhotoId));
        Of<SheetDecision>(builder, one => SeesAll || Photos.Any(photo => photo.Id == one.PhotoId));
        Of<ExportReceipt>(builder, one => SeesAll || Photos.Any(photo => photo.Id == one.PhotoId));
        Of<PackageEntry>(builder, one => SeesAll || Photos.Any(photo => photo.Id == one.PhotoId));
        Of<Delivery>(builder, one => SeesAll || Photos.Any(photo => photo.Id == one.PhotoId));
        Of<BatchItem>(builder, one => SeesAll || (Batches.Any(batch => batch.Id == one.BatchId) && (one.PhotoId == null || Photos.Any(photo => photo.Id == one.PhotoId))));
        Of<BatchSheet>(builder, one => SeesAll || Batches.Any(batch => batch.Id == one.BatchId));
        Of<DuplicateFinding>(builder, one => SeesAll || (Photos.Any(photo => photo.Id == one.PhotoA) && Photos.Any(photo => photo.Id == one.PhotoB)));
        Of<DuplicateGroup>(builder, one => SeesAll || DuplicateFindings.Any(finding => finding.GroupId == one.Id));

        // An edit of many photos is one thing: whoever may not see one of them sees none of it. Its rows are read through it.
        Of<BatchEdit>(builder, one => SeesAll || !BatchEditItems.Any(item => item.BatchEditId == one.Id && !Photos.Any(photo => photo.Id == item.PhotoId)));
    }

    private static void Of<T>(ModelBuilder builder, Expression<Func<T, bool>> isSeen)
        where T : class => builder.Entity<T>().HasQueryFilter(isSeen);

    private sealed class Lifting : IDisposable
    {
        private LimitedDeskContext? _context;

        public Lifting(LimitedDeskContext context)
        {
            _context = context;
            context._lifted++;
        }

        public void Dispose()
        {
            if (_context is { } context) context._lifted--;
            _context = null;
        }
    }
}
