using System.Text.Json;

namespace CaptionManager.Desk.Rights;

/// <summary>Details of events in the history of rights: the rules in words.</summary>
internal static class RightsAudit
{
    public static string Of(IEnumerable<string> rules) => JsonSerializer.Serialize(new { rules }, JsonSerializerOptions.Web);
}
