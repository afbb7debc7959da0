using System.Collections.Immutable;
using System.Globalization;
using CaptionManager.Captions.Aids;
using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Typing;

/// <summary>Helps while somebody types: writes codes out, offers what a field mostly says.</summary>
public sealed class TypingAids(DeskContext context, TypingMemory memory)
{
    /// <summary>Texts offered for a field at most.</summary>
    public const int MostOffered = 100;

    /// <summary>The text with the desk's codes written out, and the codes no list has.</summary>
    /// <param name="text">A text, or one code with its marks.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    public async Task<CodeExpansion> ExpandAsync(string text, CancellationToken cancellationToken) => (await CodesAsync(cancellationToken)).Expand(text);

    /// <summary>The texts of the hot lists by the field they are offered for.</summary>
    public async Task<IReadOnlyDictionary<string, ImmutableArray<string>>> HotAsync(CancellationToken cancellationToken)
    {
        var lists = await context.TypingLists.AsNoTracking().Where(list => list.IsActive && list.Kind == TypingListKind.Hot && list.Field != null)
            .OrderBy(list => list.Id).Select(list => new { list.Field, list.Text }).ToListAsync(cancellationToken);
        return lists.GroupBy(list => list.Field!, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => group.SelectMany(list => HotList.Read(new StringReader(list.Text)).Entries).Distinct(StringComparer.Ordinal).Take(MostOffered).ToImmutableArray(),
            StringComparer.Ordinal);
    }

    /// <summary>Notes what was typed into fields that have a hot list: it is offered first from now on. Only the order is at stake, so nobody waits for anybody.</summary>
    /// <param name="edits">What was saved: values by field.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task UsedAsync(IReadOnlyDictionary<string, IReadOnlyList<string>> edits, CancellationToken cancellationToken)
    {
        var changed = edits.Keys.ToList();
        var lists = await context.TypingLists.AsNoTracking().Where(list => list.IsActive && list.Kind == TypingListKind.Hot && list.Field != null && changed.Contains(list.Field)).ToListAsync(cancellationToken);
        foreach (var list in lists)
        {
            var before = HotList.Read(new StringReader(list.Text));
            var after = edits[list.Field!].Where(value => before.Entries.Contains(value)).Aggregate(before, (hot, value) => hot.Used(value));
            if (after.Entries.SequenceEqual(before.Entries)) continue;
            using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            after.Write(text);
            await context.TypingLists.Where(row => row.Id == list.Id && row.ChangedAt == list.ChangedAt)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Text, text.ToString()), cancellationToken);
        }
    }

    private async Task<CodeReplacements> CodesAsync(CancellationToken cancellationToken)
    {
        var active = context.TypingLists.AsNoTracking().Where(list => list.IsActive && list.Kind == TypingListKind.Codes).OrderBy(list => list.Id);
        var stamp = string.Join(' ', (await active.Select(list => new { list.Id, list.ChangedAt }).ToListAsync(cancellationToken)).Select(list => $"{list.Id}@{list.ChangedAt.UtcTicks}"));
        if (memory.Codes(stamp) is { } known) return known;
        var texts = await active.Select(list => list.Text).ToListAsync(cancellationToken);
        return memory.Keep(stamp, CodeReplacements.Read(new StringReader(string.Join('\n', texts))));
    }
}
