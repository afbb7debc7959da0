using System.Security.Cryptography;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Storage;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Upkeep;

/// <summary>Every recorded original is in the store, as long as it was, and byte for byte what it was when it is read.</summary>
internal sealed class OriginalsCheck(DeskContext context, IMediaStore store) : IDeskCheck
{
    public string Name => "originals";

    public async Task RunAsync(CheckRun run, CancellationToken cancellationToken)
    {
        var after = new PhotoId(0);
        while (true)
        {
            var page = await context.Photos.AsNoTracking().Where(photo => photo.Id > after).OrderBy(photo => photo.Id).Take(CheckRun.PageSize)
                .Select(photo => new { photo.Id, photo.OriginalHash, photo.OriginalLength, photo.FileName }).ToListAsync(cancellationToken);
            foreach (var photo in page)
            {
                var key = new MediaKey(MediaKind.Original, photo.OriginalHash);
                if (await store.LengthAsync(key, cancellationToken) is not { } length)
                    Tell("missing-original", $"The original {photo.OriginalHash} of {photo.FileName} is not in the store. Restore it from a backup.");
                else if (length != photo.OriginalLength)
                    Tell("wrong-length", $"The original {photo.OriginalHash} of {photo.FileName} has {length} octets and had {photo.OriginalLength}. Restore it from a backup.");
                else if (run.Scrub && await HashAsync(key, cancellationToken) != photo.OriginalHash)
                    Tell("corrupt-original", $"The original {photo.OriginalHash} of {photo.FileName} is damaged; it is not sent. Restore it from a backup.");

                void Tell(string code, string message) => run.Tell(new DoctorFinding(Name, code, photo.Id.ToString(), message, false));
            }

            if (page.Count < CheckRun.PageSize) return;
            after = page[^1].Id;
        }
    }

    private async Task<ContentHash?> HashAsync(MediaKey key, CancellationToken cancellationToken)
    {
        await using var original = await store.OpenAsync(key, cancellationToken);
        if (original is null) return null;
        return ContentHash.Of(await SHA256.HashDataAsync(original, cancellationToken));
    }
}
