using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CaptionManager.Web.Hosting;

/// <summary>How callers prove who they are: people by a session cookie, machines by an API key.</summary>
internal static class DeskAuthentication
{
    /// <summary>People.</summary>
    public const string SessionScheme = "Session";

    private const string EitherScheme = "Desk";

    /// <summary>Registers the schemes.</summary>
    public static void AddDeskAuthentication(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<SessionCookieEvents>();
        services.AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, null, either => either.ForwardDefaultSelector = context =>
                ApiKeyScheme.IsUsedBy(context.Request) ? ApiKeyScheme.Name : SessionScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyScheme>(ApiKeyScheme.Name, null)
            .AddCookie(SessionScheme, Configure)
            .AddHalfSession()
            .AddSingleSignOn(configuration);
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "captionmanager-session";
        options.Cookie.HttpOnly = true;

        // Lax, so that a link in a message opens the photo; what changes anything also needs the antiforgery token.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";

        // The session's row says when it ends; the cookie only has to outlive it.
        options.ExpireTimeSpan = TimeSpan.FromDays(90);
        options.SlidingExpiration = false;
        options.EventsType = typeof(SessionCookieEvents);
    }
}
