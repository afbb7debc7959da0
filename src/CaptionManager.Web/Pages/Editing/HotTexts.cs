using System.Collections.Immutable;

namespace CaptionManager.Web.Pages.Editing;

/// <summary>The texts that the desk's hot lists offer, by field.</summary>
/// <param name="ByField">By product name; a field without a list is not in it.</param>
public sealed record HotTexts(IReadOnlyDictionary<string, ImmutableArray<string>> ByField)
{
    /// <summary>The id of the list offered for a field, or <see langword="null"/>.</summary>
    public string? ListFor(string field) => ByField.ContainsKey(field) ? $"hot-{field}" : null;
}
