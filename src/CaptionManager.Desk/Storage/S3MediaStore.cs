using System.Net;
using System.Security.Cryptography;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Storage;

/// <summary>The media store in a bucket of an S3-compatible store, under the names that <see cref="FolderMediaStore"/> gives files.</summary>
/// <remarks>
/// A store shows an object whole or not at all, and takes none whose octets do not have the SHA-256 that is sent along, part by part for long files. Reading
/// asks for ranges, so a preview or a header of a long original costs what it reads. Nothing is kept on this machine.
/// </remarks>
internal sealed class S3MediaStore : IMediaStore, IDisposable
{
    private readonly S3StorageOptions _options;
    private readonly AmazonS3Client _client;

    /// <param name="options">Checked settings.</param>
    public S3MediaStore(S3StorageOptions options)
    {
        options.Check();
        _options = options;
        var config = new AmazonS3Config
        {
            AuthenticationRegion = options.Region,

            // Checksums of our own go along; those the SDK would add besides are unknown to stores of other makers.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (options.Endpoint is { } endpoint) (config.ServiceURL, config.ForcePathStyle) = (endpoint, true);
        else config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(options.Region);
        _client = options.AccessKey is { } key ? new AmazonS3Client(new BasicAWSCredentials(key, options.SecretKey), config) : new AmazonS3Client(config);
    }

    private long PartLength => (long)_options.PartMegabytes * S3StorageOptions.Megabyte;

    private string OriginalsPrefix => _options.Prefix + "originals/";

    /// <inheritdoc/>
    public async Task PutAsync(MediaKey key, string localPath, CancellationToken cancellationToken)
    {
        var name = NameOf(key);
        await GuardedAsync(name, async () =>
        {
            if (new FileInfo(localPath).Length <= PartLength) await PutWholeAsync(name, localPath, cancellationToken);
            else await PutInPartsAsync(name, localPath, cancellationToken);
            return true;
        });
        File.Delete(localPath);
    }

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(MediaKey key, CancellationToken cancellationToken)
    {
        var name = NameOf(key);
        return await FindAsync(name, cancellationToken) is { } found ? new S3ObjectStream(_client, _options.Bucket!, name, found.ETag, found.ContentLength) : null;
    }

    /// <inheritdoc/>
    public async Task<long?> LengthAsync(MediaKey key, CancellationToken cancellationToken) => (await FindAsync(NameOf(key), cancellationToken))?.ContentLength;

    /// <inheritdoc/>
    public async IAsyncEnumerable<ContentHash> OriginalsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? next = null;
        do
        {
            var request = new ListObjectsV2Request { BucketName = _options.Bucket, Prefix = OriginalsPrefix, ContinuationToken = next };
            var page = await GuardedAsync(OriginalsPrefix, () => _client.ListObjectsV2Async(request, cancellationToken));
            foreach (var found in page.S3Objects ?? [])
            {
                if (ContentHash.TryParse(found.Key[(found.Key.LastIndexOf('/') + 1)..], out var hash)) yield return hash;
            }

            next = page.IsTruncated == true ? page.NextContinuationToken : null;
        }
        while (next is not null);
    }

    /// <inheritdoc/>
    public async Task<bool> TakeOutAsync(MediaKey key, string localPath, CancellationToken cancellationToken)
    {
        await using (var found = await OpenAsync(key, cancellationToken))
        {
            if (found is null) return false;
            await using var file = new FileStream(localPath, FileMode.Create, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);
            await found.CopyToAsync(file, cancellationToken);
            file.Flush(flushToDisk: true);
        }

        await GuardedAsync(NameOf(key), () => _client.DeleteObjectAsync(_options.Bucket, NameOf(key), CancellationToken.None));
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task PutWholeAsync(string name, string localPath, CancellationToken cancellationToken)
    {
        await using var content = Open(localPath);
        var checksum = Convert.ToBase64String(await SHA256.HashDataAsync(content, cancellationToken));
        content.Position = 0;
        await _client.PutObjectAsync(
            new PutObjectRequest { BucketName = _options.Bucket, Key = name, InputStream = content, AutoCloseStream = false, UseChunkEncoding = false, ChecksumSHA256 = checksum }, cancellationToken);
    }

    private async Task PutInPartsAsync(string name, string localPath, CancellationToken cancellationToken)
    {
        var begun = await _client.InitiateMultipartUploadAsync(
            new InitiateMultipartUploadRequest { BucketName = _options.Bucket, Key = name, ChecksumAlgorithm = ChecksumAlgorithm.SHA256 }, cancellationToken);
        try
        {
            var parts = new List<PartETag>();
            var length = new FileInfo(localPath).Length;
            for (var at = 0L; at < length; at += PartLength)
                parts.Add(await PutPartAsync(name, localPath, begun.UploadId, parts.Count + 1, at, Math.Min(PartLength, length - at), cancellationToken));
            await _client.CompleteMultipartUploadAsync(
                new CompleteMultipartUploadRequest { BucketName = _options.Bucket, Key = name, UploadId = begun.UploadId, PartETags = parts }, cancellationToken);
        }
        catch
        {
            // Parts of an upload nobody completes are paid for until somebody clears them.
            try
            {
                await _client.AbortMultipartUploadAsync(_options.Bucket, name, begun.UploadId, CancellationToken.None);
            }
            catch (Exception failure) when (failure is AmazonClientException or AmazonServiceException)
            {
                // The store is away; its own rule for unfinished uploads clears up.
            }

            throw;
        }
    }

    private async Task<PartETag> PutPartAsync(string name, string localPath, string upload, int number, long at, long length, CancellationToken cancellationToken)
    {
        await using var file = Open(localPath);
        await using var part = new StretchStream(file, at, length);
        var checksum = Convert.ToBase64String(await SHA256.HashDataAsync(part, cancellationToken));
        part.Position = 0;
        var sent = await _client.UploadPartAsync(
            new UploadPartRequest { BucketName = _options.Bucket, Key = name, UploadId = upload, PartNumber = number, PartSize = length, InputStream = part, UseChunkEncoding = false, ChecksumSHA256 = checksum },
            cancellationToken);
        return new PartETag(number, sent.ETag) { ChecksumSHA256 = checksum };
    }

    private static FileStream Open(string localPath) => new(localPath, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.Asynchronous);

    private Task<GetObjectMetadataResponse?> FindAsync(string name, CancellationToken cancellationToken) => GuardedAsync(name, async () =>
    {
        try
        {
            return (GetObjectMetadataResponse?)await _client.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = _options.Bucket, Key = name }, cancellationToken);
        }
        catch (AmazonServiceException missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    });

    private async Task<T> GuardedAsync<T>(string name, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception failure) when (failure is AmazonClientException or AmazonServiceException or HttpRequestException)
        {
            throw StoreFailedException.At($"s3://{_options.Bucket}/{name}", failure);
        }
    }

    private string NameOf(MediaKey key) => _options.Prefix + MediaNames.Of(key);
}
