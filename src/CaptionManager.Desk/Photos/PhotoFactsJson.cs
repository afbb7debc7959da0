using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace CaptionManager.Desk.Photos;

/// <summary>The stored form of <see cref="PhotoFacts"/>: JSON by product name, absent where nothing is said.</summary>
public static class PhotoFactsJson
{
    /// <summary>How facts are written in the database and the API. Unknown members are read over, so that an older program can read newer rows.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>The stored form.</summary>
    /// <param name="facts">The facts.</param>
    public static string Write(PhotoFacts facts) => JsonSerializer.Serialize(facts, Options);

    /// <summary>Reads the stored form.</summary>
    /// <exception cref="JsonException">The text is not the JSON of facts.</exception>
    public static PhotoFacts Read(string json) => JsonSerializer.Deserialize<PhotoFacts>(json, Options) ?? PhotoFacts.Empty;

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
