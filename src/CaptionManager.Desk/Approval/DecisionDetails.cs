using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaptionManager.Desk.Approval;

/// <summary>What the audit trail says of a decision besides its kind.</summary>
internal static class DecisionDetails
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The revision; what was overridden and why; the times.</summary>
    public static string Of(int revision, DecisionTerms terms) => JsonSerializer.Serialize(
        new
        {
            revision,
            overridden = terms.Overridden.IsEmpty ? null : terms.Overridden.Select(guard => JsonNamingPolicy.CamelCase.ConvertName(guard.ToString())),
            because = terms.OverrideReason,
            embargoUntil = terms.Times.EmbargoUntil,
            expiresAt = terms.Times.ExpiresAt,
            zone = terms.Times.Zone,
        },
        Options);
}
