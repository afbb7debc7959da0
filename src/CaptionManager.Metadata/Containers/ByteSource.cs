using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace CaptionManager.Metadata.Containers;

/// <summary>
/// Random access to the octets of one file, wherever they are: an open file (read by position, no seek), a seekable
/// stream, or memory. Every read is bounded by what the file holds; a length taken from the file itself is a claim
/// and is compared with <see cref="Length"/> here. Not thread-safe.
/// </summary>
internal sealed class ByteSource : IDisposable
{
    /// <summary>Octets the first look at a file takes: enough for the headers of most pictures in one read.</summary>
    internal const int FirstWindowOctets = 16 * 1024;

    /// <summary>Octets a look elsewhere in the file takes at first; it doubles while reads go on side by side.</summary>
    internal const int NextWindowOctets = 512;

    /// <summary>The most that <see cref="Peek"/> returns.</summary>
    internal const int MaxPeekOctets = 4 * 1024;

    private readonly SafeFileHandle? _file;
    private readonly Stream? _stream;
    private readonly ReadOnlyMemory<byte> _memory;
    private readonly byte[]? _rented;
    private readonly int _mostAtOnce;
    private byte[]? _window;
    private long _windowStart;
    private int _windowLength;
    private int _nextWindow = NextWindowOctets;
    private bool _isReturned;

    private ByteSource(SafeFileHandle? file, Stream? stream, ReadOnlyMemory<byte> memory, long length, byte[]? rented = null, int mostAtOnce = FirstWindowOctets)
    {
        _mostAtOnce = mostAtOnce;
        _rented = rented;
        _file = file;
        _stream = stream;
        _memory = memory;
        Length = length;
    }

    /// <summary>Octets in the file.</summary>
    internal long Length { get; }

    /// <summary>All octets, when they lie in memory.</summary>
    internal ReadOnlyMemory<byte>? Memory => _file is null && _stream is null ? _memory : null;

    /// <summary>The open file, when the source is one: lets a writer copy without passing through this process.</summary>
    internal SafeFileHandle? File => _file;

    /// <summary>Opens a source over a file handle. The handle stays the caller's.</summary>
    internal static ByteSource FromFile(SafeFileHandle file) => new(file, null, default, RandomAccess.GetLength(file));

    /// <summary>Opens a source over a file handle, and takes the whole file into memory when it is small.</summary>
    /// <param name="file">The handle; it stays the caller's.</param>
    /// <param name="maxOctets">The longest file to take in.</param>
    internal static ByteSource FromSmallFile(SafeFileHandle file, int maxOctets)
    {
        var length = RandomAccess.GetLength(file);
        if (length > maxOctets)
            return new ByteSource(file, null, default, length);
        var rented = ArrayPool<byte>.Shared.Rent((int)length);
        var done = 0;
        while (done < length && RandomAccess.Read(file, rented.AsSpan(done, (int)length - done), done) is > 0 and var read)
            done += read;
        return new ByteSource(null, null, rented.AsMemory(0, done), done, rented);
    }

