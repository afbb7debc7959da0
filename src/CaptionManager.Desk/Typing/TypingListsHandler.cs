using CaptionManager.Captions.Aids;
using CaptionManager.Captions.Templates;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Typing;

/// <summary>Writes the lists that help to type.</summary>
public sealed class TypingListsHandler(DeskContext context, TimeProvider clock)
{
    private const string Saved = "typing-list.saved";
    private const string Deleted = "typing-list.deleted";

    /// <summary>Every list, those in use first.</summary>
    public async Task<IReadOnlyList<TypingList>> ListAsync(CancellationToken cancellationToken) =>
        await context.TypingLists.AsNoTracking().OrderByDescending(list => list.IsActive).ThenBy(list => list.Kind).ThenBy(list => list.Name).ToListAsync(cancellationToken);

    /// <summary>One, or <see langword="null"/>.</summary>
    public Task<TypingList?> FindAsync(long id, CancellationToken cancellationToken) =>
        context.TypingLists.AsNoTracking().SingleOrDefaultAsync(list => list.Id == id, cancellationToken);

    /// <summary>Makes a list.</summary>
    public Task<TypingListOutcome> AddAsync(TypingListKind kind, TypingListWords words, Actor actor, CancellationToken cancellationToken) =>
        SaveAsync(_ => Task.FromResult<TypingList?>(context.Add(new TypingList(kind)).Entity), kind, words, actor, cancellationToken);

    /// <summary>Changes one.</summary>
    public async Task<TypingListOutcome> ChangeAsync(long id, TypingListWords words, Actor actor, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } found
            ? await SaveAsync(token => context.TypingLists.AsTracking().SingleOrDefaultAsync(list => list.Id == id, token), found.Kind, words, actor, cancellationToken)
            : new TypingListOutcome(null);

    /// <summary>Takes one away for good.</summary>
    /// <returns>Whether there was one.</returns>
    public Task<bool> DeleteAsync(long id, Actor actor, CancellationToken cancellationToken) => context.WriteAsync(
        async token =>
        {
            if (await context.TypingLists.AsTracking().SingleOrDefaultAsync(list => list.Id == id, token) is not { } list) return false;
            context.Remove(list);
            context.Add(new AuditEvent(Deleted, actor, clock.GetUtcNow(), null, list.Name));
            return true;
        },
        cancellationToken);

    private async Task<TypingListOutcome> SaveAsync(
        Func<CancellationToken, Task<TypingList?>> find, TypingListKind kind, TypingListWords words, Actor actor, CancellationToken cancellationToken)
    {
        words = words with { Name = words.Name.Trim(), Text = words.Text.ReplaceLineEndings("\n") };
        if (Problem(kind, words) is { } problem) return problem;
        return await context.WriteAsync(
            async token =>
            {
                if (await find(token) is not { } list) return new TypingListOutcome(null);
                list.Set(words, actor.Name, clock.GetUtcNow());
                context.Add(new AuditEvent(Saved, actor, clock.GetUtcNow(), null, words.Name));
                await context.SaveChangesAsync(token);
                return new TypingListOutcome(list.Id);
            },
            cancellationToken);
    }

    private static TypingListOutcome? Problem(TypingListKind kind, TypingListWords words)
    {
        if (words.Name.Length is 0 or > TypingList.NameLength) return new TypingListOutcome(null, $"Give the list a name of up to {TypingList.NameLength} characters.", "name");
        if (words.Text.Length > TypingList.TextLength)
            return new TypingListOutcome(null, $"The list is {words.Text.Length:N0} characters long; {TypingList.TextLength:N0} is the most.", "text");
        if (kind == TypingListKind.Hot)
            return FactFields.Find(words.Field ?? "") is null ? new TypingListOutcome(null, $"Choose the field the list is offered for.", "field") : null;
        if (kind == TypingListKind.Template) return CaptionTemplates.Problem(words.Field, words.Text);
        try
        {
            _ = CodeReplacements.Read(new StringReader(words.Text));
            return null;
        }
        catch (UnreadableTextException wrong)
        {
            return new TypingListOutcome(null, wrong.Sentence, "text");
        }
    }
}
