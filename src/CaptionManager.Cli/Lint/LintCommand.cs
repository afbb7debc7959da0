using System.CommandLine;
using System.Text;
using CaptionManager.Captions.Lint;
using CaptionManager.Cli.Streams;

namespace CaptionManager.Cli.Lint;

/// <summary><c>captions lint</c>: checks captions for the slips that reach print.</summary>
internal static class LintCommand
{
    private static readonly string Profiles = string.Join(", ", LintProfile.All.Select(profile => profile.Id));

    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext cli)
    {
        var json = CommonOptions.Json();
        var failOn = CommonOptions.FailOn();
        var name = new Option<string>("--profile") { Description = $"Which rules run and what they weigh: {Profiles}, or @FILE for your own.", HelpName = "NAME", DefaultValueFactory = _ => LintProfile.Standard.Id };
        var longest = new Option<int?>("--longest") { Description = "The most characters of a caption that its destination takes.", HelpName = "N" };
        var command = new Command("lint", "Check captions for the slips that reach print. Standard input: one text a line, or JSON Lines with id and text and, where known, other fields.")
        {
            json, failOn, name, longest,
        };
        command.SetAction((parsed, _) => RunAsync(cli, Find(parsed.GetRequiredValue(name)), parsed.GetValue(longest), parsed.GetValue(json), parsed.GetValue(failOn)));
        return command;
    }

    private static LintProfile Find(string id)
    {
        if (!id.StartsWith('@'))
            return LintProfile.Find(id) ?? throw new UsageException($"there is no lint profile {id}; there are {Profiles}, and @FILE reads your own");
        try
        {
            using var file = File.OpenText(id[1..]);
            return LintProfile.Read(file);
        }
        catch (Exception problem) when (problem is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{id[1..]}: {problem.Message}");
        }
    }

    private static Task<int> RunAsync(CliContext cli, LintProfile profile, int? longest, bool json, FailOn? failOn)
    {
        var from = failOn == FailOn.Error ? LintSeverity.Error : LintSeverity.Warning;
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var found = 0;
        return LineFilter.RunAsync(cli, Check, () => Volatile.Read(ref found) > 0);

        void Check(ReadOnlySpan<byte> line, long number, bool isJson, System.Buffers.IBufferWriter<byte> output)
        {
            var (id, input) = LintLine.Read(line, number, isJson);
            var findings = CaptionLinter.Check(input with { Profile = profile, Today = today, LongestCaption = longest });
            if (failOn is not null && findings.Any(finding => finding.Severity >= from))
                Interlocked.Exchange(ref found, 1);
            if (json)
                Output.WriteJson(output, (id, findings), LintFindingsJson.Write);
            else
                Encoding.UTF8.GetBytes(LintFindingsText.Of(id, findings), output);
        }
    }
}
