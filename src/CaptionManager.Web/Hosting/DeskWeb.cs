using CaptionManager.Desk;
using CaptionManager.Migrations.Sqlite;
using CaptionManager.Migrations.SqlServer;
using CaptionManager.Web.Api;
using CaptionManager.Web.Api.Syndication;
using CaptionManager.Web.Pages;

namespace CaptionManager.Web.Hosting;

/// <summary>Puts the desk, its pages and its API into a web host.</summary>
internal static class DeskWeb
{
    /// <summary>Registers everything the host serves.</summary>
    public static void AddDeskWeb(this WebApplicationBuilder builder)
    {
        // Outside Development, static assets would otherwise be found in published output only.
        builder.WebHost.UseStaticWebAssets();

        builder.Services.AddDesk(builder.Configuration, builder.Environment.ContentRootPath, new SqliteEngine(), new SqlServerEngine());
        builder.Services.AddAbilityPolicies();
        builder.Services.AddAntiforgery();
        builder.Services.AddProblemDetails();
        builder.Services.AddRazorComponents();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddOpenApi();
    }

    /// <summary>Lays out the pipeline and maps every endpoint and page.</summary>
    public static void MapDeskWeb(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapStaticAssets().AllowAnonymous();
        app.MapOpenApi();
        app.MapDeskApi();
        app.MapPackageDownload();
        app.MapRazorComponents<App>();
    }
}
