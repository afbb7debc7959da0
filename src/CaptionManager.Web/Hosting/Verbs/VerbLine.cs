namespace CaptionManager.Web.Hosting.Verbs;

/// <summary>A verb's command line, taken apart.</summary>
/// <param name="Words">What is no switch and no setting: a folder, or what an audit log is to do.</param>
/// <param name="Flags">Switches without a value, as "--repair".</param>
/// <param name="Settings">What is left: settings of the host, as "--Storage:DataFolder=/srv/desk".</param>
internal sealed record VerbLine(IReadOnlyList<string> Words, IReadOnlySet<string> Flags, string[] Settings)
{
    private static readonly HashSet<string> Known = ["--repair", "--scrub", "--json"];

    /// <summary>The folder named, as a whole path; <see langword="null"/> where the verb takes none.</summary>
    public string? Folder => Words is [var folder] ? Path.GetFullPath(folder) : null;

    /// <summary>Takes it apart, or returns <see langword="null"/> where it cannot be meant.</summary>
    public static VerbLine? Parse(string[] arguments)
    {
        var rest = arguments[1..];
        var words = rest.Where(argument => !argument.StartsWith('-')).ToList();
        var flags = rest.Where(Known.Contains).ToHashSet();
        var settings = rest.Where(argument => argument.StartsWith("--", StringComparison.Ordinal) && argument.Contains('=')).ToArray();
        var line = new VerbLine(words, flags, settings);
        return words.Count + flags.Count + settings.Length == rest.Length && line.Fits(arguments[0]) ? line : null;
    }

    private bool Fits(string verb) => verb switch
    {
        "doctor" => Words.Count == 0,
        "account" => Flags.Count == 0 && Words is ["link" or "reset-second-factor", _],
        "audit-log" => Flags.Count == 0 && Words is ["verify"] or ["verify", _] or ["export"],
        _ => Flags.Count == 0 && Words.Count == 1,
    };
}
