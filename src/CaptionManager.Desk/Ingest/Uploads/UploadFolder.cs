using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Storage;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Ingest.Uploads;

/// <summary>
/// Files that come in pieces: <c>uploads/&lt;id&gt;.part</c> holds what has come, <c>.json</c> what was announced, <c>.done</c> what became of
/// it. They outlive a broken connection and a restarted desk, and every process that shares the data folder can go on with them.
/// </summary>
/// <remarks>How much has come is the length of the file, so there is no second truth. The file itself is the lock: one request writes at a time.</remarks>
public sealed class UploadFolder
{
    private const string Part = ".part";
    private const string About = ".json";
    private const string Done = ".done";
    private const int BufferLength = 128 * 1024;

    private readonly string _root;
    private readonly TimeProvider _time;
    private readonly TimeSpan _patience;

    /// <summary>For the container.</summary>
    public UploadFolder(DataFolder folder, TimeProvider time, IOptions<IngestOptions> options)
    {
        _root = Path.Combine(folder.Path, "uploads");
        _time = time;
        _patience = TimeSpan.FromHours(options.Value.UnfinishedUploadHours);
        Directory.CreateDirectory(_root);
    }

    /// <summary>Announces a file. What was left unfinished too long is cleared away on the way.</summary>
    /// <param name="accountId">Whose it is.</param>
    /// <param name="batchId">The batch it comes with.</param>
    /// <param name="fileName">The name it claims.</param>
    /// <param name="mediaType">The media type it claims.</param>
    /// <param name="length">Octets of the whole file.</param>
    /// <param name="hash">SHA-256 of the whole file, where its sender knows it.</param>
    /// <exception cref="StoreFailedException">The data folder cannot be written.</exception>
    public PartialUpload Begin(Guid? accountId, long batchId, string fileName, string? mediaType, long length, ContentHash? hash)
    {
        RemoveExpired();
        var upload = new PartialUpload(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), accountId, batchId, fileName, mediaType, length, hash, _time.GetUtcNow() + _patience);
        try
        {
            File.WriteAllBytes(PathOf(upload.Id, Part), []);
            File.WriteAllText(PathOf(upload.Id, About), JsonSerializer.Serialize(Written.Of(upload)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreFailedException.At(_root, e);
        }

        return upload;
    }

    /// <summary>What was announced; <see langword="null"/> where there is no such upload, or it is somebody else's, or its time is over.</summary>
    /// <param name="id">Whatever came in the address.</param>
    /// <param name="accountId">Who asks.</param>
    public PartialUpload? Find(string id, Guid? accountId)
    {
        if (id.Length != 32 || !id.All(char.IsAsciiHexDigitLower)) return null;
        try
        {
            var upload = JsonSerializer.Deserialize<Written>(File.ReadAllText(PathOf(id, About)))?.Read(id);
            return upload is not null && upload.AccountId == accountId && upload.ExpiresAt > _time.GetUtcNow() ? upload : null;
        }
        catch (Exception e) when (e is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Octets that have come.</summary>
    /// <param name="upload">The upload.</param>
    public long Offset(PartialUpload upload) => new FileInfo(PathOf(upload.Id, Part)) is { Exists: true } file ? file.Length : upload.Length;

    /// <summary>Adds a piece. Where the sender is lost on the way, what came is kept, unless the piece has a checksum.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="offset">Where the piece begins, as its sender believes.</param>
    /// <param name="content">The piece, read to its end.</param>
    /// <param name="checksum">Of the piece, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops as a lost sender does.</param>
    /// <returns>What became of it, and octets that have come now.</returns>
    /// <exception cref="StoreFailedException">The data folder cannot be written; what came before stays.</exception>
    public async Task<(PieceOutcome Outcome, long Offset)> AppendAsync(PartialUpload upload, long offset, Stream content, PieceChecksum? checksum, CancellationToken cancellationToken)
    {
        await using var file = Open(upload);
        if (file is null) return (PieceOutcome.Busy, Offset(upload));
        if (file.Length != offset) return (PieceOutcome.Elsewhere, file.Length);
        var sum = checksum is null ? null : IncrementalHash.CreateHash(checksum.Algorithm);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        var isWhole = false;
        try
        {
            file.Position = offset;
            int read;
            while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
            {
                if (file.Position + read > upload.Length) return (PieceOutcome.TooLong, file.Length);
                sum?.AppendData(buffer, 0, read);
                await WriteAsync(file, buffer.AsMemory(0, read));
            }

            if (sum is not null && !sum.GetHashAndReset().AsSpan().SequenceEqual(checksum!.Value)) return (PieceOutcome.Damaged, offset);
            isWhole = true;
            return (PieceOutcome.Appended, file.Length);
        }
        finally
        {
            // A piece that cannot be trusted as far as it came is taken out again, so that its sender sends it anew.
            if (!isWhole && checksum is not null) file.SetLength(offset);
            file.Flush(flushToDisk: true);
            ArrayPool<byte>.Shared.Return(buffer);
            sum?.Dispose();
        }
    }

    /// <summary>Hands a whole upload over, once: who asks again, because the answer was lost, gets the same answer.</summary>
    /// <param name="upload">An upload that has come whole.</param>
    /// <param name="take">Takes the file in and says what became of it; <see langword="null"/> where it may be tried again later.</param>
    /// <returns>What became of it; <see langword="null"/> where somebody else is at it or it has to be tried again.</returns>
    public async Task<string?> FinishAsync(PartialUpload upload, Func<Stream, Task<string?>> take)
    {
        if (Answer(upload) is { } known) return known;
        string? answer;
        await using (var file = Open(upload))
        {
            if (file is null) return null;
            if (Answer(upload) is { } meanwhile) return meanwhile;
            if (file.Length != upload.Length) return null;
            answer = await take(file);
            if (answer is null) return null;
            await File.WriteAllTextAsync(PathOf(upload.Id, Done), answer, CancellationToken.None);
        }

        File.Delete(PathOf(upload.Id, Part));
        return answer;
    }

    /// <summary>Gives an upload up.</summary>
    /// <param name="upload">The upload.</param>
    public void Remove(PartialUpload upload) => Remove(upload.Id);

    /// <summary>Clears away what was not finished in time, and the answers nobody asks for any more.</summary>
    /// <returns>Uploads that were given up.</returns>
    public int RemoveExpired()
    {
        var removed = 0;
        var before = _time.GetUtcNow() - _patience;
        foreach (var path in Directory.EnumerateFiles(_root, "*" + About).Where(path => File.GetLastWriteTimeUtc(path) < before.UtcDateTime))
        {
            Remove(Path.GetFileNameWithoutExtension(path));
            removed++;
        }

        return removed;
    }

    // The words last: an interrupted removal is found again by them.
    private void Remove(string id)
    {
        foreach (var kind in (string[])[Part, Done, About]) File.Delete(PathOf(id, kind));
    }

    private string? Answer(PartialUpload upload) => File.Exists(PathOf(upload.Id, Done)) && File.ReadAllText(PathOf(upload.Id, Done)) is { Length: > 0 } text ? text : null;

    private FileStream? Open(PartialUpload upload)
    {
        var path = PathOf(upload.Id, Part);
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 0, FileOptions.Asynchronous);
        }
        catch (UnauthorizedAccessException e)
        {
            throw StoreFailedException.At(path, e);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static async ValueTask WriteAsync(FileStream file, ReadOnlyMemory<byte> octets)
    {
        try
        {
            await file.WriteAsync(octets, CancellationToken.None);
        }
        catch (IOException e)
        {
            throw StoreFailedException.At(file.Name, e);
        }
    }

    private string PathOf(string id, string kind) => Path.Combine(_root, id + kind);

    private sealed record Written(Guid? AccountId, long BatchId, string FileName, string? MediaType, long Length, string? Hash, string ExpiresAt)
    {
        public static Written Of(PartialUpload upload) => new(
            upload.AccountId, upload.BatchId, upload.FileName, upload.MediaType, upload.Length, upload.Hash?.Hex, upload.ExpiresAt.ToString("O", CultureInfo.InvariantCulture));

        public PartialUpload Read(string id) => new(
            id, AccountId, BatchId, FileName, MediaType, Length, ContentHash.TryParse(Hash, out var hash) ? hash : null, DateTimeOffset.Parse(ExpiresAt, CultureInfo.InvariantCulture));
    }
}