    /// <summary>Opens a source over a seekable stream. The stream stays the caller's; its position moves.</summary>
    /// <exception cref="ArgumentException">The stream cannot seek or read.</exception>
    /// <param name="stream">The stream.</param>
    /// <param name="mostAtOnce">Octets a look takes beyond those asked for; tests make it small, so that every look moves the window.</param>
    internal static ByteSource FromStream(Stream stream, int mostAtOnce = FirstWindowOctets)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanSeek || !stream.CanRead)
            throw new ArgumentException("The stream must be readable and seekable.", nameof(stream));
        if (stream is MemoryStream memory && memory.TryGetBuffer(out var buffer))
            return FromMemory(buffer);
        return new ByteSource(null, stream, default, stream.Length, mostAtOnce: mostAtOnce);
    }

    /// <summary>Opens a source over memory, for payload blocks that are themselves files (an EXIF block is a TIFF file).</summary>
    internal static ByteSource FromMemory(ReadOnlyMemory<byte> memory) => new(null, null, memory, memory.Length);

    /// <summary>Fills as much of <paramref name="destination"/> as the file holds from <paramref name="offset"/> on.</summary>
    /// <returns>Octets read; 0 at or after the end, or for a negative offset.</returns>
    internal int Read(long offset, Span<byte> destination)
    {
        if (offset < 0 || offset >= Length || destination.IsEmpty)
            return 0;
        if (Length - offset < destination.Length)
            destination = destination[..(int)(Length - offset)];
        if (_file is null && _stream is null)
        {
            _memory.Span.Slice((int)offset, destination.Length).CopyTo(destination);
            return destination.Length;
        }

        return ReadThrough(offset, destination);
    }

    /// <summary>Reads exactly <paramref name="destination"/>, or nothing at all when the file ends before.</summary>
    internal bool TryRead(long offset, Span<byte> destination) =>
        Holds(offset, destination.Length) && Read(offset, destination) == destination.Length;

    /// <summary>True when the file holds <paramref name="length"/> octets from <paramref name="offset"/> on.</summary>
    internal bool Holds(long offset, long length) =>
        offset >= 0 && length >= 0 && offset <= Length && length <= Length - offset;

    /// <summary>
    /// A look at up to <paramref name="count"/> octets (at most <see cref="MaxPeekOctets"/>) without a copy: shorter at
    /// the end of the file, empty past it. Valid until the next call on this source.
    /// </summary>
    internal ReadOnlySpan<byte> Peek(long offset, int count)
    {
        if (offset < 0 || offset >= Length || count <= 0)
            return [];
        count = (int)Math.Min(Math.Min(count, MaxPeekOctets), Length - offset);
        if (_file is null && _stream is null)
            return _memory.Span.Slice((int)offset, count);
        if (_window is null || offset < _windowStart || offset + count > _windowStart + _windowLength)
            MoveWindow(offset, count);
        var start = (int)(offset - _windowStart);
        return start >= _windowLength ? [] : _window.AsSpan(start, Math.Min(count, _windowLength - start));
    }

    /// <summary>
    /// A copy (for memory sources: a view) of <paramref name="length"/> octets, or null when the file does not hold
    /// them or they are more than <paramref name="limit"/>. Nothing is allocated before both are known.
    /// </summary>
    internal ReadOnlyMemory<byte>? ReadBlock(long offset, long length, long limit)
    {
        if (length > limit || length > Array.MaxLength || !Holds(offset, length))
            return null;
        if (_file is null && _stream is null)
            return _memory.Slice((int)offset, (int)length);
        if (length == 0)
            return ReadOnlyMemory<byte>.Empty;
        var block = GC.AllocateUninitializedArray<byte>((int)length);
        var done = 0;
        if (_window is not null && offset >= _windowStart && offset < _windowStart + _windowLength)
        {
            var start = (int)(offset - _windowStart);
            done = (int)Math.Min(length, _windowLength - start);
            _window.AsSpan(start, done).CopyTo(block);
        }

        return done == length || TryRead(offset + done, block.AsSpan(done)) ? block : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_window is not null)
            ArrayPool<byte>.Shared.Return(_window);
        _window = null;
        _windowLength = 0;
        if (_rented is not null && !_isReturned)
            ArrayPool<byte>.Shared.Return(_rented);
        _isReturned = true;
    }

    private void MoveWindow(long offset, int count)
    {
        var first = _window is null;
        _window ??= ArrayPool<byte>.Shared.Rent(FirstWindowOctets);
        var follows = offset >= _windowStart && offset <= _windowStart + _windowLength;
        _nextWindow = follows ? Math.Min(_nextWindow * 2, FirstWindowOctets) : NextWindowOctets;
        var wanted = Math.Max(count, Math.Min(_mostAtOnce, first && offset == 0 ? FirstWindowOctets : _nextWindow));
        _windowStart = offset;
        _windowLength = 0;
        _windowLength = Read(offset, _window.AsSpan(0, Math.Min(wanted, _window.Length)));
    }

    private int ReadThrough(long offset, Span<byte> destination)
    {
        var done = 0;
        if (_stream is not null)
            _stream.Position = offset;
        while (done < destination.Length)
        {
            var read = _file is not null
                ? RandomAccess.Read(_file, destination[done..], offset + done)
                : _stream!.Read(destination[done..]);
            if (read == 0)
                break;
            done += read;
        }

        return done;
    }
}
