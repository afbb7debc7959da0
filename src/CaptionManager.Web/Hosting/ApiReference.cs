using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace CaptionManager.Web.Hosting;

/// <summary>The API's description for programs, and a page of it for people.</summary>
internal static class ApiReference
{
    // Scalar draws its page with styles and one script of its own in the markup. It shows the description and nothing of the desk.
    private const string PagePolicy =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

    /// <summary>Registers the description.</summary>
    public static void AddApiReference(this IServiceCollection services) => services.AddOpenApi(options => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info = new OpenApiInfo
        {
            Title = "CaptionManager",
            Version = "v1",
            Description = "Captions, credits, approval and syndication of a photo desk. Errors are problem details; their type never changes its meaning.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes["key"] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "An API key of the desk, made under API keys.",
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] }];
        return Task.CompletedTask;
    }));

    /// <summary>Maps both, for everybody who is signed in.</summary>
    public static void MapApiReference(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi().RequireAuthorization();
        app.MapScalarApiReference(scalar => scalar.WithTitle("CaptionManager API")).RequireAuthorization().AddEndpointFilter((context, next) =>
        {
            context.HttpContext.Response.Headers.ContentSecurityPolicy = PagePolicy;
            return next(context);
        });
    }
}
