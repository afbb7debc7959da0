using CaptionManager.Desk;
using CaptionManager.Desk.Upkeep;
using CaptionManager.Web.Hosting;
using CaptionManager.Web.Hosting.Verbs;

NativeHeap.KeepLittle();
try
{
    if (HostVerbs.Names(args)) return await HostVerbs.RunAsync(args);

    var builder = WebApplication.CreateBuilder(ContentRoot.Options(args));
    builder.AddDeskWeb();

    var app = builder.Build();

    // The database is made ready while the routes are laid out; nothing is served before both are.
    var desk = Task.Run(() => app.Services.StartDeskAsync(app.Lifetime.ApplicationStopping));
    app.MapDeskWeb();
    app.PrepareRoutes();
    await desk;
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
