using System.CommandLine;
using CaptionManager.Metadata;

namespace CaptionManager.Cli.Embed;

/// <summary><c>--strip</c>: personal data that leave the file while it is written.</summary>
internal static class StripOption
{
    private static readonly (string Name, PrivacyParts Parts)[] Names =
    [
        ("gps", PrivacyParts.Gps),
        ("serial-numbers", PrivacyParts.SerialNumbers),
        ("model-ages", PrivacyParts.ModelAges),
        ("contact", PrivacyParts.ContactDetails),
        ("all", PrivacyParts.Gps | PrivacyParts.SerialNumbers | PrivacyParts.ModelAges | PrivacyParts.ContactDetails),
    ];

    /// <summary>Makes the option.</summary>
    public static Option<PrivacyParts> Create() => new("--strip")
    {
        Description = "Take personal data out: gps, serial-numbers, model-ages, contact, or all; several with commas. Caption and credit stay.",
        HelpName = "PARTS",
        CustomParser = result =>
        {
            var parts = PrivacyParts.None;
            foreach (var name in result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
            {
                var known = Array.Find(Names, known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
                if (known.Name is null)
                    result.AddError($"--strip does not know {name}; it takes {string.Join(", ", Names.Select(one => one.Name))}");
                parts |= known.Parts;
            }

            return parts;
        },
    };
}
