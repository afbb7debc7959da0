using System.Globalization;
using CaptionManager.Desk.BatchEditing;

namespace CaptionManager.Web.Pages.BatchEditing;

/// <summary>Batch edits in words.</summary>
internal static class BatchWords
{
    /// <summary>What became of it, as a heading.</summary>
    public static string Title(BatchEditView edit) => edit.State switch
    {
        BatchEditState.Done => Say("BatchEditing.Changed", Photos(edit.Outcomes[BatchItemOutcome.Saved])),
        BatchEditState.Stopped => Say("BatchEditing.StoppedAfter", Photos(edit.Through)),
        BatchEditState.Undone => Say("BatchEditing.TakenBack", Photos(edit.Outcomes[BatchItemOutcome.Undone])),
        BatchEditState.Running => Say("BatchEditing.UnderWay"),
        BatchEditState.Undoing => Say("BatchEditing.BeingTakenBack"),
        _ => Say("BatchEditing.NotBegun"),
    };

    /// <summary>What became of a photo.</summary>
    public static string Of(BatchItemOutcome outcome) => outcome switch
    {
        BatchItemOutcome.Waiting => Say("BatchEditing.NotLookedAt"),
        BatchItemOutcome.Saved => Say("BatchEditing.Changed2"),
        BatchItemOutcome.Unchanged => Say("BatchEditing.SaidSoAlready"),
        BatchItemOutcome.Stale => Say("BatchEditing.EditedBySomebodyElseNotOverwritten"),
        BatchItemOutcome.Refused => Say("BatchEditing.NotPossible"),
        BatchItemOutcome.Undone => Say("BatchEditing.TakenBack2"),
        _ => Say("BatchEditing.NotTakenBack"),
    };

    /// <summary>What a step does.</summary>
    public static string Of(BatchStep step) => step.Action switch
    {
        BatchAction.Clear => Say("BatchEditing.Cleared"),
        BatchAction.FindReplace => Say("BatchEditing.ReplacedBy", step.Find, step.Text),
        BatchAction.Append => Say("BatchEditing.Appended", step.Text),
        BatchAction.Prepend => Say("BatchEditing.Prepended", step.Text),
        BatchAction.FillEmpty => Say("BatchEditing.FilledWhereEmpty", step.Text),
        _ => Say("BatchEditing.ReplacedBy2", step.Text),
    };

    private static string Photos(int count) => count == 1 ? Say("BatchEditing.OnePhoto") : Say("BatchEditing.Photos2", count.ToString("N0", CultureInfo.CurrentCulture));
}
