using CaptionManager.Captions.HouseStyles;
using CaptionManager.Captions.Templates;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Reference;

/// <summary>Writes house styles. A shipped one is replaced, and comes back when its replacement is taken out.</summary>
public sealed class HouseStylesHandler(DeskContext context, ReferenceBooks books, TimeProvider clock)
{
    /// <summary>Reads a style as somebody wrote it.</summary>
    /// <returns>The style, or what stands in the way with the field and the place.</returns>
    public static (HouseStyle? Style, IReadOnlyList<ReferenceProblem> Problems) Compose(string? id, string? name, IEnumerable<string> own, string? creditLine, string? signOff, string? copyright, string? fileName = null)
    {
        var problems = new List<ReferenceProblem>();
        if (id is not { Length: > 0 and <= HouseStyleEntry.IdLength } || !id.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-'))
            problems.Add(new("id", $"An id is 1 to {HouseStyleEntry.IdLength} small letters, digits and hyphens."));
        if (string.IsNullOrWhiteSpace(name) || name.Length > HouseStyleEntry.NameLength) problems.Add(new("name", $"A name is 1 to {HouseStyleEntry.NameLength} characters."));
        foreach (var (field, template) in new[] { ("creditLine", creditLine), ("signOff", signOff), ("copyright", copyright) })
        {
            if (string.IsNullOrWhiteSpace(template)) problems.Add(new(field, $"Write a template; {{line}} alone closes a caption with the credit line."));
            else if (template.Length > HouseStyleEntry.TemplateLength) problems.Add(new(field, $"At most {HouseStyleEntry.TemplateLength} characters."));
            else if (Trouble(template) is { } trouble) problems.Add(new(field, trouble));
        }

        if (string.IsNullOrWhiteSpace(fileName)) fileName = null;
        else if (fileName.Length > HouseStyleEntry.TemplateLength) problems.Add(new("fileName", $"At most {HouseStyleEntry.TemplateLength} characters."));
        else if (Trouble("x", fileName) is { } inName) problems.Add(new("fileName", inName));
        return problems.Count > 0
            ? (null, problems)
            : (new HouseStyle(id!, name!.Trim(), [.. own.Select(word => word.Trim()).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal)], creditLine!, signOff!, copyright!, fileName), []);
    }

    /// <summary>Keeps a style, in place of one of the same id.</summary>
    public async Task SaveAsync(HouseStyle style, Actor actor, CancellationToken cancellationToken)
    {
        await WriteRace.RunAsync(
            context,
            async token =>
            {
                var row = await context.HouseStyles.SingleOrDefaultAsync(entry => entry.Id == style.Id, token);
                if (row is null)
                {
                    row = new HouseStyleEntry(style.Id);
                    context.Add(row);
                }

                row.Set(style, clock.GetUtcNow());
                context.Add(new AuditEvent(ReferenceKinds.StyleSaved, actor, clock.GetUtcNow(), subject: style.Name));
                return true;
            },
            cancellationToken);
        await books.ReadAsync(cancellationToken);
    }

    /// <summary>Takes a style of the desk's out; a shipped one is as it shipped again.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RemoveAsync(string id, Actor actor, CancellationToken cancellationToken)
    {
        var isDone = await context.WriteAsync(
            async token =>
            {
                if (await context.HouseStyles.SingleOrDefaultAsync(entry => entry.Id == id, token) is not { } row) return false;
                context.Remove(row);
                context.Add(new AuditEvent(ReferenceKinds.StyleRemoved, actor, clock.GetUtcNow(), subject: row.Name));
                return true;
            },
            cancellationToken);
        await books.ReadAsync(cancellationToken);
        return isDone;
    }

    // The constructor checks each template; asked one at a time it tells which is at fault.
    private static FormattableString? Trouble(string template, string? fileName = null)
    {
        try
        {
            _ = new HouseStyle("x", "x", [], template, "x", "x", fileName);
            return null;
        }
        catch (TemplateFormatException problem)
        {
            return problem.Sentence;
        }
    }
}
