using CaptionManager.Desk.Search;

namespace CaptionManager.Web.Api.Photos;

/// <summary>A saved search.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Query">What it asks for, in the words of the contact sheet.</param>
/// <param name="IsShared">Whether it is the desk's; otherwise it is one's own.</param>
/// <param name="Photos">Where its photos are listed.</param>
internal sealed record SearchView(long Id, string Name, string Query, bool IsShared, string Photos)
{
    /// <summary>Of a saved search.</summary>
    public static SearchView Of(SavedSearch search) => new(search.Id, search.Name, search.Query, search.OwnerId is null, $"{DeskApi.Root}/photos{search.Query}");
}
