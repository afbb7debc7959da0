using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Jobs;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Ingest;

/// <summary>Takes one file in: received and hashed, looked at, stored under its hash, recorded in one transaction.</summary>
/// <remarks>
/// When it says <see cref="IngestOutcome.Added"/> the original and its record survive a power cut. When the process dies on the way,
/// the next start removes what was stored and not recorded (<see cref="InterruptedIngest"/>).
/// </remarks>
public sealed class IngestPhotoHandler
{
    private readonly DeskContext _context;
    private readonly IncomingFolder _incoming;
    private readonly IMediaStore _store;
    private readonly FactsReader _facts;
    private readonly PhotoInspector _inspector;
    private readonly PhotoWriter _writer;
    private readonly RenditionSignal _renditions;
    private readonly InterruptedIngest _interrupted;
    private readonly PhotoIdSource _ids;
    private readonly TimeProvider _time;
    private readonly IngestOptions _options;

    /// <summary>For the container.</summary>
    public IngestPhotoHandler(
        DeskContext context,
        IncomingFolder incoming,
        IMediaStore store,
        FactsReader facts,
        PhotoWriter writer,
        RenditionSignal renditions,
        InterruptedIngest interrupted,
        PhotoIdSource ids,
        TimeProvider time,
        IOptions<IngestOptions> options)
    {
        _context = context;
        _incoming = incoming;
        _store = store;
        _facts = facts;
        _inspector = new PhotoInspector(options);
        _writer = writer;
        _renditions = renditions;
        _interrupted = interrupted;
        _ids = ids;
        _time = time;
        _options = options.Value;
    }

    /// <summary>Takes the file in, or says why not. One refused file leaves the rest of its batch alone.</summary>
    /// <param name="command">The file. Its content is read once, to its end or to the limit.</param>
    /// <param name="cancellationToken">Until the record is committed nothing is kept; afterwards it comes too late.</param>
    /// <exception cref="IOException">The content or the store failed; nothing was recorded.</exception>
    public async Task<IngestOutcome> HandleAsync(IngestFile command, CancellationToken cancellationToken)
    {
        using var trace = DeskMeter.Traces.StartActivity("ingest");
        var outcome = await TakeInAsync(command, cancellationToken);
        DeskMeter.Ingested.Add(1, new KeyValuePair<string, object?>("outcome", outcome.GetType().Name.ToLowerInvariant()));
        return outcome;
    }

    /// <summary>Lays a photo that is already here into a batch, known by its hash alone: its octets need not be sent again.</summary>
    /// <param name="command">The file; its content is not read.</param>
    /// <param name="hash">SHA-256 of it.</param>
    /// <param name="cancellationToken">Stops before it is recorded.</param>
    /// <returns><see cref="IngestOutcome.AlreadyHere"/>, <see cref="IngestOutcome.NoSuchBatch"/>, or <see langword="null"/> where the photo is not here.</returns>
    public async Task<IngestOutcome?> LinkKnownAsync(IngestFile command, ContentHash hash, CancellationToken cancellationToken) =>
        await _context.Batches.AnyAsync(batch => batch.Id == command.BatchId, cancellationToken)
            ? await LinkAsync(command, FileNames.Clean(command.FileName), hash, hasTheFile: false, cancellationToken)
            : new IngestOutcome.NoSuchBatch();

    private async Task<IngestOutcome> TakeInAsync(IngestFile command, CancellationToken cancellationToken)
    {
        if (await _context.Batches.Where(batch => batch.Id == command.BatchId).Select(batch => new { batch.DeskId }).FirstOrDefaultAsync(cancellationToken) is not { } into)
            return new IngestOutcome.NoSuchBatch();

        var fileName = FileNames.Clean(command.FileName);
        using var file = await _incoming.ReceiveAsync(command.Content, _options.MaximumFileLength, cancellationToken);
        if (file is null)
        {
            var refusal = new Refusal(RefusalCodes.TooLong, $"The file is larger than {_options.MaximumFileLength >> 20} MB, the most the desk takes.");
            return await RefuseAsync(command, fileName, refusal, cancellationToken);
        }

        if (command.ExpectedHash is { } expected && expected != file.Hash)
            return await RefuseAsync(command, fileName, new Refusal(RefusalCodes.Damaged, $"The file was damaged on its way: its SHA-256 is another than its sender counted. Send it again."), cancellationToken);

        if (await LinkAsync(command, fileName, file.Hash, hasTheFile: true, cancellationToken) is { } known) return known;

        var (refused, original, metadata) = _inspector.Inspect(file, fileName, command.DeclaredMediaType);
        if (refused is not null) return await RefuseAsync(command, fileName, refused, cancellationToken);

        var storing = _incoming.BeginStoring(file.Hash);
        IngestOutcome outcome;
        try
        {
            await _store.PutAsync(new MediaKey(MediaKind.Original, file.Hash), file.Path, cancellationToken);
            outcome = await RecordAsync(command, into.DeskId, original!, FactsReader.EmbeddedJson(metadata), _facts.Read(metadata), cancellationToken);
        }
        catch
        {
            // What could not be recorded (the database full, held by another, gone) must not stay in the store of a desk that runs on.
            _context.ChangeTracker.Clear();
            await _interrupted.WithdrawAsync(storing);
            throw;
        }

        storing.Dispose();
        if (outcome is IngestOutcome.Added) _renditions.Raise();
        return outcome;
    }

