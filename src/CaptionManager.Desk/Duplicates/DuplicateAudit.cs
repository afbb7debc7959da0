using System.Text.Json;

namespace CaptionManager.Desk.Duplicates;

/// <summary>The events of duplicates.</summary>
internal static class DuplicateAudit
{
    /// <summary>Somebody judged a finding, or all of a group.</summary>
    public const string Judged = "duplicate.judged";

    /// <summary>The verdict and how many findings it was given to.</summary>
    public static string Details(FindingVerdict verdict, int findings) =>
        JsonSerializer.Serialize(new { verdict = JsonNamingPolicy.CamelCase.ConvertName(verdict.ToString()), findings }, JsonSerializerOptions.Web);
}
