using CaptionManager.Desk.BatchEditing;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Web.Pages.BatchEditing;

/// <summary>The form of a batch edit: a row a field, and find and replace over several fields.</summary>
internal static class BatchForm
{
    /// <summary>The fields in the order of the caption desk; the first group is open.</summary>
    public static IReadOnlyList<(string Title, string[] Fields)> Groups =>
    [
        (Say("BatchEditing.Words"), ["headline", "caption", "altText", "keywords"]),
        (Say("BatchEditing.Credit"), ["creators", "agencies", "pool", "via", "provider", "onBehalfOf", "notes", "creditLine"]),
        (Say("BatchEditing.PlaceAndTime"), ["sublocation", "city", "state", "country", "countryCode", "dateCreated"]),
        (Say("BatchEditing.PeopleAndEvent"), ["persons", "event", "category"]),
        (Say("BatchEditing.Rights"), ["copyrightNotice", "source", "usageTerms", "webStatement", "instructions"]),
        (Say("BatchEditing.Desk"), ["title", "jobId", "captionWriter", "creatorJobTitle", "digitalSourceType", "extendedDescription", "creditText"]),
    ];

    /// <summary>Fields that find and replace offers.</summary>
    public static IReadOnlyList<string> Searched { get; } = ["caption", "headline", "altText", "keywords", "persons", "event", "creators", "city", "sublocation"];

    /// <summary>What a row may do, with its word.</summary>
    public static IReadOnlyList<(BatchAction Action, string Word)> Actions =>
    [
        (BatchAction.Replace, Say("BatchEditing.Replace")), (BatchAction.Append, Say("BatchEditing.Append")), (BatchAction.Prepend, Say("BatchEditing.Prepend")), (BatchAction.FillEmpty, Say("BatchEditing.FillIfEmpty")), (BatchAction.Clear, Say("BatchEditing.Clear")),
    ];

    /// <summary>Fields whose text may have several lines.</summary>
    public static bool IsLong(string field) => field is "caption" or "altText" or "extendedDescription" or "usageTerms" or "instructions";

    /// <summary>The step a row stands for, or <see langword="null"/> where it is not ticked.</summary>
    public static BatchStep? Row(BatchInstruction instruction, string field) => instruction.Steps.FirstOrDefault(step => step.Field == field && step.Action != BatchAction.FindReplace);

    /// <summary>Find and replace as it was asked for, or <see langword="null"/>.</summary>
    public static BatchStep? Search(BatchInstruction instruction) => instruction.Steps.FirstOrDefault(step => step.Action == BatchAction.FindReplace);

    /// <summary>Whether find and replace looks into a field.</summary>
    public static bool IsSearched(BatchInstruction instruction, string field) =>
        Search(instruction) is null ? field == "caption" : instruction.Steps.Any(step => step.Field == field && step.Action == BatchAction.FindReplace);

    /// <summary>What a form asks for. Find and replace comes first, so that it sees the words as they were.</summary>
    public static BatchInstruction Read(IFormCollection form)
    {
        var steps = new List<BatchStep>();
        var find = form["find"].ToString();
        if (find.Length > 0)
        {
            steps.AddRange(form["findIn"].OfType<string>().Where(field => Searched.Contains(field)).Select(field => new BatchStep(
                field, BatchAction.FindReplace, form["with"].ToString(), find, form.ContainsKey("case"), form.ContainsKey("words"), form.ContainsKey("pattern"))));
        }

        foreach (var field in FactFields.All.Select(field => field.Name).Where(form["tick"].Contains))
        {
            var action = Enum.TryParse<BatchAction>(form[$"action.{field}"], out var chosen) && chosen != BatchAction.FindReplace ? chosen : BatchAction.Replace;
            steps.Add(new BatchStep(field, action, action == BatchAction.Clear ? "" : form[$"text.{field}"].ToString().ReplaceLineEndings("\n")));
        }

        var reason = form["reason"].ToString().Trim();
        return new BatchInstruction(steps, form.ContainsKey("variables"), reason.Length == 0 ? null : reason);
    }
}
