using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Accounts.SingleSignOn;

/// <summary>Stops a start with settings that could let nobody in, or the wrong ones.</summary>
internal sealed class SingleSignOnValidator : IValidateOptions<SingleSignOnOptions>
{
    public ValidateOptionsResult Validate(string? name, SingleSignOnOptions options)
    {
        if (!options.IsOn) return ValidateOptionsResult.Success;
        var failures = new List<string>();
        if (options.Authority is not { IsAbsoluteUri: true } authority || (authority.Scheme != Uri.UriSchemeHttps && !(authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback)))
            failures.Add("SingleSignOn:Authority must be an https address, as https://login.example/realms/news.");
        if (options.ClientId.Length == 0) failures.Add("SingleSignOn:ClientId is missing: the name under which the service knows this desk.");
        if (options.Roles.Count == 0) failures.Add("SingleSignOn:Roles is empty, so nobody would get a role. Set SingleSignOn:Roles:Editor to a group of the service, for example.");
        failures.AddRange(options.Roles.Keys.Where(key => SingleSignOnOptions.RoleOf(key) is null)
            .Select(key => $"SingleSignOn:Roles:{key} names no role of the desk. There are {string.Join(", ", DeskRoles.All.Select(role => role.Name))}."));
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
