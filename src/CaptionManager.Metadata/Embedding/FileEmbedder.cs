using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Sidecar;
using CaptionManager.Metadata.Splicing;
using Microsoft.Win32.SafeHandles;

namespace CaptionManager.Metadata.Embedding;

/// <summary>Writes changes into files: a new file beside the old, checked, then put in its place in one step.</summary>
internal static class FileEmbedder
{
    /// <summary>Writes.</summary>
    /// <exception cref="MetadataWriteException">The change cannot be made safely, or did not verify.</exception>
    /// <exception cref="IOException">The file cannot be read, or the target not written.</exception>
    internal static EmbedResult Embed(string path, MetadataChanges changes, EmbedOptions options)
    {
        path = Path.GetFullPath(path);
        var target = options.OutputPath is { } output ? Path.GetFullPath(output) : path;
        var inPlace = target == path;
        RefuseOddTargets(target, inPlace);
        using var file = Open(path);
        using var source = ByteSource.FromFile(file);
        if (options.Sidecar != SidecarPolicy.Never
            && ContainerRegistry.Find(source.Peek(0, ContainerRegistry.HeadOctets))?.Read(source, options.Limits) is { } layout
            && SidecarEmbedder.IsWanted(layout, options))
            return SidecarEmbedder.Embed(path, layout, changes, options);
        var planned = EmbedPlanner.Plan(source, changes, options);
        if (planned.Plan.IsUnchanged && inPlace)
        {
            if (options.Verify)
                WriteVerifier.VerifyFields(planned, source, options.Limits);
            return Result(path, planned, source.Length, options.ImageDataHash ? ImageDataHasher.Hash(source, planned.Layout.ImageData) : null, options.Verify, changed: false);
        }

        using var replacement = ReplacementFile.Create(target, planned.Plan.Length);
        var hash = Write(planned, source, replacement.Handle, options);
        replacement.TakeAttributes(!inPlace && File.Exists(target) ? target : path, path, options.PreserveTimes);
        replacement.Commit(sync: inPlace || options.SyncOutput);
        return Result(target, planned, source.Length, hash, options.Verify, changed: true);
    }

    /// <summary>Writes a new file from a template in memory.</summary>
    /// <exception cref="MetadataWriteException">The change cannot be made safely, or did not verify.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    internal static EmbedResult Create(ByteSource template, string target, string attributesFrom, MetadataChanges changes, EmbedOptions options)
    {
        RefuseOddTargets(target, inPlace: false);
        var planned = EmbedPlanner.Plan(template, changes, options);
        using var replacement = ReplacementFile.Create(target, planned.Plan.Length);
        Write(planned, template, replacement.Handle, options);
        replacement.TakeAttributes(attributesFrom, attributesFrom, times: false);
        replacement.Commit(sync: true);
        return Result(target, planned, before: 0, hash: null, options.Verify, changed: true);
    }

    private static string? Write(PlannedEmbed planned, ByteSource source, SafeFileHandle target, EmbedOptions options)
    {
        using var copier = new SpliceCopier(source, target, options.Verify);
        var hash = copier.Copy(planned.Plan.Splice, options.ImageDataHash ? planned.Layout.ImageData : []);
        if (options.Verify)
        {
            using var written = ByteSource.FromFile(target);
            WriteVerifier.Verify(planned, written, options.Limits);
        }

        return hash;
    }

    private static EmbedResult Result(string path, PlannedEmbed planned, long before, string? hash, bool verified, bool changed) =>
        new(path, planned.Layout.Format, before, planned.Plan.Length, hash, verified, changed, planned.Plan.Warnings);

    private static SafeFileHandle Open(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.SequentialScan);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException(Directory.Exists(path) ? $"{path} is a folder." : $"{path} may not be read.", exception);
        }
    }

    private static void RefuseOddTargets(string target, bool inPlace)
    {
        var info = new FileInfo(target);
        if (info.LinkTarget is { } link)
            throw new IOException($"{target} is a symbolic link to {link}. Name that file itself: replacing the link would leave it as it is.");
        if (Directory.Exists(target))
            throw new IOException($"{target} is a folder.");
        if (inPlace && info.Exists && info.IsReadOnly)
            throw new IOException($"{target} is write-protected. Make it writable, or name another file for the result.");
    }
}
