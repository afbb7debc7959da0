using CaptionManager.Desk;
using CaptionManager.Migrations.Sqlite;
using CaptionManager.Migrations.SqlServer;
using CaptionManager.Web.Api;
using CaptionManager.Web.Api.Syndication;
using CaptionManager.Web.Pages;
using CaptionManager.Web.Pages.Accounts;
using CaptionManager.Web.Pages.Approval;
using CaptionManager.Web.Pages.BatchEditing;
using CaptionManager.Web.Pages.Duplicates;
using CaptionManager.Web.Pages.Ingest;
using CaptionManager.Web.Pages.Pairing;
using CaptionManager.Web.Pages.Photos;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;

namespace CaptionManager.Web.Hosting;

/// <summary>Puts the desk, its pages and its API into a web host.</summary>
internal static class DeskWeb
{
    // Shorter than what a service manager waits before it kills.
    private static readonly TimeSpan LongestFinish = TimeSpan.FromSeconds(75);

    /// <summary>Registers everything the host serves.</summary>
    public static void AddDeskWeb(this WebApplicationBuilder builder)
    {
        // Outside Development, static assets would otherwise be found in published output only.
        builder.WebHost.UseStaticWebAssets();

        // Run from a build, assets are otherwise packed anew for every request, without being made smaller, and no browser may keep them.
        if (!builder.Environment.IsDevelopment()) builder.Configuration["ReloadStaticAssetsAtRuntime"] = bool.FalseString;

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            RequestLimits.Set(kestrel.Limits);
        });
        builder.UseDefaultAddress();
        builder.Services.ConfigureOptions<QuietCategories>();

        // The server listens while the job scheduler is still looking at its tables.
        builder.Services.Configure<HostOptions>(host =>
        {
            host.ServicesStartConcurrently = true;

            // Told to stop, the desk takes no more requests and finishes the uploads and downloads in hand.
            host.ShutdownTimeout = LongestFinish;
        });

        builder.Services.AddDesk(builder.Configuration, builder.Environment.ContentRootPath, new SqliteEngine(), new SqlServerEngine());
        builder.Services.AddDeskAuthentication(builder.Configuration);
        builder.Services.AddPasskeys();
        builder.Services.AddAbilityPolicies();
        builder.Services.AddRequestForgery();
        builder.Services.AddAttemptLimits();
        builder.Services.AddProblemDetails();
        builder.Services.Configure<FormOptions>(form => form.ValueCountLimit = BodyLimits.FormValues);
        builder.Services.AddCompression();
        builder.AddLanguages();
        builder.Services.AddRazorComponents();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddHealthChecks()
            .AddCheck<Health>("database")
            .AddCheck<Health>("migrations", tags: [Health.Ready])
            .AddCheck<StoreHealth>("store", tags: [Health.Ready]);
        builder.AddTelemetry();
        builder.Services.AddApiJson();
        builder.Services.AddApiReference();
        builder.Services.AddUploadForm();
        builder.Services.AddSingleton(Console.Out);
        builder.Services.AddHostedService<StartNotice>();
    }

    /// <summary>Lays out the pipeline and maps every endpoint and page.</summary>
    public static void MapDeskWeb(this WebApplication app)
    {
        app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        app.UseMiddleware<RequestScope>();
        app.UseSecurityHeaders();
        app.UseCompression();
        app.UseRequestLocalization();
        app.UseMiddleware<ErrorAnswers>();
        app.UseRouting();
        app.UseAuthentication();

        // After it: what a key may ask is counted by key.
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseMiddleware<DeskPolicy>();
        app.UseMiddleware<RequestForgery>();
        app.UseAntiforgery();

        app.MapHealthChecks(Health.Path, new() { Predicate = check => !check.Tags.Contains(Health.Ready) }).AllowAnonymous();
        app.MapHealthChecks(Health.ReadyPath).AllowAnonymous();
        app.MapTelemetry();
        app.MapStaticAssets().AllowAnonymous();
        app.MapApiReference();
        app.MapSignOut();
        app.MapAccountForms();
        app.MapPasskeyForms();
        app.MapSingleSignOn();
        app.MapDeskApi();
        app.MapPackageDownload();
        app.MapSubscriberFeeds();
        app.MapVerdictForms();
        app.MapSelectionForms();
        app.MapSearchForms();
        app.MapClaimForms();
        app.MapPlacementForms();
        app.MapUploadForm();
        app.MapPairingForms();
        app.MapBatchEditForms();
        app.MapRazorComponents<App>();
    }

    /// <summary>Compiles the routes now, while the database is made ready on another thread, and not under the first request.</summary>
    public static void PrepareRoutes(this IEndpointRouteBuilder app)
    {
        foreach (var source in app.DataSources) _ = source.Endpoints.Count;
    }
}
