using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Search;

/// <summary>Searches kept under a name. One's own are seen by nobody else; the desk's are there for all, and changed by whoever edits captions.</summary>
public sealed class SavedSearches(DeskContext context, TimeProvider clock)
{
    /// <summary>Searches of one person, and of the desk, at most.</summary>
    public const int Most = 100;

    // A deletion can be taken back for as long as somebody may still have the page with the button before them.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private static FormattableString NotYours => $"Your role does not include changing searches of the desk.";

    /// <summary>Those of a person, then the desk's, each by name.</summary>
    public async Task<IReadOnlyList<SavedSearch>> ListAsync(Actor actor, CancellationToken cancellationToken) =>
        await Seen(actor).AsNoTracking().Where(search => search.DeletedAt == null)
            .OrderBy(search => search.OwnerId == null).ThenBy(search => search.Name).ThenBy(search => search.Id).ToListAsync(cancellationToken);

    /// <summary>One that the person sees, deleted or not; or <see langword="null"/>.</summary>
    public Task<SavedSearch?> FindAsync(long id, Actor actor, CancellationToken cancellationToken) =>
        Seen(actor).AsNoTracking().SingleOrDefaultAsync(search => search.Id == id, cancellationToken);

    /// <summary>Keeps a search.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="filter">The contact sheet, read from <paramref name="query"/>.</param>
    /// <param name="query">The same as it stands in the address.</param>
    /// <param name="isShared">Whether it is the desk's.</param>
    /// <param name="mayChangeShared">Whether the role of whoever keeps it includes the desk's.</param>
    /// <param name="actor">Whoever keeps it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<SavedSearchOutcome> SaveAsync(string name, ContactSheetFilter filter, string query, bool isShared, bool mayChangeShared, Actor actor, CancellationToken cancellationToken)
    {
        var owner = isShared ? null : actor.AccountId;
        name = name.Trim();
        if (owner is null && !mayChangeShared) return Refused(NotYours);
        if (filter with { After = null, Limit = ContactSheetFilter.DefaultLimit } == new ContactSheetFilter()) return Refused($"There is nothing to save: the contact sheet shows all photos.");
        if (query.Length > SavedSearch.QueryLength) return Refused($"The search is {query.Length} characters long; {SavedSearch.QueryLength} is the most.");
        if (SearchQuery.Parse(filter.Text, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).Problems is [var first, ..]) return Refused(first.Sentence);
        return context.WriteAsync(
            async token =>
            {
                if (await ProblemAsync(name, owner, 0, token) is { } problem) return new SavedSearchOutcome(null, problem);
                if (await Active(owner).CountAsync(token) >= Most) return new SavedSearchOutcome(null, $"There are {Most} saved searches already; delete one first.");
                var search = context.Add(new SavedSearch(owner, name, query)).Entity;
                Note(search, "search.saved", actor);
                await context.SaveChangesAsync(token);
                return new SavedSearchOutcome(search);
            },
            cancellationToken);
    }

    /// <summary>Gives one another name.</summary>
    public Task<SavedSearchOutcome> RenameAsync(long id, string name, bool mayChangeShared, Actor actor, CancellationToken cancellationToken) => ChangeAsync(
        id,
        mayChangeShared,
        actor,
        async (search, token) =>
        {
            if (await ProblemAsync(name.Trim(), search.OwnerId, search.Id, token) is { } problem) return problem;
            search.Rename(name.Trim());
            Note(search, "search.renamed", actor);
            return null;
        },
        cancellationToken);

    /// <summary>Takes one away; <see cref="UndoAsync"/> brings it back.</summary>
    public Task<SavedSearchOutcome> DeleteAsync(long id, bool mayChangeShared, Actor actor, CancellationToken cancellationToken) => ChangeAsync(
        id,
        mayChangeShared,
        actor,
        async (search, token) =>
        {
            if (search.DeletedAt is not null) return null;
            var now = clock.GetUtcNow();
            await context.SavedSearches.Where(old => old.DeletedAt < now - Kept).ExecuteDeleteAsync(token);
            search.Delete(now);
            Note(search, "search.deleted", actor);
            return null;
        },
        cancellationToken);

    /// <summary>Takes the last change of one back: its deletion, or its name.</summary>
    public Task<SavedSearchOutcome> UndoAsync(long id, bool mayChangeShared, Actor actor, CancellationToken cancellationToken) => ChangeAsync(
        id,
        mayChangeShared,
        actor,
        async (search, token) =>
        {
            if (await ProblemAsync(search.DeletedAt is null ? search.FormerName ?? search.Name : search.Name, search.OwnerId, search.Id, token) is { } problem) return problem;
            search.Undo();
            Note(search, "search.undone", actor);
            return null;
        },
        cancellationToken);

    private Task<SavedSearchOutcome> ChangeAsync(
        long id, bool mayChangeShared, Actor actor, Func<SavedSearch, CancellationToken, Task<FormattableString?>> change, CancellationToken cancellationToken) => context.WriteAsync(
        async token =>
        {
            if (await Seen(actor).AsTracking().SingleOrDefaultAsync(search => search.Id == id, token) is not { } search) return new SavedSearchOutcome(null);
            if (search.OwnerId is null && !mayChangeShared) return new SavedSearchOutcome(null, NotYours);
            return await change(search, token) is { } problem ? new SavedSearchOutcome(null, problem) : new SavedSearchOutcome(search);
        },
        cancellationToken);

    private async Task<FormattableString?> ProblemAsync(string name, Guid? owner, long except, CancellationToken cancellationToken)
    {
        if (name.Length is 0 or > SavedSearch.NameLength) return $"Give the search a name of up to {SavedSearch.NameLength} characters.";
        if (await Active(owner).AnyAsync(search => search.Name == name && search.Id != except, cancellationToken)) return $"There is a saved search \"{name}\" already.";
        return null;
    }

    private IQueryable<SavedSearch> Active(Guid? owner) => context.SavedSearches.Where(search => search.OwnerId == owner && search.DeletedAt == null);

    private IQueryable<SavedSearch> Seen(Actor actor)
    {
        var me = actor.AccountId;
        return context.SavedSearches.Where(search => search.OwnerId == null || search.OwnerId == me);
    }

    // What is one's own concerns nobody else.
    private void Note(SavedSearch search, string what, Actor actor)
    {
        if (search.OwnerId is null) context.Add(new AuditEvent(what, actor, clock.GetUtcNow(), null, search.Name));
    }

    private static Task<SavedSearchOutcome> Refused(FormattableString problem) => Task.FromResult(new SavedSearchOutcome(null, problem));
}
