using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Storage;

namespace CaptionManager.Web.Hosting;

/// <summary>What a person or program is told when the desk's own disk or database keeps it from working. Paths and causes are the log's business.</summary>
/// <param name="Code">For programs.</param>
/// <param name="Title">What went wrong, the same at each occurrence.</param>
/// <param name="Detail">What to do.</param>
/// <param name="RetryAfterSeconds">When asking again is worth it.</param>
internal sealed record StorageTrouble(string Code, string Title, FormattableString Detail, int RetryAfterSeconds)
{
    private static readonly StorageTrouble Busy = new("database-busy", "The desk is busy", $"Another change holds the database for long. Nothing of this request was kept. Try again in a moment.", 2);

    private static readonly StorageTrouble Full = new("storage-full", "The desk's disk is full", $"Nothing of this request was kept. Reading goes on; an operator must make room.", 60);

    private static readonly StorageTrouble ReadOnly = new("storage-read-only", "The desk cannot write", $"Its database is read-only. Nothing of this request was kept. Reading goes on; an operator must look.", 60);

    private static readonly StorageTrouble Away = new("database-away", "The desk does not reach its database", $"Nothing of this request was kept. An operator must look.", 30);

    private static readonly StorageTrouble Store = new("storage-failed", "The desk cannot store files", $"Its disk may be full. Nothing of this request was kept. An operator must look.", 60);

    /// <summary>What a failure is, or <see langword="null"/> where it is a fault of the program.</summary>
    public static StorageTrouble? Of(Exception failure, DeskDatabase database) => failure is StoreFailedException
        ? Store
        : database.TroubleOf(failure) switch
        {
            DatabaseTrouble.Busy => Busy,
            DatabaseTrouble.Full => Full,
            DatabaseTrouble.ReadOnly => ReadOnly,
            DatabaseTrouble.Away => Away,
            _ => null,
        };
}
