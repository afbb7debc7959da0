using CaptionManager.Desk.Jobs;
using CaptionManager.Desk.Photos;
using CaptionManager.Metadata;
using Microsoft.Extensions.Options;
using NetVips;

namespace CaptionManager.Desk.Syndication.Published;

/// <summary>Says of a picture file what photos are found by: the hash of its image data and of its look. One for the process: decoding takes memory by the size of the picture.</summary>
public sealed class PublishedLook(IOptions<RenditionOptions> decoding) : IDisposable
{
    private readonly SemaphoreSlim _decoders = new(decoding.Value.Concurrency);

    /// <summary>The hashes; <see langword="null"/> where it is no picture that can be decoded.</summary>
    internal async Task<(ContentHash? Data, long Look)?> OfAsync(Stream picture, CancellationToken cancellationToken)
    {
        await _decoders.WaitAsync(cancellationToken);
        try
        {
            var read = PhotoFile.Inspect(picture, new InspectOptions { ImageDataHash = true });
            return (ContentHash.TryParse(read.ImageDataHash, out var hash) ? hash : null, RenditionMaker.Make(picture, decoding.Value.Limits, cancellationToken).PerceptualHash);
        }
        catch (Exception failure) when (failure is VipsException or DecodeLimitException)
        {
            return null;
        }
        finally
        {
            _decoders.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _decoders.Dispose();
}
