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
        services.AddDataProtection().SetApplicationName("CaptionManager").PersistKeysToDbContext<DeskContext>();
        services.AddIdentityCore<Account>().AddEntityFrameworkStores<DeskContext>();
        services.AddOptions<IdentityOptions>().Configure<IOptions<AccountOptions>>(Configure);

        // Identity's own validator counts kinds of characters; ours replaces it.
        services.RemoveAll<IPasswordValidator<Account>>();
        services.AddScoped<IPasswordValidator<Account>, PasswordRules>();
        return services
            .AddSingleton<DecoyPassword>()
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
            .AddScoped<ApiKeys>()
            .AddScoped<MakeApiKeyHandler>()
            .AddScoped<RevokeApiKeyHandler>();
    }

    private static void Configure(IdentityOptions identity, IOptions<AccountOptions> accounts)
    {
        identity.Lockout.AllowedForNewUsers = true;
        identity.Lockout.MaxFailedAccessAttempts = accounts.Value.FailuresBeforeLockout;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(accounts.Value.LockoutMinutes);
    }
}
