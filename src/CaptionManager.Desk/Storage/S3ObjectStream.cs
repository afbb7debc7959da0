using System.Net.Sockets;
using System.Runtime.ExceptionServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace CaptionManager.Desk.Storage;

/// <summary>An object of a bucket as a stream that can be sought: from wherever it is read on, the rest is asked for as a range, of the version that was opened.</summary>
/// <remarks>A connection that breaks is made anew at the place reached. Seeking costs nothing until the next read.</remarks>
internal sealed class S3ObjectStream(IAmazonS3 client, string bucket, string key, string tag, long length) : SoughtStream(length)
{
    private const int MostBreaks = 3;

    private GetObjectResponse? _response;
    private long _at;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= Length || buffer.IsEmpty) return 0;
        for (var breaks = 0; ; breaks++)
        {
            try
            {
                var content = await ContentAsync(cancellationToken);
                var read = await content.ReadAsync(buffer, cancellationToken);
                if (read == 0) throw new IOException($"s3://{bucket}/{key} ended at {Position} of {Length} octets.");
                Advance(read);
                _at = Position;
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

    // Decoders read synchronously, on threads of their own: one of those waits, and the reading runs on another.
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = 0;
        var reading = Task.Run(async () => read = await ReadAsync(buffer.AsMemory(offset, count)));
        ((IAsyncResult)reading).AsyncWaitHandle.WaitOne();
        if (reading.Exception is { InnerException: { } failure }) ExceptionDispatchInfo.Throw(failure);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) Drop();
        base.Dispose(disposing);
    }

    private async Task<Stream> ContentAsync(CancellationToken cancellationToken)
    {
        if (_response is not null && _at == Position) return _response.ResponseStream;
        Drop();
        _response = await client.GetObjectAsync(
            new GetObjectRequest { BucketName = bucket, Key = key, EtagToMatch = tag, ByteRange = new ByteRange(Position, Length - 1) }, cancellationToken);
        _at = Position;
        return _response.ResponseStream;
    }

    private void Drop()
    {
        _response?.Dispose();
        _response = null;
    }
}
