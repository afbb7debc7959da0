using System.Net.Sockets;
using CaptionManager.Desk.Persistence;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace CaptionManager.Web.Hosting;

/// <summary>What keeps the desk from starting, in words an operator can act on.</summary>
internal static class StartTrouble
{
    /// <summary>The exit code of a start that failed by its surroundings.</summary>
    public const int ExitCode = 1;

    /// <summary>The message for a failure somebody can put right, or <see langword="null"/> for a fault of the program.</summary>
    public static string? Explain(Exception failure) => failure switch
    {
        DeskSettingException setting => $"The desk cannot start. {setting.Message}",
        OptionsValidationException invalid => $"The desk cannot start. {string.Join(" ", invalid.Failures)}",
        IOException { InnerException: AddressInUseException } or IOException { InnerException: AggregateException { InnerException: AddressInUseException } } =>
            $"The desk cannot start. {failure.Message} Is it running already? Stop the other program, or choose another port with --urls http://localhost:5211.",
        IOException { InnerException: SocketException } => $"The desk cannot start. {failure.Message} Choose an address of this machine with --urls.",
        _ => null,
    };
}
