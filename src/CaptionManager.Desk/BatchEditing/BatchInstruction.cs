using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaptionManager.Desk.BatchEditing;

/// <summary>What a batch edit does to each of its photos: steps in their order, each working on what those before it left.</summary>
/// <param name="Steps">At most <see cref="MaximumSteps"/>.</param>
/// <param name="UsesVariables">Whether texts are templates: <c>{city}, {date.ap}</c> become each photo's own words as they were before the edit.</param>
/// <param name="Reason">Why, for the history of each photo; may be <see langword="null"/>.</param>
public sealed record BatchInstruction(IReadOnlyList<BatchStep> Steps, bool UsesVariables = true, string? Reason = null)
{
    /// <summary>Steps at most.</summary>
    public const int MaximumSteps = 100;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>The steps; a request may leave them out.</summary>
    public IReadOnlyList<BatchStep> Steps { get; init; } = [.. (Steps ?? []).Where(step => step is not null)];

    /// <summary>Nothing to do yet.</summary>
    public static BatchInstruction Empty { get; } = new([]);

    /// <summary>As it is kept.</summary>
    internal string ToJson() => JsonSerializer.Serialize(this, Format);

    /// <summary>What <see cref="ToJson"/> wrote.</summary>
    internal static BatchInstruction FromJson(string json) => JsonSerializer.Deserialize<BatchInstruction>(json, Format) ?? Empty;
}
