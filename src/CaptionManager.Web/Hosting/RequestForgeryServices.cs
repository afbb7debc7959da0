namespace CaptionManager.Web.Hosting;

/// <summary>Registers what <see cref="RequestForgery"/> checks with.</summary>
internal static class RequestForgeryServices
{
    /// <summary>Adds the tokens.</summary>
    public static void AddRequestForgery(this IServiceCollection services) => services.AddAntiforgery(antiforgery =>
    {
        antiforgery.HeaderName = RequestForgery.Header;
        antiforgery.Cookie.Name = "captionmanager-forgery";
        antiforgery.Cookie.SameSite = SameSiteMode.Strict;
        antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;

        // The desk's own header says it for every page.
        antiforgery.SuppressXFrameOptionsHeader = true;
    });
}
