using System.Text.Json;

namespace CaptionManager.Cli.Pull;

/// <summary>What became of one photo.</summary>
/// <param name="Photo">Its id on the desk.</param>
/// <param name="Path">The file; null where there is none.</param>
/// <param name="Status"><c>written</c>, or <c>present</c> where the same file was there.</param>
/// <param name="Bytes">Octets.</param>
/// <param name="Sha256">SHA-256 in hexadecimal.</param>
/// <param name="CreditLine">The credit line read back out of the file.</param>
/// <param name="Error">Why there is none.</param>
internal sealed record PulledPhoto(string Photo, string? Path, string? Status, long Bytes, string? Sha256, string? CreditLine, string? Error)
{
    /// <summary>Writes it as JSON.</summary>
    public static void Write(Utf8JsonWriter writer, PulledPhoto photo)
    {
        writer.WriteStartObject();
        writer.WriteString("photo", photo.Photo);
        if (photo.Path is not null) writer.WriteString("path", photo.Path);
        if (photo.Error is not null)
        {
            writer.WriteStartObject("error");
            writer.WriteString("code", "not-pulled");
            writer.WriteString("message", photo.Error);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteString("status", photo.Status);
            writer.WriteNumber("bytes", photo.Bytes);
            writer.WriteString("sha256", photo.Sha256);
            if (photo.CreditLine is not null) writer.WriteString("creditLine", photo.CreditLine);
        }

        writer.WriteEndObject();
    }
}
