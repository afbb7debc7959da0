using CaptionManager.Captions.Authorities;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Reference;

/// <summary>Writes the authority list: one entry, two made one, a whole table. What ships with the program is never changed, only replaced.</summary>
public sealed class AuthoritiesHandler(DeskContext context, AuthorityBook book, ReferenceBooks books, TimeProvider clock)
{
    /// <summary>Rows of a table at most.</summary>
    public const int MaximumRows = 50_000;

    /// <summary>Writes an entry.</summary>
    /// <param name="authority">As it is to be.</param>
    /// <param name="replaces">The name it had before, where it is renamed; else <see langword="null"/>.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>What stands in the way; empty when it was done.</returns>
    public async Task<IReadOnlyList<ReferenceProblem>> SaveAsync(Authority authority, string? replaces, Actor actor, CancellationToken cancellationToken)
    {
        var problems = AuthorityRules.Check(authority);
        if (problems.Count > 0) return problems;
        var key = NameKey.Of(authority.Name);
        var before = replaces is null ? key : NameKey.Of(replaces);
        if (before != key && book.List.Resolve(authority.Name) is { } taken && NameKey.Of(taken.Name) != before)
            return [new("name", $"'{taken.Name}' bears that name already; merge the two instead.")];

        await WriteAsync(
            async token =>
            {
                if (before != key) await TakeOutAsync(before, replaces!, token);
                await PutAsync(authority, token);
                context.Add(new AuditEvent(ReferenceKinds.AuthoritySaved, actor, clock.GetUtcNow(), subject: authority.Name));
            },
            cancellationToken);
        return [];
    }

    /// <summary>Takes a name out of the list; one that ships with the program is remembered as not wanted.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RemoveAsync(string name, Actor actor, CancellationToken cancellationToken)
    {
        if (book.List.Resolve(name) is not { } authority) return false;
        await WriteAsync(
            async token =>
            {
                await TakeOutAsync(NameKey.Of(authority.Name), authority.Name, token);
                context.Add(new AuditEvent(ReferenceKinds.AuthorityRemoved, actor, clock.GetUtcNow(), subject: authority.Name));
            },
            cancellationToken);
        return true;
    }

    /// <summary>Makes two names one: the other becomes an alias of the one that is kept, and what it knew fills what the kept one does not.</summary>
    /// <param name="keep">The name to keep; a new entry for a photographer where the list has none.</param>
    /// <param name="other">The name that becomes an alias.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public async Task<IReadOnlyList<ReferenceProblem>> MergeAsync(string keep, string other, Actor actor, CancellationToken cancellationToken)
    {
        // Names that differ in accents alone resolve to one entry: then the alias is what is new.
        var kept = book.List.Resolve(keep) ?? new Authority { Name = keep, Kind = AuthorityKind.Photographer };
        var gone = book.List.Resolve(other) ?? new Authority { Name = other, Kind = kept.Kind };
        var isSame = NameKey.Of(kept.Name) == NameKey.Of(gone.Name);
        var merged = isSame ? kept with { Name = keep, Aliases = [.. kept.Aliases.Append(other).Distinct(StringComparer.Ordinal)] } : kept.Absorb(gone);
        var problems = AuthorityRules.Check(merged);
        if (problems.Count > 0) return problems;
        await WriteAsync(
            async token =>
            {
                if (!isSame) await TakeOutAsync(NameKey.Of(gone.Name), gone.Name, token);
                await PutAsync(merged, token);
                context.Add(new AuditEvent(ReferenceKinds.AuthoritiesMerged, actor, clock.GetUtcNow(), subject: Shortened($"{other} → {keep}")));
            },
            cancellationToken);
        return [];
    }

    /// <summary>Brings a table in: its rows replace entries of the same name and leave all others.</summary>
    /// <returns>How many entries were written; none where one is not as it must be, which the problems say.</returns>
    public async Task<(int Written, IReadOnlyList<ReferenceProblem> Problems)> ImportAsync(AuthoritySheet sheet, string fileName, Actor actor, CancellationToken cancellationToken)
    {
        if (sheet.Entries.Length > MaximumRows) return (0, [new("", $"The table has {sheet.Entries.Length} rows; {MaximumRows} are the most.")]);
        var problems = sheet.Entries.SelectMany(entry => AuthorityRules.Check(entry).Select(problem => problem with { Sentence = $"{entry.Name}: {problem.Sentence}" })).Take(20).ToList();
        if (problems.Count > 0) return (0, problems);
        var changed = sheet.Entries.Where(entry => book.List.Resolve(entry.Name) is not { } known || !known.Equals(entry)).ToList();
        await WriteAsync(
            async token =>
            {
                var keys = changed.Select(entry => NameKey.Of(entry.Name)).ToList();
                var rows = await context.AuthorityEntries.Where(entry => keys.Contains(entry.Key)).ToDictionaryAsync(entry => entry.Key, token);
                foreach (var authority in changed) Put(authority, rows.GetValueOrDefault(NameKey.Of(authority.Name)));
                context.Add(new AuditEvent(ReferenceKinds.AuthoritiesImported, actor, clock.GetUtcNow(), subject: Shortened(fileName)));
            },
            cancellationToken);
        return (changed.Count, []);
    }

    private async Task WriteAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        await WriteRace.RunAsync(
            context,
            async token =>
            {
                await work(token);
                return true;
            },
            cancellationToken);
        await books.ReadAsync(cancellationToken);
    }

    private async Task PutAsync(Authority authority, CancellationToken cancellationToken)
    {
        var key = NameKey.Of(authority.Name);
        Put(authority, await context.AuthorityEntries.SingleOrDefaultAsync(entry => entry.Key == key, cancellationToken));
    }

    private void Put(Authority authority, AuthorityEntry? row)
    {
        if (row is null)
        {
            row = new AuthorityEntry(authority.Name);
            context.Add(row);
        }

        row.Set(authority, clock.GetUtcNow());
    }

    private async Task TakeOutAsync(string key, string name, CancellationToken cancellationToken)
    {
        var row = await context.AuthorityEntries.SingleOrDefaultAsync(entry => entry.Key == key, cancellationToken);
        var isShipped = AuthorityList.Seed.All.Any(shipped => NameKey.Of(shipped.Name) == key);
        if (row is not null && !isShipped)
        {
            context.Remove(row);
            return;
        }

        if (!isShipped) return;
        if (row is null)
        {
            row = new AuthorityEntry(name);
            context.Add(row);
        }

        row.Remove(clock.GetUtcNow());
    }

    private static string Shortened(string subject) => subject.Length <= AuditEvent.SubjectLength ? subject : subject[..AuditEvent.SubjectLength];
}
