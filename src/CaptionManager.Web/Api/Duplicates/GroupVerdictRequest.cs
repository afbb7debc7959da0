namespace CaptionManager.Web.Api.Duplicates;

/// <summary>What every open finding of a group is.</summary>
/// <param name="Verdict">"same", "notDuplicate" or "oneIsWrong".</param>
/// <param name="OpenFindings">The open findings the group had when it was looked at; a group that grew since is not judged.</param>
public sealed record GroupVerdictRequest(string? Verdict, int OpenFindings);
