namespace CaptionManager.Desk.Syndication.Forms;

/// <summary>Something in an input that cannot work.</summary>
/// <param name="Field">The member at fault, as the form and the API name it.</param>
/// <param name="Message">A sentence with the value, the limit and the remedy.</param>
public sealed record FormProblem(string Field, string Message);
