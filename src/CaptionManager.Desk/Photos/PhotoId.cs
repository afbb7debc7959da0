using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaptionManager.Desk.Photos;

/// <summary>Names one photo: 63 bits, the upper 42 the millisecond it was given out, so that ids sort by arrival.</summary>
/// <remarks>
/// Written as 13 characters of Crockford's base 32 without sign or padding; parsing takes either case and reads I and L as 1, O as 0.
/// A number and not a 128-bit ULID because it is the row number in SQLite and the clustered key in SQL Server (decision 0050).
/// </remarks>
/// <param name="Value">The number stored; positive for every id that was given out.</param>
[JsonConverter(typeof(JsonTextConverter))]
public readonly record struct PhotoId(long Value) : IComparable<PhotoId>, ISpanParsable<PhotoId>
{
    /// <summary>Characters of the written form.</summary>
    public const int TextLength = 13;

    /// <summary>Bits below the millisecond.</summary>
    internal const int SequenceBits = 21;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>When the id was given out, to the millisecond.</summary>
    public DateTimeOffset CreatedAt => DateTimeOffset.FromUnixTimeMilliseconds(Value >> SequenceBits);

    /// <summary>Whether <paramref name="left"/> was given out before <paramref name="right"/>.</summary>
    public static bool operator <(PhotoId left, PhotoId right) => left.Value < right.Value;

    /// <summary>Whether <paramref name="left"/> was given out after <paramref name="right"/>.</summary>
    public static bool operator >(PhotoId left, PhotoId right) => left.Value > right.Value;

    /// <summary>Whether <paramref name="left"/> was given out before <paramref name="right"/> or is the same.</summary>
    public static bool operator <=(PhotoId left, PhotoId right) => left.Value <= right.Value;

    /// <summary>Whether <paramref name="left"/> was given out after <paramref name="right"/> or is the same.</summary>
    public static bool operator >=(PhotoId left, PhotoId right) => left.Value >= right.Value;

    /// <summary>The lowest id that can have been given out at a moment or later; the lowest of all without one.</summary>
    internal static PhotoId NotBefore(DateTimeOffset? moment) => new(Math.Max(moment?.ToUnixTimeMilliseconds() ?? 0, 0) << SequenceBits);

    /// <summary>The highest id that can have been given out at a moment or before; the highest of all without one.</summary>
    internal static PhotoId NotAfter(DateTimeOffset? moment) => moment is { } last ? new((Math.Max(last.ToUnixTimeMilliseconds(), 0) << SequenceBits) | ((1L << SequenceBits) - 1)) : new(long.MaxValue);

    /// <summary>Reads the written form.</summary>
    /// <exception cref="FormatException">The text is not 13 characters of the alphabet, or beyond 63 bits.</exception>
    public static PhotoId Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static PhotoId Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a photo id: {TextLength} characters of {Alphabet} are.");

    /// <summary>Reads the written form where it is one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PhotoId result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out PhotoId)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PhotoId result)
    {
        result = default;
        if (s.Length != TextLength) return false;

        UInt128 value = 0;
        foreach (var character in s)
        {
            var digit = Digit(char.ToUpperInvariant(character));
            if (digit < 0) return false;
            value = (value << 5) | (uint)digit;
        }

        if (value > long.MaxValue) return false;
        result = new PhotoId((long)value);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(PhotoId other) => Value.CompareTo(other.Value);

    /// <summary>The written form.</summary>
    public override string ToString() => string.Create(TextLength, Value, static (text, value) =>
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            text[i] = Alphabet[(int)(value & 31)];
            value >>= 5;
        }
    });

    private static int Digit(char character) => character switch
    {
        'I' or 'L' => 1,
        'O' => 0,
        _ => Alphabet.IndexOf(character, StringComparison.Ordinal),
    };

    /// <summary>Writes the id as text, so that JavaScript's 53-bit numbers cannot spoil it.</summary>
    public sealed class JsonTextConverter : JsonConverter<PhotoId>
    {
        /// <inheritdoc/>
        public override PhotoId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), null, out var id) ? id : throw new JsonException("A photo id is 13 characters of base 32.");

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, PhotoId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
