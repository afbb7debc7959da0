using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Audit;

/// <summary>Reads the whole record and holds each event against the hash it was sealed with. Streams; memory does not grow.</summary>
public sealed class AuditVerifier(DeskContext context)
{
    /// <summary>Breaks that are told one by one.</summary>
    public const int MostBreaks = 20;

    /// <summary>Verifies the record.</summary>
    /// <param name="anchor">A hash that an earlier look printed, in hexadecimal, or <see langword="null"/>: it must still be in the record.</param>
    /// <param name="cancellationToken">Stops between two events.</param>
    public async Task<AuditVerdict> VerifyAsync(string? anchor, CancellationToken cancellationToken)
    {
        var (events, unsealed) = (0L, 0L);
        byte[]? before = null;
        var breaks = new List<AuditBreak>();
        var holdsAnchor = anchor is null;
        await foreach (var one in context.AuditEvents.AsNoTracking().OrderBy(e => e.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            events++;
            if (one.Hash is not { } hash)
            {
                unsealed++;
                if (before is not null) Add(breaks, one.Id, "It has no hash, though events before it have: it was put in, or its hash was taken out.");
                continue;
            }

            if (!AuditChain.HashOf(one, before ?? AuditChain.Beginning).AsSpan().SequenceEqual(hash))
                Add(breaks, one.Id, "It was changed, or an event before it was changed, taken out or put in.");

            // Each event is judged by the hash stored before it, so one change is told once and not for all that follow.
            before = hash;
            holdsAnchor |= Convert.ToHexStringLower(hash) == anchor;
        }

        return new AuditVerdict(events, unsealed, before is null ? "" : Convert.ToHexStringLower(before), holdsAnchor, breaks);
    }

    private static void Add(List<AuditBreak> breaks, long id, string message)
    {
        if (breaks.Count < MostBreaks) breaks.Add(new AuditBreak(id, message));
    }
}
