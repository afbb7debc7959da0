namespace CaptionManager.Web.Hosting.Verbs;

/// <summary>A verb's command line, taken apart.</summary>
/// <param name="Folder">The folder named, where the verb takes one.</param>
/// <param name="Flags">Switches without a value, as "--repair".</param>
/// <param name="Settings">What is left: settings of the host, as "--Storage:DataFolder=/srv/desk".</param>
internal sealed record VerbLine(string? Folder, IReadOnlySet<string> Flags, string[] Settings)
{
    private static readonly HashSet<string> Known = ["--repair", "--scrub", "--json"];

    /// <summary>Takes it apart, or returns <see langword="null"/> where it cannot be meant.</summary>
    public static VerbLine? Parse(string[] arguments)
    {
        var rest = arguments[1..];
        var folders = rest.Where(argument => !argument.StartsWith('-')).ToList();
        var flags = rest.Where(Known.Contains).ToHashSet();
        var settings = rest.Where(argument => argument.StartsWith("--", StringComparison.Ordinal) && argument.Contains('=')).ToArray();
        if (folders.Count + flags.Count + settings.Length != rest.Length) return null;
        if (folders.Count != (arguments[0] == "doctor" ? 0 : 1) || (flags.Count > 0 && arguments[0] != "doctor")) return null;
        return new VerbLine(folders.Count == 1 ? Path.GetFullPath(folders[0]) : null, flags, settings);
    }
}
