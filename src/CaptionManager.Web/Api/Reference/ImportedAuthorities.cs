using CaptionManager.Desk.Reference;

namespace CaptionManager.Web.Api.Reference;

/// <summary>What became of a table of names.</summary>
/// <param name="Rows">Rows that could be read.</param>
/// <param name="Written">Entries that are new or changed.</param>
/// <param name="Skipped">Rows that could not, each with its line.</param>
internal sealed record ImportedAuthorities(int Rows, int Written, IReadOnlyList<AuthoritySheetProblem> Skipped);
