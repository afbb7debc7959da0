using System.Globalization;
using System.Security.Cryptography;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Storage;
using CaptionManager.Desk.Syndication.Subscribers;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>Delivers to folders: under a hidden name, on the disk, read back, then renamed. A file seen under its name is whole.</summary>
internal sealed class FolderSender(IOptions<SyndicationOptions> syndication, DataFolder data) : IDestinationSender
{
    public DestinationKind Kind => DestinationKind.Folder;

    public async Task<SendOutcome> SendAsync(SendTask task, CancellationToken cancellationToken)
    {
        var folder = task.Destination.Address;
        var isBegun = false;
        if (!DestinationAddress.IsUnder(folder, syndication.Value.Roots(data))) return new SendOutcome.Shut(Sentences.Written($"{folder} lies under none of the folders pictures may go to."));
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (part, index) in task.Parts.Select((part, index) => (part, index)))
            {
                await PutAsync(folder, part, index, task, cancellationToken);
                isBegun = true;
            }

            return new SendOutcome.Arrived(PerhapsTwice: false);
        }
        catch (UnauthorizedAccessException)
        {
            return new SendOutcome.Shut(Sentences.Written($"The desk may not write to {folder}."), isBegun);
        }
        catch (IOException failure)
        {
            return new SendOutcome.Again($"{folder}: {failure.Message}", isBegun);
        }
    }

    /// <summary>A name that readers of folders pass over, the same at each attempt.</summary>
    internal static string TemporaryName(Delivery delivery, int index) => string.Create(CultureInfo.InvariantCulture, $".{delivery.Key:N}-{index}.part");

    private static async Task PutAsync(string folder, SendPart part, int index, SendTask task, CancellationToken cancellationToken)
    {
        var temporary = Path.Combine(folder, TemporaryName(task.Delivery, index));
        var final = Path.Combine(folder, part.Name);
        if (task.IsContinued && await HashAsync(final, part.Length, cancellationToken) == part.Hash) return;

        // An earlier attempt may have put the picture there already, and somebody taken it.
        if (task.IsContinued && index == 0 && !File.Exists(temporary)) await task.DoubtAsync();
        try
        {
            await using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous))
            await using (var content = part.OpenRead())
            {
                await content.CopyToAsync(file, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            if (await HashAsync(temporary, part.Length, cancellationToken) != part.Hash) throw new IOException($"{part.Name} does not read back as it was written.");
            File.Move(temporary, final, overwrite: true);
            DurableFiles.SyncFolder(folder);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            TryDelete(temporary);
            throw;
        }
    }

    private static async Task<ContentHash?> HashAsync(string path, long length, CancellationToken cancellationToken)
    {
        if (!File.Exists(path) || new FileInfo(path).Length != length) return null;
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 << 10, FileOptions.Asynchronous | FileOptions.SequentialScan);
        return ContentHash.Of(await SHA256.HashDataAsync(file, cancellationToken));
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It is hidden, and the next attempt writes over it.
        }
    }
}
