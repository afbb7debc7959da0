using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Upkeep;

/// <summary>The numbers of open findings that photos and groups carry are the numbers there are.</summary>
internal sealed class CountsCheck(DeskContext context) : IDeskCheck
{
    public string Name => "counts";

    public async Task RunAsync(CheckRun run, CancellationToken cancellationToken)
    {
        var photos = context.Photos.Where(photo => photo.OpenFindings != context.DuplicateFindings.Count(finding => finding.Verdict == null && finding.PhotoA == photo.Id)
            + context.DuplicateFindings.Count(finding => finding.Verdict == null && finding.PhotoB == photo.Id));
        foreach (var id in await photos.Select(photo => photo.Id).ToListAsync(cancellationToken))
            run.Tell(new DoctorFinding(Name, "wrong-count", id.ToString(), "The photo shows another number of open findings than there are.", run.Repair));

        var groups = context.DuplicateGroups.Where(group => group.OpenFindings != context.DuplicateFindings.Count(finding => finding.GroupId == group.Id));
        foreach (var id in await groups.Select(group => group.Id).ToListAsync(cancellationToken))
            run.Tell(new DoctorFinding(Name, "wrong-count", $"group {id}", "The group shows another number of open findings than there are.", run.Repair));

        if (!run.Repair) return;
        await photos.ExecuteUpdateAsync(
            set => set.SetProperty(
                photo => photo.OpenFindings,
                photo => context.DuplicateFindings.Count(finding => finding.Verdict == null && finding.PhotoA == photo.Id)
                    + context.DuplicateFindings.Count(finding => finding.Verdict == null && finding.PhotoB == photo.Id)),
            CancellationToken.None);
        await groups.ExecuteUpdateAsync(
            set => set.SetProperty(group => group.OpenFindings, group => context.DuplicateFindings.Count(finding => finding.GroupId == group.Id)), CancellationToken.None);
    }
}
