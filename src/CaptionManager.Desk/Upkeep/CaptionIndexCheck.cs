using CaptionManager.Captions.Comparison;
using CaptionManager.Desk.Duplicates;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Upkeep;

/// <summary>Every caption stands in the index of captions under what it says now. One that does not asks for a rebuild, which runs beside the desk.</summary>
internal sealed class CaptionIndexCheck(DeskContext context, RebuildIndexHandler rebuild) : IDeskCheck
{
    public string Name => "caption index";

    public async Task RunAsync(CheckRun run, CancellationToken cancellationToken)
    {
        var stale = 0;
        var after = new PhotoId(0);
        while (true)
        {
            var page = await context.Photos.AsNoTracking().Where(photo => photo.Id > after).OrderBy(photo => photo.Id).Take(CheckRun.PageSize)
                .Select(photo => new
                {
                    photo.Id,
                    photo.Caption,
                    Fingerprint = context.IndexedCaptions.Where(caption => caption.PhotoId == photo.Id)
                        .Join(context.IndexedTexts, caption => caption.TextId, text => text.Id, (_, text) => text.Fingerprint).FirstOrDefault(),
                }).ToListAsync(cancellationToken);
            stale += page.Count(photo => !Says(photo.Fingerprint, CaptionSignature.Of(photo.Caption ?? "")));
            if (page.Count < CheckRun.PageSize) break;
            after = page[^1].Id;
        }

        if (stale == 0) return;
        if (run.Repair) await rebuild.BeginAsync(CancellationToken.None);
        run.Tell(new DoctorFinding(
            Name, "stale-caption-index", $"{stale} captions", "The index of captions does not match the photos; duplicates are missed. With --repair the running desk builds it anew.", run.Repair));
    }

    private static bool Says(byte[]? indexed, CaptionSignature signature) =>
        signature.IsEmpty ? indexed is null : indexed is not null && indexed.AsSpan().SequenceEqual(CaptionIndex.Octets(signature.Fingerprint));
}
