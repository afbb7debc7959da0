using System.IO.Hashing;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Syndication.Forms;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Syndication.Packages;

/// <summary>Writes what stands behind the pictures of a package: its documents and its directory, as long as they were planned to be.</summary>
internal sealed class PackageTail(DeskContext context, PackagePhotosQuery photos, SyndicationOptions options)
{
    private const int MostFilling = 64 << 10;

    /// <summary>Writes it.</summary>
    public async Task SendAsync(Package package, ClientForm form, PackageWindow window, CancellationToken cancellationToken)
    {
        var layout = PackageLayout.Of(package);
        var documents = new List<(string Name, long Offset, long Length, uint Crc)>();
        var spools = new List<FileStream>();
        try
        {
            foreach (var _ in layout.Places) spools.Add(PackageDocuments.Spool());
            await PackageDocuments.WriteAllAsync(spools, package, options, photos.AllAsync(package.Id, form, cancellationToken), cancellationToken);
            foreach (var ((name, offset, length), spool) in layout.Places.Zip(spools))
            {
                var crc = await FillAsync(spool, name, length, cancellationToken);
                documents.Add((name, offset, length, crc));
                await window.WriteAsync(StoredZip.Local(name, length, crc, package.CreatedAt), cancellationToken);
                await window.CopyAsync(spool, length, cancellationToken);
            }
        }
        finally
        {
            foreach (var spool in spools) await spool.DisposeAsync();
        }

        var entries = context.Set<PackageEntry>().AsNoTracking().Where(entry => entry.PackageId == package.Id && entry.State == PackageEntryState.Sent);
        var (count, central) = (0L, layout.CentralLength);
        await foreach (var entry in entries.Select(entry => new { entry.Name, entry.Offset }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            count++;
            central += StoredZip.CentralLength(entry.Name, entry.Offset);
        }

        // The directory of fewer pictures is shorter: it stands at the end in any case, where readers look for it.
        var directory = package.Length - StoredZip.EndLength - central;
        await window.FillAsync(directory - window.Position, cancellationToken);
        await foreach (var entry in entries.OrderBy(entry => entry.Number).Select(entry => new { entry.Name, entry.Length, entry.Crc, entry.Offset }).AsAsyncEnumerable().WithCancellation(cancellationToken))
            await window.WriteAsync(StoredZip.Central(entry.Name, entry.Length, (uint)entry.Crc, entry.Offset, package.CreatedAt), cancellationToken);
        foreach (var (name, offset, length, crc) in documents) await window.WriteAsync(StoredZip.Central(name, length, crc, offset, package.CreatedAt), cancellationToken);
        await window.WriteAsync(StoredZip.End(count + documents.Count, directory, central), cancellationToken);
    }

    private static async Task<uint> FillAsync(FileStream spool, string name, long length, CancellationToken cancellationToken)
    {
        if (spool.Length > length) throw new InvalidDataException($"{name} is longer than it was planned to be.");
        spool.Position = spool.Length;
        var filling = new byte[Math.Min(length - spool.Length, MostFilling)];
        Array.Fill(filling, PackageDocuments.Filling(name));
        for (var left = length - spool.Length; left > 0; left -= filling.Length) await spool.WriteAsync(filling.AsMemory(0, (int)Math.Min(left, filling.Length)), cancellationToken);
        await spool.FlushAsync(cancellationToken);
        spool.Position = 0;
        var crc = new Crc32();
        await crc.AppendAsync(spool, cancellationToken);
        spool.Position = 0;
        return crc.GetCurrentHashAsUInt32();
    }
}
