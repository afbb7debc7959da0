using CaptionManager.Desk.Approval;

namespace CaptionManager.Web.Pages.Approval;

/// <summary>Times as a form sends them.</summary>
/// <param name="Embargo">The local time, or nothing.</param>
/// <param name="Expires">Likewise.</param>
/// <param name="Zone">The zone.</param>
public sealed record SentTimes(string Embargo, string Expires, string Zone)
{
    /// <summary>The fields of <see cref="TimesFields"/>; nothing where the form has none.</summary>
    public static SentTimes? Of(IFormCollection form) =>
        form.ContainsKey("embargoUntil") || form.ContainsKey("expiresAt") ? new(form["embargoUntil"].ToString(), form["expiresAt"].ToString(), form["zone"].ToString()) : null;

    /// <summary>Reads them.</summary>
    internal ReleaseTimesReading Read(ReleaseClock clock) => clock.Read(Embargo, Expires, Zone);
}
