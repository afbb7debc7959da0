using System.Collections.Immutable;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Rights;

/// <summary>The desk's own house as a taker of pictures: what somebody of the desk downloads is for its pages.</summary>
public sealed class HouseClient(IOptions<RightsOptions> options)
{
    /// <summary>The house, as far as the settings know it.</summary>
    public UsageClient Client { get; } = new(
        UsageKind.Publish, ImmutableArray.Create(options.Value.HomeTerritories.Split(' ', StringSplitOptions.RemoveEmptyEntries)), options.Value.HomeKinds);
}
