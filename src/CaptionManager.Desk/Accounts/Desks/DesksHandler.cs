using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Accounts.Desks;

/// <summary>Makes and renames desks, and says who works on which.</summary>
public sealed class DesksHandler(DeskContext context, TimeProvider time)
{
    /// <summary>Desks of a house at most.</summary>
    public const int Most = 100;

    /// <summary>Makes a desk.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="name">What the house calls it.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<AccountOutcome<int>> MakeAsync(Actor actor, string name, CancellationToken cancellationToken) => context.WriteAsync(
        async token =>
        {
            if (await WrongAsync(name, null, token) is { } wrong) return AccountOutcome<int>.Failed(wrong);
            if (await context.Desks.CountAsync(token) >= Most) return AccountOutcome<int>.Failed(AccountProblems.TooManyDesks);
            var desk = new EditorialDesk(name.Trim(), time.GetUtcNow());
            context.Add(desk);
            context.AuditEvents.Add(new AuditEvent(AccountKinds.DeskMade, actor, time.GetUtcNow(), subject: desk.Name));
            await context.SaveChangesAsync(token);
            return AccountOutcome<int>.Done(desk.Id);
        },
        cancellationToken);

    /// <summary>Gives a desk another name.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="id">The desk.</param>
    /// <param name="name">Its new name.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<AccountOutcome<int>> RenameAsync(Actor actor, int id, string name, CancellationToken cancellationToken) => context.WriteAsync(
        async token =>
        {
            if (await context.Desks.AsTracking().SingleOrDefaultAsync(desk => desk.Id == id, token) is not { } found) return AccountOutcome<int>.Failed(AccountProblems.NoSuchDesk);
            if (await WrongAsync(name, id, token) is { } wrong) return AccountOutcome<int>.Failed(wrong);
            if (found.Name == name.Trim()) return AccountOutcome<int>.Done(id);
            context.AuditEvents.Add(new AuditEvent(AccountKinds.DeskRenamed, actor, time.GetUtcNow(), subject: name.Trim(), details: AccountDetails.OfRename(found.Name)));
            found.Rename(name.Trim());
            return AccountOutcome<int>.Done(id);
        },
        cancellationToken);

    /// <summary>Says on which desks somebody works. It counts from their next request on.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="accountId">Whose.</param>
    /// <param name="desks">The desks; none means that the person sees all.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<AccountOutcome<Guid>> SetAsync(Actor actor, Guid accountId, IReadOnlyCollection<int> desks, CancellationToken cancellationToken) => context.ChangeAccountAsync(
        accountId,
        async account =>
        {
            var known = await context.Desks.Where(desk => desks.Contains(desk.Id)).OrderBy(desk => desk.Name).Select(desk => new { desk.Id, desk.Name }).ToListAsync(cancellationToken);
            if (known.Count != desks.Distinct().Count()) return AccountProblems.NoSuchDesk;
            var held = await context.AccountDesks.AsTracking().Where(one => one.AccountId == account.Id).ToListAsync(cancellationToken);
            if (held.Select(one => one.DeskId).ToHashSet().SetEquals(known.Select(desk => desk.Id))) return null;

            context.RemoveRange(held.Where(one => known.TrueForAll(desk => desk.Id != one.DeskId)));
            context.AddRange(known.Where(desk => held.TrueForAll(one => one.DeskId != desk.Id)).Select(desk => new AccountDesk(account.Id, desk.Id)));
            context.AuditEvents.Add(new AuditEvent(
                AccountKinds.DesksChanged, actor, time.GetUtcNow(), subject: account.UserName, details: AccountDetails.OfDesks(known.Select(desk => desk.Name))));
            return null;
        },
        cancellationToken);

    private async Task<AccountProblem?> WrongAsync(string name, int? own, CancellationToken cancellationToken)
    {
        var trimmed = name.Trim();
        if (trimmed.Length is 0 or > EditorialDesk.NameLength || trimmed.Any(char.IsControl)) return AccountProblems.DeskName;
        return await context.Desks.AnyAsync(desk => desk.Name == trimmed && desk.Id != own, cancellationToken) ? AccountProblems.DeskTaken : null;
    }
}
