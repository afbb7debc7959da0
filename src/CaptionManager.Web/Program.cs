using CaptionManager.Desk;
using CaptionManager.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddDeskWeb();

var app = builder.Build();
await app.Services.StartDeskAsync(app.Lifetime.ApplicationStopping);
app.MapDeskWeb();
await app.RunAsync();

/// <summary>The web host; public so that tests can start it.</summary>
public partial class Program;
