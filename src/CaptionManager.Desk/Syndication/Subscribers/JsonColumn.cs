using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CaptionManager.Desk.Syndication.Subscribers;

/// <summary>A value that nothing searches as one JSON text.</summary>
internal sealed class JsonColumn<T>() : ValueConverter<T, string>(value => Write(value), text => Read(text))
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Compares by what is stored.</summary>
    public static ValueComparer<T> Comparer { get; } = new((left, right) => Write(left!) == Write(right!), value => Write(value).GetHashCode(StringComparison.Ordinal));

    private static string Write(T value) => JsonSerializer.Serialize(value, Format);

    private static T Read(string text) => JsonSerializer.Deserialize<T>(text, Format)!;
}
