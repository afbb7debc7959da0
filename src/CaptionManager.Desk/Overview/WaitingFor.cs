namespace CaptionManager.Desk.Overview;

/// <summary>What waits: for one person, and on the whole desk.</summary>
/// <param name="MyDrafts">Drafts among the pictures the person brought in.</param>
/// <param name="MyRejected">Captions of theirs that came back from the editors.</param>
/// <param name="Submitted">Captions that wait for an editor.</param>
/// <param name="SubmittedSince">When the picture among them that has been here longest came in.</param>
/// <param name="WithoutCredit">Pictures without a credit line.</param>
/// <param name="WithoutCaption">Pictures without a caption.</param>
/// <param name="Repeated">Pictures with duplicate findings that nobody has judged.</param>
/// <param name="Photos">All pictures.</param>
public sealed record WaitingFor(int MyDrafts, int MyRejected, int Submitted, DateTimeOffset? SubmittedSince, int WithoutCredit, int WithoutCaption, int Repeated, int Photos);
