using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Audit;
using Microsoft.Extensions.Configuration;
using Quartz;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers approval.</summary>
public static class ApprovalServices
{
    /// <summary>Adds the approval use cases and their settings.</summary>
    /// <param name="services">The services of the desk.</param>
    /// <param name="configuration">Holds the section <see cref="ApprovalOptions.Section"/>.</param>
    public static IServiceCollection AddApproval(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ApprovalOptions>().Bind(configuration.GetSection(ApprovalOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        var round = TimeSpan.FromSeconds((configuration.GetSection(ApprovalOptions.Section).Get<ApprovalOptions>() ?? new ApprovalOptions()).RoundSeconds);
        services.AddSingleton<ReleaseClock>();
        services.AddScoped<ApprovalGuards>();
        services.AddScoped<ReleaseDueHandler>();
        services.AddQuartz(quartz => quartz.ScheduleJob<ReleaseDueJob>(trigger => trigger.WithIdentity("releases-due").StartNow().WithSimpleSchedule(round)));
        services.AddScoped<DecideHandler>();
        services.AddScoped<ApprovalForecastQuery>();
        services.AddScoped<RequireFieldsHandler>().AddScoped<RequiredFieldsQuery>();
        services.AddScoped<ClaimHandler>().AddScoped<ClaimsQuery>();
        services.AddScoped<ApprovalQueueQuery>().AddScoped<PlacePhotoHandler>();
        services.AddScoped<PhotoDecisionsQuery>();
        services.AddScoped<PhotoHistoryQuery>();
        services.AddScoped<AuditQuery>().AddScoped<AuditVerifier>().AddScoped<AuditExport>();
        return services;
    }
}
