using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Unicode;
using CaptionManager.Captions.HouseStyles;
using CaptionManager.Cli.Parse;
using CaptionManager.Cli.Streams;

namespace CaptionManager.Cli.Format;

/// <summary><c>captions format</c>: writes credit lines in a house's style.</summary>
internal static class FormatCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext cli)
    {
        var style = new Option<string>("--style")
        {
            Description = "The house: " + string.Join(", ", HouseStyles.All.Select(house => house.Id)) + ".",
            HelpName = "STYLE",
            Required = true,
        };
        var json = CommonOptions.Json();
        var command = new Command("format", "Write credit lines in a house's style. Standard input: JSON Lines as parse --json writes them.") { style, json };
        command.SetAction((parsed, _) => RunAsync(cli, Find(parsed.GetRequiredValue(style)), parsed.GetValue(json)));
        return command;
    }

    private static HouseStyle Find(string id) => HouseStyles.Find(id)
        ?? throw new UsageException($"there is no house style {id}; there are {string.Join(", ", HouseStyles.All.Select(house => house.Id))}");

    private static Task<int> RunAsync(CliContext cli, HouseStyle style, bool json) => LineFilter.RunAsync(cli, (line, number, _, output) =>
    {
        if (!Utf8.IsValid(line))
            throw new FormatException("it is not UTF-8; save the input as UTF-8");
        var parsed = ParsedLineJson.Read(line, number);
        if (json)
        {
            Output.WriteJson(output, (parsed, style, picture: NamedPictureJson.Read(line)), static (writer, item) =>
            {
                writer.WriteStartObject();
                writer.WritePropertyName("id");
                writer.WriteRawValue(item.parsed.Id, skipInputValidation: true);
                writer.WriteString("style", item.style.Id);
                writer.WriteString("creditLine", item.style.CreditLine(item.parsed.Credit));
                writer.WriteString("signOff", item.style.SignOff(item.parsed.Credit));
                writer.WriteString("copyrightNotice", item.style.CopyrightNotice(item.parsed.Credit, item.picture.Year));
                writer.WriteString("fileName", item.style.FileName(item.parsed.Credit, item.picture.Values));
                writer.WriteEndObject();
            });
        }
        else
        {
            Encoding.UTF8.GetBytes(style.CreditLine(parsed.Credit), output);
            output.Write("\n"u8);
        }
    });
}
