namespace CaptionManager.Web.Pages.Start;

/// <summary>One day of a chart.</summary>
/// <param name="Day">The day.</param>
/// <param name="Value">How high it stands; not negative.</param>
/// <param name="Text">The figure in words.</param>
public sealed record DayBar(DateOnly Day, double Value, string Text);
