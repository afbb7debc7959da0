using System.Buffers.Binary;
using System.Runtime.InteropServices;
using CaptionManager.Captions.Comparison;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Where every caption of the desk can be found again: exactly by its fingerprint, nearly by its keys.</summary>
/// <remarks>A look-up costs the same however many captions there are: a bounded number of texts a key, a bounded number of keys.</remarks>
public sealed class CaptionIndex(DeskContext context)
{
    /// <summary>The most texts taken from one key, newest first. A true copy shares other keys too.</summary>
    public const int TextsPerKey = 512;

    /// <summary>The most texts compared with one caption, those that share the rarest keys first.</summary>
    public const int CandidatesPerCaption = 128;

    // A key counts by how few texts have it. Who shares less than a hundredth of a key shares what a whole archive shares.
    private const double LeastShare = 0.01;

    private readonly CaptionKeyStore _keys = new(context);

    /// <summary>The text that says exactly this, or <see langword="null"/>.</summary>
    public async Task<long?> ExactAsync(CaptionSignature signature, CancellationToken cancellationToken)
    {
        if (signature.IsEmpty) return null;
        var fingerprint = Octets(signature.Fingerprint);
        var found = await context.IndexedTexts.AsNoTracking().Where(text => text.Fingerprint == fingerprint)
            .Select(text => (long?)text.Id).FirstOrDefaultAsync(cancellationToken);
        return found;
    }

    /// <summary>Texts that may say nearly this, likeliest first; the one that says exactly this may be among them.</summary>
    public async Task<IReadOnlyList<long>> CandidatesAsync(CaptionSignature signature, CancellationToken cancellationToken)
    {
        var shares = new Dictionary<long, double>();
        foreach (var texts in await _keys.FindAsync(signature.Keys, TextsPerKey, cancellationToken))
        {
            foreach (var text in texts) CollectionsMarshal.GetValueRefOrAddDefault(shares, text, out _) += 1.0 / texts.Count;
        }

        return
        [
            .. shares.Where(text => text.Value >= LeastShare).OrderByDescending(text => text.Value).ThenByDescending(text => text.Key)
                .Take(CandidatesPerCaption).Select(text => text.Key),
        ];
    }

    /// <summary>Takes over what a photo's caption says now.</summary>
    /// <param name="photo">The photo, saved in this transaction or before.</param>
    /// <param name="before">The caption it was entered with; what it had is found by it.</param>
    /// <param name="after">The caption now.</param>
    /// <param name="cancellationToken">Stops it; the caller rolls back.</param>
    /// <returns>The text it left and the text it joined; the same where the caption still says the same.</returns>
    public async Task<(long? Left, long? Joined)> MoveAsync(
        PhotoId photo, CaptionSignature before, CaptionSignature after, CancellationToken cancellationToken)
    {
        var entry = await context.IndexedCaptions.AsTracking().FirstOrDefaultAsync(caption => caption.PhotoId == photo, cancellationToken);
        var left = entry?.TextId;
        long? joined = after.IsEmpty ? null : await ExactAsync(after, cancellationToken) ?? await EnterAsync(after, cancellationToken);
        if (left == joined) return (left, joined);

        if (entry is null) context.Add(new IndexedCaption(photo, joined!.Value));
        else if (joined is { } text) entry.MoveTo(text);
        else context.Remove(entry);
        await context.SaveChangesAsync(cancellationToken);
        if (left is { } abandoned) await ForgetIfUnusedAsync(abandoned, before, cancellationToken);
        return (left, joined);
    }

    /// <summary>A fingerprint as it is stored.</summary>
    internal static byte[] Octets(UInt128 fingerprint)
    {
        var octets = new byte[IndexedText.FingerprintLength];
        BinaryPrimitives.WriteUInt128BigEndian(octets, fingerprint);
        return octets;
    }

    private async Task<long> EnterAsync(CaptionSignature signature, CancellationToken cancellationToken)
    {
        var text = new IndexedText(Octets(signature.Fingerprint));
        context.Add(text);
        await context.SaveChangesAsync(cancellationToken);
        await _keys.AddAsync(signature.Keys, text.Id, cancellationToken);
        return text.Id;
    }

    // Keys of a text that is gone do no harm: they lead to nothing. So a caption signed by older rules may leave some until the next rebuild.
    private async Task ForgetIfUnusedAsync(long text, CaptionSignature signature, CancellationToken cancellationToken)
    {
        if (await context.IndexedCaptions.AnyAsync(caption => caption.TextId == text, cancellationToken)) return;
        await _keys.RemoveAsync(signature.Keys, text, cancellationToken);
        await context.IndexedTexts.Where(row => row.Id == text).ExecuteDeleteAsync(cancellationToken);
    }
}
