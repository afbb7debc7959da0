using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Approval;

/// <summary>Says what a desk wants filled in before a caption is submitted. It counts from the next submission on.</summary>
public sealed class RequireFieldsHandler(DeskContext context, TimeProvider time)
{
    /// <summary>Sets all of it; an empty list requires nothing.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="desk">The desk.</param>
    /// <param name="fields">Names out of <see cref="RequiredFields.Offered"/>.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<AccountOutcome<int>> HandleAsync(Actor actor, int desk, IReadOnlyCollection<string> fields, CancellationToken cancellationToken) => context.WriteAsync(
        async token =>
        {
            if (fields.FirstOrDefault(name => !RequiredFields.Offered.Contains(name)) is { } unknown) return AccountOutcome<int>.Failed(Unknown(unknown));
            if (await context.Desks.AsTracking().SingleOrDefaultAsync(one => one.Id == desk, token) is not { } found) return AccountOutcome<int>.Failed(AccountProblems.NoSuchDesk);
            var (before, after) = (found.RequiredFields, RequiredFields.Write(fields));
            if (before == after) return AccountOutcome<int>.Done(desk);
            found.Require(after);
            context.AuditEvents.Add(new AuditEvent(AccountKinds.DeskRequires, actor, time.GetUtcNow(), subject: found.Name, details: AccountDetails.OfRequired(before, after)));
            return AccountOutcome<int>.Done(desk);
        },
        cancellationToken);

    private static AccountProblem Unknown(string name) =>
        new("fields", "no-such-field", $"'{name}' is no field that a desk can require. Possible are {string.Join(", ", RequiredFields.Offered)}.");
}
