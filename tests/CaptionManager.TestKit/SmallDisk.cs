using System.Diagnostics;
using System.Globalization;

namespace CaptionManager.TestKit;

/// <summary>A disk of a few megabytes (tmpfs), to be filled to the last block. Mounting one asks for rights that not every machine gives.</summary>
public sealed class SmallDisk : IDisposable
{
    private const string Filler = "filler";

    private SmallDisk(string folder) => Folder = folder;

    /// <summary>Where it is mounted.</summary>
    public string Folder { get; }

    /// <summary>Octets that still go onto it.</summary>
    public long Free => new DriveInfo(Folder).AvailableFreeSpace;

    /// <summary>Mounts one; nothing where this machine does not let it.</summary>
    /// <param name="megabytes">Its size.</param>
    public static SmallDisk? TryMount(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("desk-disk-").FullName;
        if (OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m"), "tmpfs", folder))
            return new SmallDisk(folder);
        Directory.Delete(folder);
        return null;
    }

    /// <summary>Fills it until so much is left.</summary>
    public void FillUpTo(long left)
    {
        MakeRoom();
        using var filler = new FileStream(Path.Combine(Folder, Filler), FileMode.CreateNew, FileAccess.Write);
        var block = new byte[4096];
        try
        {
            while (Free > left) filler.Write(block.AsSpan(0, (int)Math.Min(block.Length, Free - left)));
        }
        catch (IOException)
        {
            // Full to the last block.
        }
    }

    /// <summary>Gives the room back.</summary>
    public void MakeRoom() => File.Delete(Path.Combine(Folder, Filler));

    /// <summary>Lets nothing be written into a folder of it any more, not even by root; returns what undoes it.</summary>
    public static IDisposable MakeReadOnly(string folder)
    {
        if (!Run("mount", "--bind", folder, folder) || !Run("mount", "-o", "remount,bind,ro", folder)) throw new InvalidOperationException($"{folder} was not mounted read-only.");
        return new Unmounting(folder);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Run("umount", "--lazy", Folder);
        Directory.Delete(Folder);
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private sealed class Unmounting(string folder) : IDisposable
    {
        public void Dispose() => Run("umount", "--lazy", folder);
    }
}
