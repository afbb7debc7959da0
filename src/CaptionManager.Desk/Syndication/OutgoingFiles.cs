using System.Buffers;
using System.IO.Hashing;
using System.Security.Cryptography;
using CaptionManager.Desk.Jobs;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Storage;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Metadata;
using Microsoft.Extensions.Options;
using NetVips;

namespace CaptionManager.Desk.Syndication;

/// <summary>Puts approved words into pictures, and reads every picture back before it may leave.</summary>
public sealed class OutgoingFiles(SoundOriginals originals, ClientWords words, IOptions<RenditionOptions> decoding, IOptions<SyndicationOptions> options) : IDisposable
{
    // Less than what the runtime keeps among its large objects.
    private const int BufferLength = 64 << 10;

    // Decoding is the one step that takes memory by the size of the picture.
    private readonly SemaphoreSlim _decoders = new(decoding.Value.Concurrency);

    /// <summary>Makes a file ready as it was approved.</summary>
    /// <param name="photo">The photo and its approved revision.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    public Task<OutgoingOutcome> PrepareAsync(OutgoingPhoto photo, CancellationToken cancellationToken) =>
        PrepareAsync(photo, ClientForm.Original, null, cancellationToken);

    /// <summary>Makes a file ready as a client takes it, or says why it stays. An original is not copied: words and ranges of it are streamed.</summary>
    /// <param name="photo">The photo and its approved revision.</param>
    /// <param name="form">How the client takes it.</param>
    /// <param name="terms">The usage terms it is sent under, or <see langword="null"/> for those of the picture.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    public async Task<OutgoingOutcome> PrepareAsync(OutgoingPhoto photo, ClientForm form, string? terms, CancellationToken cancellationToken)
    {
        Stream? original;
        try
        {
            // A decoder sees nothing that was not compared. Whoever takes the original's own pixels reads all of it anyway: it is compared by the way.
            original = form.Rendition is null ? await originals.OpenWitnessedAsync(photo.OriginalHash, cancellationToken) : await originals.OpenAsync(photo.OriginalHash, cancellationToken);
        }
        catch (DamagedOriginalException)
        {
            return Damaged(photo);
        }

        if (original is null) return new OutgoingOutcome.Held(photo, Lost(photo));

        OutgoingOutcome? outcome = null;
        try
        {
            outcome = await MakeAsync(photo, form, terms, original, cancellationToken);
            if (original is WitnessedOriginal witnessed && !originals.IsSound(witnessed, photo.OriginalHash)) outcome = Damaged(photo);
            return outcome;
        }
        finally
        {
            if (form.Rendition is not null || outcome is not OutgoingOutcome.Ready) await original.DisposeAsync();
        }
    }

