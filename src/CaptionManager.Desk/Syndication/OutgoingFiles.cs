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
            original = await originals.OpenAsync(photo.OriginalHash, cancellationToken);
        }
        catch (DamagedOriginalException)
        {
            return new OutgoingOutcome.Held(photo, $"The original of {photo.FileName} is damaged; restore it from a backup.");
        }

        if (original is null)
            return new OutgoingOutcome.Held(photo, $"The original of {photo.FileName} is not in the store; restore it from a backup.");

        PixelSource? pixels = null;
        OutgoingFile? ready = null;
        try
        {
            var said = PhotoFile.Inspect(original).Metadata;
            pixels = await PixelsAsync(photo, form, original, cancellationToken);
            var prepared = words.For(photo, form, terms);
            var changes = form.Rendition is null ? EmbeddedFacts.Of(prepared, options.Value.Licensor, said) : EmbeddedFacts.OntoNothing(prepared, options.Value.Licensor, said);
            var plan = PhotoFile.PlanEmbed(pixels.Content, changes, new EmbedOptions { Strip = form.Privacy });
            if (ReadBack.Difference(photo.FileName, changes, form.Privacy, plan, pixels.ImageDataHash) is { } difference) return new OutgoingOutcome.Held(photo, difference);

            await using var result = plan.OpenRead();
            var hash = ContentHash.Of(await SHA256.HashDataAsync(result, cancellationToken));
            ready = new OutgoingFile(photo, prepared, pixels, plan, hash, pixels.ImageDataHash);
            return new OutgoingOutcome.Ready(ready);
        }
        catch (MetadataWriteException e)
        {
            return new OutgoingOutcome.Held(photo, $"The words cannot be written into {photo.FileName}: {e.Message}");
        }
        catch (Exception e) when (e is VipsException or TooManyPixelsException)
        {
            return new OutgoingOutcome.Held(photo, $"{photo.FileName} cannot be made smaller: {e.Message.Trim()}");
        }
        finally
        {
            if (ready is null && pixels is not null) await pixels.Content.DisposeAsync();
            if (ready is null || pixels!.Content != original) await original.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _decoders.Dispose();

    private async Task<PixelSource> PixelsAsync(OutgoingPhoto photo, ClientForm form, Stream original, CancellationToken cancellationToken)
    {
        if (form.Rendition is not { } size) return new PixelSource(original, photo.Width, photo.Height, photo.ImageDataHash);

        await _decoders.WaitAsync(cancellationToken);
        try
        {
            var (jpeg, width, height) = RenditionMaker.MakeOne(original, size.LongEdge, size.Quality, decoding.Value.MaximumPixels);
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
