namespace CaptionManager.Web.Hosting;

/// <summary>Where the program's own files lie, from whichever folder somebody starts it.</summary>
internal static class ContentRoot
{
    private const string Project = "CaptionManager.Web.csproj";

    /// <summary>The host's options: content root beside the project when run from source, else beside the program.</summary>
    /// <param name="arguments">The command line; a content root named there or in the environment stays.</param>
    public static WebApplicationOptions Options(string[] arguments)
    {
        var isNamed = arguments.Any(argument => argument.Contains("contentRoot", StringComparison.OrdinalIgnoreCase))
            || Environment.GetEnvironmentVariable("ASPNETCORE_CONTENTROOT") is not null;
        var isProject = File.Exists(Path.Combine(Environment.CurrentDirectory, Project));
        return new WebApplicationOptions { Args = arguments, ContentRootPath = isNamed || isProject ? null : AppContext.BaseDirectory };
    }
}
