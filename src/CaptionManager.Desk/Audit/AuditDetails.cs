using System.Text.Json;

namespace CaptionManager.Desk.Audit;

/// <summary>Details of events: names of fields and numbers, never the words themselves.</summary>
internal static class AuditDetails
{
    /// <summary>A revision and the fields it changed.</summary>
    public static string Of(int revision, IEnumerable<string> fields) => JsonSerializer.Serialize(new { revision, fields }, JsonSerializerOptions.Web);
}
