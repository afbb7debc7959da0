using System.Globalization;
using CaptionManager.Desk.BatchEditing;

namespace CaptionManager.Web.Pages.BatchEditing;

/// <summary>Batch edits in words.</summary>
internal static class BatchWords
{
    /// <summary>What became of it, as a heading.</summary>
    public static string Title(BatchEditView edit) => edit.State switch
    {
        BatchEditState.Done => $"{Photos(edit.Outcomes[BatchItemOutcome.Saved])} changed",
        BatchEditState.Stopped => $"Stopped after {Photos(edit.Through)}",
        BatchEditState.Undone => $"{Photos(edit.Outcomes[BatchItemOutcome.Undone])} taken back",
        BatchEditState.Running => "Under way",
        BatchEditState.Undoing => "Being taken back",
        _ => "Not begun",
    };

    /// <summary>What became of a photo.</summary>
    public static string Of(BatchItemOutcome outcome) => outcome switch
    {
        BatchItemOutcome.Waiting => "Not looked at",
        BatchItemOutcome.Saved => "Changed",
        BatchItemOutcome.Unchanged => "Said so already",
        BatchItemOutcome.Stale => "Edited by somebody else, not overwritten",
        BatchItemOutcome.Refused => "Not possible",
        BatchItemOutcome.Undone => "Taken back",
        _ => "Not taken back",
    };

    /// <summary>What a step does.</summary>
    public static string Of(BatchStep step) => step.Action switch
    {
        BatchAction.Clear => "cleared",
        BatchAction.FindReplace => $"“{step.Find}” replaced by “{step.Text}”",
        BatchAction.Append => $"appended: {step.Text}",
        BatchAction.Prepend => $"prepended: {step.Text}",
        BatchAction.FillEmpty => $"filled where empty: {step.Text}",
        _ => $"replaced by: {step.Text}",
    };

    private static string Photos(int count) => count == 1 ? "1 photo" : $"{count.ToString("N0", CultureInfo.CurrentCulture)} photos";
}
