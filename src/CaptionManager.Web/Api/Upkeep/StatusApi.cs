using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Upkeep;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaptionManager.Web.Api.Upkeep;

/// <summary>How the desk stands, for programs that watch it.</summary>
internal static class StatusApi
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapStatusApi(this IEndpointRouteBuilder api) => api.MapGet("/status", Get)
        .RequireAuthorization(Abilities.OperateDesk).WithTags("Upkeep").WithName("GetStatus").WithSummary("Database, store, jobs and index at this moment.");

    private static async Task<Ok<DeskStatus>> Get(DeskStatusQuery query, CancellationToken cancellationToken) => TypedResults.Ok(await query.RunAsync(cancellationToken));
}