    private async Task<IngestOutcome> RecordAsync(
        IngestFile command, int? desk, PhotoOriginal original, string embedded, PhotoFacts facts, CancellationToken cancellationToken)
    {
        try
        {
            return await _context.WriteAsync<IngestOutcome>(
                async token =>
                {
                    var now = _time.GetUtcNow();
                    var (photo, first) = Photo.Arrive(_ids.Next(), original, command.BatchId, facts, command.Actor, now);
                    photo.Place(desk, null);
                    _context.Add(photo);
                    _context.Add(new PhotoOrigin(photo.Id, embedded, facts, FactsReader.Version));
                    _context.Add(new BatchItem(command.BatchId, original.FileName, FileFate.Added, photo.Id, now));
                    _context.Add(new RenditionTask(photo.Id, now));
                    _context.Add(new AuditEvent(AuditKinds.PhotoArrived, command.Actor, now, photo.Id, original.FileName));
                    await _writer.AddRevisionAsync(photo, first, token);
                    return new IngestOutcome.Added(original.FileName, photo.Id) { Facts = facts };
                },
                cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Two uploads of the same bytes at once: the unique hash let one win, and this is the other.
            _context.ChangeTracker.Clear();
            if (await LinkAsync(command, original.FileName, original.Hash, hasTheFile: true, cancellationToken) is { } known) return known;
            throw;
        }
    }

    private async Task<IngestOutcome?> LinkAsync(IngestFile command, string fileName, ContentHash hash, bool hasTheFile, CancellationToken cancellationToken)
    {
        // No two photos share their bytes, whatever desk they lie on.
        (PhotoId Id, int? Desk)? found;
        using (_context.Lift())
        {
            found = await _context.Photos.Where(photo => photo.OriginalHash == hash).Select(photo => new { photo.Id, photo.DeskId }).FirstOrDefaultAsync(cancellationToken)
                is { } there ? (there.Id, there.DeskId) : null;
        }

        if (found is not var (id, desk)) return null;
        if (desk is { } other && _context.VisibleDesks?.Contains(other) == false)
        {
            // Only who holds the picture itself is told that another desk has it; a hash can come from anywhere.
            if (!hasTheFile) return null;
            return await RefuseAsync(command, fileName, new Refusal(RefusalCodes.Elsewhere, $"Another desk has this picture already. Ask it to hand the photo over."), cancellationToken);
        }

        return await _context.WriteAsync<IngestOutcome>(
            _ =>
            {
                var now = _time.GetUtcNow();
                _context.Add(new BatchItem(command.BatchId, fileName, FileFate.AlreadyHere, id, now));
                _context.Add(new AuditEvent(AuditKinds.PhotoCameAgain, command.Actor, now, id, fileName));
                return Task.FromResult<IngestOutcome>(new IngestOutcome.AlreadyHere(fileName, id));
            },
            cancellationToken);
    }

    private async Task<IngestOutcome> RefuseAsync(IngestFile command, string fileName, Refusal refusal, CancellationToken cancellationToken) =>
        await _context.WriteAsync(
            _ =>
            {
                var now = _time.GetUtcNow();
                _context.Add(new BatchItem(command.BatchId, fileName, FileFate.Refused, null, now, refusal.Code, FormattableString.Invariant(refusal.Sentence)));
                _context.Add(new AuditEvent(AuditKinds.FileRefused, command.Actor, now, subject: fileName));
                return Task.FromResult(new IngestOutcome.Refused(fileName, refusal.Code, refusal.Sentence));
            },
            cancellationToken);
}
