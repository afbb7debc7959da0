namespace CaptionManager.Web.Api.Accounts;

/// <summary>What a desk wants filled in before a caption is submitted.</summary>
/// <param name="Fields">Names of fields: <c>caption</c>, <c>credit</c>, <c>city</c>; an empty list requires nothing.</param>
public sealed record RequiredFieldsView(IReadOnlyList<string> Fields);
