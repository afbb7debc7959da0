using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Rights;

/// <summary>A zone this machine does not know stops the start, not an approval later.</summary>
internal sealed class RightsOptionsValidator : IValidateOptions<RightsOptions>
{
    public ValidateOptionsResult Validate(string? name, RightsOptions options) => TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _)
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail($"{RightsOptions.Section}:{nameof(RightsOptions.TimeZone)}: this machine knows no time zone '{options.TimeZone}'; write it as Europe/London.");
}
