using CaptionManager.Captions.Lint;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Editing;

/// <summary>Refuses a profile or a rule that is none, at start and with the remedy.</summary>
internal sealed class LintOptionsValidator : IValidateOptions<LintOptions>
{
    public ValidateOptionsResult Validate(string? name, LintOptions options)
    {
        if (LintProfile.Find(options.Profile) is not { } profile)
            return ValidateOptionsResult.Fail($"Lint:Profile is '{options.Profile}'; set it to one of {string.Join(", ", LintProfile.All.Select(known => known.Id))}.");
        try
        {
            profile.With(options.Rules);
            return ValidateOptionsResult.Success;
        }
        catch (FormatException problem)
        {
            return ValidateOptionsResult.Fail($"Lint:Rules: {problem.Message}");
        }
    }
}
