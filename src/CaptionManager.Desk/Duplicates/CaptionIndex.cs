using System.Buffers.Binary;
using System.Runtime.InteropServices;
using CaptionManager.Captions.Comparison;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Duplicates;

/// <summary>Where every caption of the desk can be found again: exactly by its fingerprint, nearly by its keys.</summary>
/// <remarks>A look-up costs the same however many captions there are: a bounded number of texts a key, a bounded number of keys.</remarks>
public sealed class CaptionIndex
{
    /// <summary>The most texts taken from one key, newest first. A true copy mostly shares a key that fewer texts have.</summary>
    public const int TextsPerKey = 128;

    /// <summary>The most texts whose sketch is held against one caption, those that share the rarest keys first.</summary>
    public const int CandidatesPerCaption = 128;

    // For how many lists as long as are taken a longer one counts.
    private const int CutOff = 8;

    private readonly DeskContext _context;
    private readonly CaptionKeyStore _keys;

    /// <summary>For the container.</summary>
    internal CaptionIndex(DeskContext context, KnownSketches known)
    {
        _context = context;
        _keys = new CaptionKeyStore(context, known);
    }

    /// <summary>The text that says exactly this, or <see langword="null"/>.</summary>
    public async Task<long?> ExactAsync(CaptionSignature signature, CancellationToken cancellationToken)
    {
        if (signature.IsEmpty) return null;
        var fingerprint = Octets(signature.Fingerprint);
        var found = await _context.IndexedTexts.AsNoTracking().Where(text => text.Fingerprint == fingerprint)
            .Select(text => (long?)text.Id).FirstOrDefaultAsync(cancellationToken);
        return found;
    }

    /// <summary>The first photos whose caption is exactly this.</summary>
    public async Task<IReadOnlyList<PhotoId>> LeadersAsync(CaptionSignature signature, int limit, CancellationToken cancellationToken) =>
        signature.IsEmpty ? [] : await _keys.LeadersAsync(Octets(signature.Fingerprint), limit, cancellationToken);

    /// <summary>The first photo of each text.</summary>
    public async Task<IReadOnlyList<PhotoId>> FirstAsync(IReadOnlyList<long> texts, CancellationToken cancellationToken) =>
        texts.Count == 0 ? [] : await _keys.FirstAsync(texts, cancellationToken);

    /// <summary>Texts that may say nearly this, likeliest first; the one that says exactly this may be among them.</summary>
    public async Task<IReadOnlyList<long>> CandidatesAsync(CaptionSignature signature, CancellationToken cancellationToken)
    {
        var shares = new Dictionary<long, double>();
        var found = await _keys.FindAsync(signature.Keys, TextsPerKey, cancellationToken);

        // A key counts by how few texts have it. Where not all of them are taken they are many, and who is among the newest says little.
        foreach (var texts in found)
        {
            var share = 1.0 / (texts.Count < TextsPerKey ? texts.Count : CutOff * TextsPerKey);
            foreach (var text in texts) CollectionsMarshal.GetValueRefOrAddDefault(shares, text, out _) += share;
        }

        List<long> met =
        [
            .. shares.OrderByDescending(text => text.Value).ThenByDescending(text => text.Key)
                .Take(CandidatesPerCaption).Select(text => text.Key),
        ];
        if (met.Count == 0) return [];
        var near = await _keys.NearAsync(signature.Sketch, met, cancellationToken);
        return [.. met.Where(near.Contains)];
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
        var entry = await _context.IndexedCaptions.AsTracking().FirstOrDefaultAsync(caption => caption.PhotoId == photo, cancellationToken);
        var left = entry?.TextId;
        long? joined = after.IsEmpty ? null : await ExactAsync(after, cancellationToken) ?? await EnterAsync(after, cancellationToken);
        if (left == joined) return (left, joined);

        if (entry is null) _context.Add(new IndexedCaption(photo, joined!.Value));
        else if (joined is { } text) entry.MoveTo(text);
        else _context.Remove(entry);
        await _context.SaveChangesAsync(cancellationToken);
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
        var text = new IndexedText(Octets(signature.Fingerprint), signature.Sketch.ToOctets());
        _context.Add(text);
        await _context.SaveChangesAsync(cancellationToken);
        await _keys.AddAsync(signature.Keys, text.Id, cancellationToken);
        return text.Id;
    }

    // Keys of a text that is gone do no harm: they lead to nothing. So a caption signed by older rules may leave some until the next rebuild.
    private async Task ForgetIfUnusedAsync(long text, CaptionSignature signature, CancellationToken cancellationToken)
    {
        if (await _context.IndexedCaptions.AnyAsync(caption => caption.TextId == text, cancellationToken)) return;
        await _keys.RemoveAsync(signature.Keys, text, cancellationToken);
        await _context.IndexedTexts.Where(row => row.Id == text).ExecuteDeleteAsync(cancellationToken);
    }
}
