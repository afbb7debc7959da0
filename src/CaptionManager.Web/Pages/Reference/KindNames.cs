using CaptionManager.Captions.Authorities;

namespace CaptionManager.Web.Pages.Reference;

/// <summary>What people call the kinds of the authority list, one and many.</summary>
internal static class KindNames
{
    /// <summary>One of it.</summary>
    public static string Of(AuthorityKind kind) => kind switch
    {
        AuthorityKind.Agency => Say("Reference.Agency"),
        AuthorityKind.Newspaper => Say("Reference.Newspaper"),
        AuthorityKind.Broadcaster => Say("Reference.Broadcaster"),
        AuthorityKind.Supplier => Say("Reference.PictureLibrary"),
        AuthorityKind.Pool => Say("Reference.Pool"),
        AuthorityKind.Platform => Say("Reference.Platform"),
        AuthorityKind.Government => Say("Reference.PublicBody"),
        AuthorityKind.Company => Say("Reference.Company"),
        AuthorityKind.Institution => Say("Reference.Institution"),
        AuthorityKind.Photographer => Say("Reference.Photographer"),
        _ => kind.ToString(),
    };
}
