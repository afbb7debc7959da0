using System.Net;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Fetching;

/// <summary>A network that cannot be read stops the start, not a fetch later.</summary>
internal sealed class FetchOptionsValidator : IValidateOptions<FetchOptions>
{
    public ValidateOptionsResult Validate(string? name, FetchOptions options)
    {
        var wrong = options.AllowedNetworks.Where(text => !IPNetwork.TryParse(text, out _)).ToArray();
        return wrong.Length == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                wrong.Select(text => $"{FetchOptions.Section}:{nameof(FetchOptions.AllowedNetworks)}: '{text}' is no network; write it as 10.1.2.0/24."));
    }
}
