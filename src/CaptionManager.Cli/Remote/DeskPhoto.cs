using System.Text.Json;

namespace CaptionManager.Cli.Remote;

/// <summary>A photo of a desk that a published picture shows.</summary>
/// <param name="Id">Its id.</param>
/// <param name="FileName">Its name on the desk.</param>
/// <param name="Match">How sure: <c>file</c> (the very pixels), <c>look</c> (the same picture in another size or quality).</param>
/// <param name="Standing"><c>live</c>, <c>killed</c>, <c>expired</c>, <c>embargoed</c> or <c>not-approved</c>.</param>
/// <param name="Reason">Why it was killed; null otherwise.</param>
/// <param name="Caption">The approved caption; the newest where none is approved.</param>
/// <param name="CreditLine">The credit line to be shown.</param>
internal sealed record DeskPhoto(string Id, string FileName, string Match, string Standing, string? Reason, string? Caption, string? CreditLine)
{
    /// <summary>Reads what a desk answers.</summary>
    public static DeskPhoto Of(JsonElement photo)
    {
        return new DeskPhoto(Text("id")!, Text("fileName")!, Text("match")!, Text("standing")!, Text("reason"), Text("caption"), Text("creditLine"));

        string? Text(string name) => photo.TryGetProperty(name, out var value) ? value.GetString() : null;
    }

    /// <summary>Writes it as JSON.</summary>
    public static void Write(Utf8JsonWriter writer, DeskPhoto photo)
    {
        writer.WriteStartObject();
        writer.WriteString("id", photo.Id);
        writer.WriteString("fileName", photo.FileName);
        writer.WriteString("match", photo.Match);
        writer.WriteString("standing", photo.Standing);
        if (photo.Reason is not null) writer.WriteString("reason", photo.Reason);
        writer.WriteString("caption", photo.Caption);
        writer.WriteString("creditLine", photo.CreditLine);
        writer.WriteEndObject();
    }
}
