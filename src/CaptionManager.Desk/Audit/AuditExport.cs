using System.Text.Json;
using System.Text.Json.Serialization;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Audit;

/// <summary>Writes the record as JSON Lines, oldest first, an event a line. Streams; memory does not grow.</summary>
public sealed class AuditExport(DeskContext context)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Writes it.</summary>
    /// <param name="output">Takes UTF-8.</param>
    /// <param name="photo">Only events of this photo; all without it.</param>
    /// <param name="after">Only events with a higher number, to go on where an earlier export ended.</param>
    /// <param name="cancellationToken">Stops between two events.</param>
    /// <returns>How many were written.</returns>
    public async Task<long> WriteAsync(Stream output, PhotoId? photo, long after, CancellationToken cancellationToken)
    {
        var events = context.AuditEvents.AsNoTracking().Where(e => e.Id > after);
        if (photo is { } id) events = events.Where(e => e.PhotoId == id);
        var written = 0L;
        await foreach (var one in events.OrderBy(e => e.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            await JsonSerializer.SerializeAsync(output, Line.Of(one), Json, cancellationToken);
            await output.WriteAsync("\n"u8.ToArray(), cancellationToken);
            written++;
        }

        return written;
    }

    private sealed record Line(long Id, DateTimeOffset At, string Kind, Guid? ActorId, string Actor, string? RequestId, string? Photo, string? Subject, JsonElement? Details, string? Hash)
    {
        public static Line Of(AuditEvent one) => new(
            one.Id, one.At, one.Kind, one.ActorId, one.ActorName, one.RequestId, one.PhotoId?.ToString(), one.Subject,
            one.Details is { } details ? JsonElement.Parse(details) : null, one.Hash is { } hash ? Convert.ToHexStringLower(hash) : null);
    }
}
