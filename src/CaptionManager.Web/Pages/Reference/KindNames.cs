using CaptionManager.Captions.Authorities;

namespace CaptionManager.Web.Pages.Reference;

/// <summary>What people call the kinds of the authority list, one and many.</summary>
internal static class KindNames
{
    /// <summary>One of it.</summary>
    public static string Of(AuthorityKind kind) => kind switch
    {
        AuthorityKind.Agency => "Agency",
        AuthorityKind.Newspaper => "Newspaper",
        AuthorityKind.Broadcaster => "Broadcaster",
        AuthorityKind.Supplier => "Picture library",
        AuthorityKind.Pool => "Pool",
        AuthorityKind.Platform => "Platform",
        AuthorityKind.Government => "Public body",
        AuthorityKind.Company => "Company",
        AuthorityKind.Institution => "Institution",
        AuthorityKind.Photographer => "Photographer",
        _ => kind.ToString(),
    };
}
