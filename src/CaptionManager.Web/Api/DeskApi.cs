using CaptionManager.Web.Api.Approval;
using CaptionManager.Web.Api.BatchEditing;
using CaptionManager.Web.Api.Captions;
using CaptionManager.Web.Api.Duplicates;
using CaptionManager.Web.Api.Editing;
using CaptionManager.Web.Api.Accounts;
using CaptionManager.Web.Api.Ingest;
using CaptionManager.Web.Api.Pairing;
using CaptionManager.Web.Api.Photos;
using CaptionManager.Web.Api.Reference;
using CaptionManager.Web.Api.Syndication;
using CaptionManager.Web.Api.Typing;
using CaptionManager.Web.Api.Upkeep;

namespace CaptionManager.Web.Api;

/// <summary>The JSON API: a folder a capability, each mapped here once.</summary>
internal static class DeskApi
{
    /// <summary>What every address for programs starts with: errors there are problem details.</summary>
    public const string Prefix = "/api";

    /// <summary>The path every endpoint starts with.</summary>
    public const string Root = "/api/v1";

    /// <summary>Maps every capability under <see cref="Root"/>.</summary>
    public static void MapDeskApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Root);
        api.AddEndpointFilter(new RequiredMembers());
        api.MapIngestApi();
        api.MapUploadsApi();
        api.MapPhotosApi();
        api.MapSearchesApi();
        api.MapDuplicatesApi();
        api.MapCaptionsApi();
        api.MapFactsApi();
        api.MapApprovalApi();
        api.MapClaimsApi();
        api.MapPlacementApi();
        api.MapDesksApi();
        api.MapSessionApi();
        api.MapKeysApi();
        api.MapSyndicationApi();
        api.MapSubscribersApi();
        api.MapDeliveriesApi();
        api.MapPublishedApi();
        api.MapReferenceApi();
        api.MapStatusApi();
        api.MapPairingApi();
        api.MapBatchEditsApi();
        api.MapTypingApi();
    }
}
