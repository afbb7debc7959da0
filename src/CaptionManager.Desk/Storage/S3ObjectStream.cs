using System.Net.Sockets;
using System.Runtime.ExceptionServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace CaptionManager.Desk.Storage;

/// <summary>An object of a bucket as a stream that can be sought: from wherever it is read on, the rest is asked for as a range, of the version that was opened.</summary>
/// <remarks>A connection that breaks is made anew at the place reached. Seeking costs nothing until the next read.</remarks>
internal sealed class S3ObjectStream(IAmazonS3 client, string bucket, string key, string tag, long length) : Stream
{
    private const int MostBreaks = 3;

    private GetObjectResponse? _response;
    private long _at;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= length || buffer.IsEmpty) return 0;
        for (var breaks = 0; ; breaks++)
        {
            try
            {
                var content = await ContentAsync(cancellationToken);
                var read = await content.ReadAsync(buffer, cancellationToken);
                if (read == 0) throw new IOException($"s3://{bucket}/{key} ended at {_position} of {length} octets.");
                _position += read;
                _at = _position;
                return read;
            }
            catch (Exception failure) when (failure is IOException or HttpRequestException or SocketException && breaks < MostBreaks)
            {
                Drop();
            }
            catch (Exception failure) when (failure is IOException or HttpRequestException or SocketException or AmazonClientException or AmazonServiceException)
            {
                Drop();
                throw new IOException($"The store does not give s3://{bucket}/{key}: {failure.Message}", failure);
            }
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    // Decoders read synchronously, on threads of their own: one of those waits, and the reading runs on another.
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = 0;
        var reading = Task.Run(async () => read = await ReadAsync(buffer.AsMemory(offset, count)));
        ((IAsyncResult)reading).AsyncWaitHandle.WaitOne();
        if (reading.Exception is { InnerException: { } failure }) ExceptionDispatchInfo.Throw(failure);
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        var to = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => _position + offset,
            _ => length + offset,
        };
        ArgumentOutOfRangeException.ThrowIfNegative(to);
        return _position = to;
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) Drop();
        base.Dispose(disposing);
    }

    private async Task<Stream> ContentAsync(CancellationToken cancellationToken)
    {
        if (_response is not null && _at == _position) return _response.ResponseStream;
        Drop();
        _response = await client.GetObjectAsync(
            new GetObjectRequest { BucketName = bucket, Key = key, EtagToMatch = tag, ByteRange = new ByteRange(_position, length - 1) }, cancellationToken);
        _at = _position;
        return _response.ResponseStream;
    }

    private void Drop()
    {
        _response?.Dispose();
        _response = null;
    }
}
