using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;

namespace CaptionManager.Cli;

/// <summary>Options that several verbs take, worded once.</summary>
internal static class CommonOptions
{
    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Write JSON Lines: one object a line, nothing else on standard output." };

    /// <summary>The files.</summary>
    public static Argument<string[]> Paths() => new("PATH")
    {
        Description = "Files, folders (walked), or - for a list on standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary><c>-0</c>.</summary>
    public static Option<bool> Zero() => new("-0", "--null") { Description = "The list on standard input ends each path with NUL, as find -print0 does." };

    /// <summary>What ends a path in the list.</summary>
    public static byte Separator(bool zero) => zero ? (byte)0 : (byte)'\n';

    /// <summary><c>--fail-on</c>.</summary>
    public static Option<FailOn?> FailOn() => new("--fail-on")
    {
        Description = "Exit with 1 when something of this severity, or worse, was found.",
        HelpName = "warning|error",
        CustomParser = result => result.Tokens[0].Value switch
        {
            "warning" => Cli.FailOn.Warning,
            "error" => Cli.FailOn.Error,
            var other => Refuse(result, other),
        },
    };

    /// <summary><c>--server</c>.</summary>
    /// <param name="description">What the desk is asked for.</param>
    public static Option<Uri?> Server(string description) => new("--server")
    {
        Description = description,
        HelpName = "URL",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (Uri.TryCreate(text, UriKind.Absolute, out var server) && server is { Scheme: "http" or "https", UserInfo.Length: 0 }) return server;
            result.AddError($"'{text}' is no address of a desk; it begins with https://");
            return null;
        },
    };

    /// <summary><c>--key</c>.</summary>
    public static Option<string?> Key() => new("--key") { Description = $"An API key of the desk; better in the environment as {Remote.DeskClient.KeyVariable}, where other users do not see it.", HelpName = "KEY" };

    /// <summary><c>--encoding</c>.</summary>
    public static Option<Encoding?> Encoding() => new("--encoding")
    {
        Description = "Encoding of the sheets where they are not UTF-8: windows-1252, utf-16, …",
        HelpName = "NAME",
        CustomParser = result =>
        {
            System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            try
            {
                return System.Text.Encoding.GetEncoding(result.Tokens[0].Value);
            }
            catch (ArgumentException)
            {
                result.AddError($"there is no encoding {result.Tokens[0].Value}; try windows-1252 or utf-16");
                return null;
            }
        },
    };

    private static FailOn? Refuse(ArgumentResult result, string value)
    {
        result.AddError($"--fail-on takes warning or error, not {value}");
        return null;
    }
}
