namespace CaptionManager.Cli.Files;

/// <summary>A file is not done, for a reason this program found before trying.</summary>
internal sealed class FileProblemException(FileProblem problem) : Exception(problem.Message)
{
    /// <summary>The reason.</summary>
    public FileProblem Problem => problem;
}
