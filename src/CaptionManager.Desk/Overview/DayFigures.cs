namespace CaptionManager.Desk.Overview;

/// <summary>One day of the desk in figures. Days are those of UTC.</summary>
/// <param name="Day">The day.</param>
/// <param name="Arrived">Pictures that came in.</param>
/// <param name="Repeated">Those of them with duplicate findings that nobody has judged yet.</param>
/// <param name="WithoutCredit">Those of them that still have no credit line.</param>
/// <param name="Approved">Captions approved on that day.</param>
/// <param name="HoursToApproval">Half of these were approved within so many hours of their arrival; <see langword="null"/> where none was approved.</param>
public sealed record DayFigures(DateOnly Day, int Arrived, int Repeated, int WithoutCredit, int Approved, double? HoursToApproval);
