using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Audit;

/// <summary>Ties each event to the one before it by hash, so that a change to the past shows.</summary>
/// <remarks>
/// An event's hash is SHA-256 over the hash before it and over every column but its number, each with its length in front. The first
/// event follows 32 zero octets. Whoever changes, takes out or inserts an event would have to rewrite every hash after it, and with it the
/// newest, which an operator can keep elsewhere (<c>audit-log verify</c> prints it, decision 0152).
/// </remarks>
internal static class AuditChain
{
    /// <summary>Octets of a hash.</summary>
    public const int HashLength = SHA256.HashSizeInBytes;

    private const string Lock =
        "EXEC sp_getapplock @Resource = 'CaptionManager.Audit', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 30000";

    /// <summary>What the first event follows.</summary>
    public static byte[] Beginning => new byte[HashLength];

    /// <summary>Seals new events in the order they were added. Runs inside the transaction that saves them.</summary>
    /// <param name="context">The context; one writer at a time on SQLite, an application lock to the end of the transaction elsewhere.</param>
    /// <param name="events">The new events, oldest first.</param>
    /// <param name="cancellationToken">Stops before anything is saved.</param>
    public static async Task SealAsync(DeskContext context, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        if (!context.IsSqlite) await context.Database.ExecuteSqlRawAsync(Lock, cancellationToken);
        var before = await context.AuditEvents.AsNoTracking().OrderByDescending(e => e.Id).Select(e => e.Hash).FirstOrDefaultAsync(cancellationToken) ?? Beginning;
        foreach (var one in events) before = one.Seal(before);
    }

    /// <summary>The hash of an event that follows another.</summary>
    public static byte[] HashOf(AuditEvent one, ReadOnlySpan<byte> before)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        Span<byte> ticks = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(ticks, one.At.UtcTicks);
        hash.AppendData(ticks);
        Append(hash, one.Kind);
        Append(hash, one.ActorId?.ToString("N"));
        Append(hash, one.ActorName);
        Append(hash, one.RequestId);
        Append(hash, one.PhotoId?.ToString());
        Append(hash, one.Subject);
        Append(hash, one.Details);
        return hash.GetHashAndReset();
    }

    // A length in front, so that no two records can run together to the same octets; -1 for nothing.
    private static void Append(IncrementalHash hash, string? text)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        var octets = text is null ? [] : Encoding.UTF8.GetBytes(text);
        BinaryPrimitives.WriteInt32BigEndian(length, text is null ? -1 : octets.Length);
        hash.AppendData(length);
        hash.AppendData(octets);
    }
}
