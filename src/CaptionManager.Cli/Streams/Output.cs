using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CaptionManager.Cli.Streams;

/// <summary>Standard output: JSON objects, one a line, or text; UTF-8. Buffered until <see cref="Flush"/>. Not thread-safe.</summary>
internal sealed class Output(Stream stream) : IDisposable
{
    private const int FlushOctets = 1 << 16;

    private static readonly JsonWriterOptions Json = new()
    {
        // Captions are read by people too: letters stay letters. Nothing of this goes into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly ArrayBufferWriter<byte> _buffer = new(FlushOctets + 4096);

    /// <summary>Writes one JSON object and a line end into any buffer.</summary>
    public static void WriteJson<T>(IBufferWriter<byte> buffer, T value, Action<Utf8JsonWriter, T> write)
    {
        using (var writer = new Utf8JsonWriter(buffer, Json))
            write(writer, value);
        buffer.Write("\n"u8);
    }

    /// <summary>Writes one JSON object and a line end.</summary>
    public void WriteJson<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        WriteJson(_buffer, value, write);
        FlushWhenFull();
    }

    /// <summary>Writes one line of text.</summary>
    public void WriteLine(string text)
    {
        Encoding.UTF8.GetBytes(text, _buffer);
        _buffer.Write("\n"u8);
        FlushWhenFull();
    }

    /// <summary>Writes octets that are whole lines already.</summary>
    public void Write(ReadOnlySpan<byte> lines)
    {
        _buffer.Write(lines);
        FlushWhenFull();
    }

    /// <summary>Hands over what is buffered.</summary>
    /// <exception cref="OutputClosedException">Nobody reads any more.</exception>
    public void Flush()
    {
        if (_buffer.WrittenCount == 0)
            return;
        try
        {
            stream.Write(_buffer.WrittenSpan);
            stream.Flush();
        }
        catch (IOException exception)
        {
            throw new OutputClosedException(exception);
        }
        finally
        {
            _buffer.ResetWrittenCount();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private void FlushWhenFull()
    {
        if (_buffer.WrittenCount >= FlushOctets)
            Flush();
    }
}
