using System.Text;
using CaptionManager.Pairing.Sheets;

namespace CaptionManager.Cli.Pair;

/// <summary>Reads caption sheets one after the other. What cannot be read is named and left out; what is odd in one is told.</summary>
internal sealed class SheetEntries(CliContext cli, Encoding? encoding)
{
    /// <summary>The captions of all sheets, in order.</summary>
    public IReadOnlyList<(string Sheet, SheetEntry Entry)> Read(IEnumerable<string> paths)
    {
        var entries = new List<(string, SheetEntry)>();
        foreach (var path in paths)
        {
            if (ReadOne(path) is not { } sheet) continue;
            foreach (var note in sheet.Notes) cli.Messages.Say($"{sheet.Name}: {note.Message}");
            entries.AddRange(sheet.Entries.Select(entry => (sheet.Name, entry)));
        }

        return entries;
    }

    private CaptionSheet? ReadOne(string path)
    {
        var name = path == "-" ? "standard input" : Path.GetFileName(path);
        try
        {
            using var stream = path == "-" ? cli.Input() : File.OpenRead(path);
            return CaptionSheetReader.Read(name, Octets(stream), encoding);
        }
        catch (SheetFormatException exception)
        {
            cli.Messages.Failed(exception.Message);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            cli.Messages.Failed($"{path} cannot be read: {exception.Message}");
            return null;
        }
    }

    // One octet more than a sheet may have, so that the reader can say that it is too large.
    private static byte[] Octets(Stream stream)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while (memory.Length <= SheetLimits.Octets && (read = stream.Read(buffer)) > 0) memory.Write(buffer, 0, read);
        return memory.ToArray();
    }
}
