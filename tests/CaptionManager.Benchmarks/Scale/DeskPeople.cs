using System.Globalization;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Benchmarks.Scale;

/// <summary>The people of a generated desk: twenty who may do everything.</summary>
internal static class DeskPeople
{
    public const int Count = 20;

    public const string Password = "violet harbour lamp";

    /// <summary>The account name of a person, counted from 1.</summary>
    public static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"person{number:D2}@desk.example");

    public static async Task AddAsync(IServiceProvider services)
    {
        var context = services.GetRequiredService<DeskContext>();
        var normalizer = services.GetRequiredService<ILookupNormalizer>();

        // One hash for all: twenty would take seconds, and they have one password.
        var hash = services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(new Account(), Password);
        for (var number = 1; number <= Count; number++)
        {
            var name = NameOf(number);
            var account = new Account
            {
                Id = Guid.CreateVersion7(),
                UserName = name,
                NormalizedUserName = normalizer.NormalizeName(name),
                DisplayName = string.Create(CultureInfo.InvariantCulture, $"Person {number}"),
                CreatedAt = services.GetRequiredService<TimeProvider>().GetUtcNow(),
                SecurityStamp = Guid.NewGuid().ToString("N"),
                LockoutEnabled = true,
                PasswordHash = hash,
            };
            context.Add(account);
            context.UserRoles.AddRange(DeskRoles.All.Select(role => new IdentityUserRole<Guid> { UserId = account.Id, RoleId = role.Id }));
        }

        await context.SaveChangesAsync();
    }
}
