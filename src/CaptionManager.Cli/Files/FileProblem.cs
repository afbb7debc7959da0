using System.Text.Json;
using CaptionManager.Metadata;

namespace CaptionManager.Cli.Files;

/// <summary>Why a file was not done.</summary>
/// <param name="Code">Stable code: one of <see cref="DiagnosticCodes"/>, or a constant of this type.</param>
/// <param name="Message">A sentence.</param>
internal sealed record FileProblem(string Code, string Message)
{
    /// <summary>There is no such file, or a sheet names one that is not among the files given.</summary>
    public const string NotFound = "not-found";

    /// <summary>Two files would be written to one place.</summary>
    public const string SameTarget = "same-target";

    private const string Unreadable = "unreadable";
    private const string Fault = "fault";

    /// <summary>The problem an exception tells of.</summary>
    public static FileProblem Of(Exception exception, string path) => exception switch
    {
        FileProblemException known => known.Problem,
        MetadataWriteException refused => new(refused.Code, refused.Message),
        FileNotFoundException or DirectoryNotFoundException when path.Contains('\uFFFD') =>
            new(Unreadable, "Its name is not UTF-8, and cannot be opened by this program; rename the file."),
        FileNotFoundException or DirectoryNotFoundException => new(NotFound, "There is no such file."),
        UnauthorizedAccessException => new(Unreadable, "It may not be opened; check its permissions."),
        PathTooLongException => new(Unreadable, "The name is longer than the file system takes."),
        IOException or ArgumentException => new(Unreadable, exception.Message),
        _ => new(Fault, $"A fault of the program ({exception.GetType().Name}: {exception.Message}). Please report it with the file."),
    };

    /// <summary>Writes the object of a file that failed.</summary>
    public static void Write(Utf8JsonWriter writer, (string Path, FileProblem Problem) failed)
    {
        writer.WriteStartObject();
        writer.WriteString("path", failed.Path);
        writer.WriteStartObject("error");
        writer.WriteString("code", failed.Problem.Code);
        writer.WriteString("message", failed.Problem.Message);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
