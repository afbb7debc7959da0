using CaptionManager.Desk.Accounts.Desks;
using CaptionManager.Desk.Accounts.Passkeys;
using CaptionManager.Desk.Accounts.SecondFactors;
using CaptionManager.Desk.Accounts.SingleSignOn;
using CaptionManager.Desk.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Accounts;

/// <summary>Registers accounts.</summary>
public static class AccountServices
{
    /// <summary>Adds accounts, sessions, one-time links and keys.</summary>
    /// <param name="services">The services of the desk.</param>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddOptions<AccountOptions>().BindConfiguration(AccountOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SingleSignOnOptions>().BindConfiguration(SingleSignOnOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SingleSignOnOptions>, SingleSignOnValidator>());
        services.AddDataProtection().SetApplicationName("CaptionManager").PersistKeysToDbContext<DeskContext>();
        services.AddIdentityCore<Account>().AddEntityFrameworkStores<DeskContext>();
        // Identity's own validator counts kinds of characters; ours replaces it.
        services.RemoveAll<IPasswordValidator<Account>>();
        services.AddScoped<IPasswordValidator<Account>, PasswordRules>();
        return services
            .AddSingleton<DecoyPassword>()
            .AddSingleton<AuthenticatorKeys>()
            .AddScoped<FailedAttempts>()
            .AddScoped<PasswordProof>()
            .AddScoped<SecondFactorProof>()
            .AddScoped<SecondFactorHandler>()
            .AddScoped<KeptPasskeys>()
            .AddScoped<SingleSignOnHandler>()
            .AddScoped<SetUpLinks>()
            .AddScoped<SetUpHandler>()
            .AddScoped<SignInHandler>()
            .AddScoped<Sessions>()
            .AddScoped<PasswordLinks>()
            .AddScoped<InviteAccountHandler>()
            .AddScoped<SetPasswordHandler>()
            .AddScoped<ChangePasswordHandler>()
            .AddScoped<RenameAccountHandler>()
            .AddScoped<ChangeRolesHandler>()
            .AddScoped<AccountActivityHandler>()
            .AddScoped<PeopleQuery>()
            .AddScoped<DesksQuery>()
            .AddScoped<DesksHandler>()
            .AddScoped<ApiKeys>()
            .AddScoped<MakeApiKeyHandler>()
            .AddScoped<RotateApiKeyHandler>()
            .AddScoped<RevokeApiKeyHandler>();
    }
}
