using CaptionManager.Desk.Persistence;
using CaptionManager.Web.Api;

namespace CaptionManager.Web.Hosting;

/// <summary>
/// Whoever works on some desks gets 404 for each address that names a photo of another, or what hangs on one, before its handler runs. What
/// requests name in their bodies, and what lists hold, is left out by <see cref="LimitedDeskContext"/>.
/// </summary>
internal sealed class DeskPolicy(RequestDelegate next)
{
    // By the first words of the pattern, behind the root of the API, and the name of the place; the first that fits counts.
    private static readonly (string Start, string Place, DeskObjectKind Kind)[] Objects =
    [
        ("/photos/", "id", DeskObjectKind.Photo),
        ("/subscribers/", "photo", DeskObjectKind.Photo),
        ("/batches/", "id", DeskObjectKind.Batch),
        ("/sheets/", "id", DeskObjectKind.Sheet),
        ("/pairing/", "id", DeskObjectKind.Sheet),
        ("/batch-edits/", "id", DeskObjectKind.BatchEdit),
        ("/duplicates/groups/", "id", DeskObjectKind.FindingGroup),
        ("/duplicate-groups/", "id", DeskObjectKind.FindingGroup),
        ("/duplicates/", "id", DeskObjectKind.Finding),
        ("/deliveries/", "id", DeskObjectKind.Delivery),
        ("/syndication/deliveries/", "id", DeskObjectKind.Delivery),
    ];

    /// <summary>What a place in a pattern names that lies on a desk; <see langword="null"/> where it names something else.</summary>
    public static DeskObjectKind? KindOf(string pattern, string place)
    {
        var start = pattern.StartsWith(DeskApi.Root, StringComparison.Ordinal) ? pattern[DeskApi.Root.Length..] : pattern;
        foreach (var known in Objects)
        {
            if (start.StartsWith(known.Start, StringComparison.OrdinalIgnoreCase) && place.Equals(known.Place, StringComparison.OrdinalIgnoreCase)) return known.Kind;
        }

        return null;
    }

    /// <summary>Lets the request through, or answers that there is no such thing.</summary>
    public async Task InvokeAsync(HttpContext context, DeskScope scope)
    {
        if (scope.Desks is null || context.GetEndpoint() is not RouteEndpoint { RoutePattern: { Parameters.Count: > 0 } pattern } || await SeesAllAsync(context, pattern))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private static async Task<bool> SeesAllAsync(HttpContext context, Microsoft.AspNetCore.Routing.Patterns.RoutePattern pattern)
    {
        foreach (var place in pattern.Parameters)
        {
            if (KindOf($"/{pattern.RawText?.TrimStart('/')}", place.Name) is not { } kind) continue;
            var objects = context.RequestServices.GetRequiredService<DeskObjects>();
            if (!await objects.SeesAsync(kind, context.GetRouteValue(place.Name)?.ToString(), context.RequestAborted)) return false;
        }

        return true;
    }
}
