using CaptionManager.Desk;
using CaptionManager.Web.Hosting;

try
{
    var builder = WebApplication.CreateBuilder(ContentRoot.Options(args));
    builder.AddDeskWeb();

    var app = builder.Build();
    await app.Services.StartDeskAsync(app.Lifetime.ApplicationStopping);
    app.MapDeskWeb();
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (StartTrouble.Explain(failure) is { } message)
{
    await Console.Error.WriteLineAsync(message);
    return StartTrouble.ExitCode;
}

/// <summary>The web host; public so that tests can start it.</summary>
public partial class Program;