    /// <summary>What a file will measure, without reading its pixels where they are the original's; or why it stays.</summary>
    internal async Task<(OutgoingSize? Size, string? Reason)> MeasureAsync(OutgoingPhoto photo, ClientForm form, CancellationToken cancellationToken)
    {
        if (form.Rendition is not null)
        {
            if (await PrepareAsync(photo, form, null, cancellationToken) is not OutgoingOutcome.Ready(var file)) return (null, Sentences.Written($"{photo.FileName} cannot be made smaller."));
            await using (file) return (new OutgoingSize(file.Length, file.Width, file.Height), null);
        }

        try
        {
            await using var original = await originals.OpenUnreadAsync(photo.OriginalHash, cancellationToken);
            return original is null
                ? (null, Lost(photo))
                : (new OutgoingSize(Plan(photo, form, null, original, original).Plan.Length, photo.Width, photo.Height), null);
        }
        catch (MetadataWriteException e)
        {
            return (null, Unwritable(photo, e));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _decoders.Dispose();

    private async Task<OutgoingOutcome> MakeAsync(OutgoingPhoto photo, ClientForm form, string? terms, Stream original, CancellationToken cancellationToken)
    {
        PixelSource? pixels = null;
        OutgoingOutcome.Ready? ready = null;
        try
        {
            pixels = await PixelsAsync(photo, form, original, cancellationToken);
            var (prepared, changes, plan) = Plan(photo, form, terms, original, pixels.Content);
            if (ReadBack.Difference(photo.FileName, changes, form.Privacy, plan) is { } difference) return new OutgoingOutcome.Held(photo, difference);

            await using var result = plan.OpenRead();
            var (hash, crc) = Sums(result, cancellationToken);
            return ready = new OutgoingOutcome.Ready(new OutgoingFile(photo, prepared, pixels, plan, hash, crc, pixels.ImageDataHash));
        }
        catch (MetadataWriteException e)
        {
            return new OutgoingOutcome.Held(photo, Unwritable(photo, e));
        }
        catch (Exception e) when (e is VipsException or DecodeLimitException)
        {
            return new OutgoingOutcome.Held(photo, Sentences.Written($"{photo.FileName} cannot be made smaller: {e.Message.Trim()}"));
        }
        finally
        {
            if (ready is null && pixels is not null && pixels.Content != original) await pixels.Content.DisposeAsync();
        }
    }

    private (PreparedWords Words, MetadataChanges Changes, EmbedPlan Plan) Plan(OutgoingPhoto photo, ClientForm form, string? terms, Stream original, Stream pixels)
    {
        var prepared = words.For(photo, form, terms);
        var embed = new EmbedOptions { Strip = form.Privacy };
        if (form.Rendition is not null)
        {
            var onto = EmbeddedFacts.OntoNothing(prepared, options.Value.Licensor, PhotoFile.Inspect(original).Metadata);
            return (prepared, onto, PhotoFile.PlanEmbed(pixels, onto, embed));
        }

        var changes = new MetadataChanges();
        var plan = PhotoFile.PlanEmbed(pixels, said => changes = EmbeddedFacts.Of(prepared, options.Value.Licensor, said), embed);
        return (prepared, changes, plan);
    }

    // Files are read at once, without a turn of the thread pool for each piece.
    private static (ContentHash Hash, uint Crc) Sums(Stream content, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var crc = new Crc32();
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            while (content.Read(buffer) is > 0 and var read)
            {
                cancellationToken.ThrowIfCancellationRequested();
                hash.AppendData(buffer, 0, read);
                crc.Append(buffer.AsSpan(0, read));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return (ContentHash.Of(hash.GetHashAndReset()), crc.GetCurrentHashAsUInt32());
    }

    private static OutgoingOutcome.Held Damaged(OutgoingPhoto photo) => new(photo, Sentences.Written($"The original of {photo.FileName} is damaged; restore it from a backup."));

    private static string Lost(OutgoingPhoto photo) => Sentences.Written($"The original of {photo.FileName} is not in the store; restore it from a backup.");

    private static string Unwritable(OutgoingPhoto photo, MetadataWriteException failure) => Sentences.Written($"The words cannot be written into {photo.FileName}: {failure.Message}");

    private async Task<PixelSource> PixelsAsync(OutgoingPhoto photo, ClientForm form, Stream original, CancellationToken cancellationToken)
    {
        if (form.Rendition is not { } size) return new PixelSource(original, photo.Width, photo.Height, photo.ImageDataHash);

        await _decoders.WaitAsync(cancellationToken);
        try
        {
            var (jpeg, width, height) = RenditionMaker.MakeOne(original, size.LongEdge, size.Quality, decoding.Value.Limits, cancellationToken);
            var content = new MemoryStream(jpeg, writable: false);
            var made = PhotoFile.Inspect(content, new InspectOptions { ImageDataHash = true });
            return new PixelSource(content, width, height, ContentHash.TryParse(made.ImageDataHash, out var hash) ? hash : null);
        }
        finally
        {
            _decoders.Release();
        }
    }
}
