using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Sidecar;
using CaptionManager.Metadata.Splicing;
using Microsoft.Win32.SafeHandles;

namespace CaptionManager.Metadata.Embedding;

/// <summary>Writes changes into files: a new file beside the old, checked, ready to be put in its place in one step.</summary>
internal static class FileEmbedder
{
    /// <summary>Writes, but for the last step.</summary>
    /// <exception cref="MetadataWriteException">The change cannot be made safely, or did not verify.</exception>
    /// <exception cref="IOException">The file cannot be read, or the target not written.</exception>
    internal static PreparedEmbed Prepare(string path, MetadataChanges changes, EmbedOptions options)
    {
        path = Path.GetFullPath(path);
        var target = options.OutputPath is { } output ? Path.GetFullPath(output) : path;
        var inPlace = target == path;
        var isThere = RefuseOddTargets(target, inPlace);
        using var file = Open(path);
        using var source = ByteSource.FromSmallFile(file, WholeCopier.MaxOctets);
        if (options.Sidecar != SidecarPolicy.Never
            && ContainerRegistry.Find(source.Peek(0, ContainerRegistry.HeadOctets))?.Read(source, options.Limits) is { } layout
            && SidecarEmbedder.IsWanted(layout, options))
            return SidecarEmbedder.Prepare(path, layout, changes, options);
        var status = PosixFile.Status(file);
        var planned = EmbedPlanner.Plan(source, changes, options);
        if (planned.Plan.IsUnchanged && inPlace)
        {
            if (options.Verify)
                WriteVerifier.VerifyFields(planned, source, options.Limits);
            return new PreparedEmbed(Result(path, planned, source.Length, options.ImageDataHash ? ImageDataHasher.Hash(source, planned.Layout.ImageData) : null, options.Verify, changed: false));
        }

        return Write(planned, source, target, isThere, options, (replacement, hash) =>
        {
            if (!inPlace && isThere)
                replacement.TakeAttributes(PosixFile.Status(target), target);
            else
                replacement.TakeAttributes(status, path);
            if (options.PreserveTimes)
                replacement.TakeTimes(path);
            return new PreparedEmbed(Result(target, planned, source.Length, hash, options.Verify, changed: true), replacement, inPlace ? status : null, isSynced: inPlace || options.SyncOutput);
        });
    }

    /// <summary>Writes a new file from a template in memory, but for the last step.</summary>
    /// <exception cref="MetadataWriteException">The change cannot be made safely, or did not verify.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    internal static PreparedEmbed PrepareNew(ByteSource template, string target, string attributesFrom, MetadataChanges changes, EmbedOptions options)
    {
        var isThere = RefuseOddTargets(target, inPlace: false);
        var planned = EmbedPlanner.Plan(template, changes, options);
        return Write(planned, template, target, isThere, options with { ImageDataHash = false }, (replacement, _) =>
        {
            replacement.TakeAttributes(PosixFile.Status(attributesFrom), attributesFrom);
            return new PreparedEmbed(Result(target, planned, before: 0, hash: null, options.Verify, changed: true), replacement, isSynced: true, mustBeNew: !isThere);
        });
    }

    private static PreparedEmbed Write(PlannedEmbed planned, ByteSource source, string target, bool isThere, EmbedOptions options, Func<ReplacementFile, string?, PreparedEmbed> finish)
    {
        var replacement = ReplacementFile.Create(target, planned.Plan.Length, isNew: !isThere);
        try
        {
            return finish(replacement, Copy(planned, source, replacement.Handle, options));
        }
        catch
        {
            replacement.Dispose();
            throw;
        }
    }

    private static string? Copy(PlannedEmbed planned, ByteSource source, SafeFileHandle target, EmbedOptions options)
    {
        IReadOnlyList<ByteRange> hashed = options.ImageDataHash ? planned.Layout.ImageData : [];
        if (WholeCopier.Takes(planned.Plan.Splice, source))
        {
            using var whole = new WholeCopier(source, target, options.Verify);
            var ofWhole = whole.Copy(planned.Plan.Splice, hashed);
            if (options.Verify)
                WriteVerifier.Verify(planned, whole.Written, options.Limits);
            return ofWhole;
        }

        using var copier = new SpliceCopier(source, target, options.Verify);
        var hash = copier.Copy(planned.Plan.Splice, hashed);
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

    /// <returns>True when there is a file.</returns>
    private static bool RefuseOddTargets(string target, bool inPlace)
    {
        var info = new FileInfo(target);
        var attributes = info.Attributes;
        if (attributes == (FileAttributes)(-1))
            return false;
        if (attributes.HasFlag(FileAttributes.ReparsePoint) && info.LinkTarget is { } link)
            throw new IOException($"{target} is a symbolic link to {link}. Name that file itself: replacing the link would leave it as it is.");
        if (attributes.HasFlag(FileAttributes.Directory))
            throw new IOException($"{target} is a folder.");
        if (inPlace && attributes.HasFlag(FileAttributes.ReadOnly))
            throw new IOException($"{target} is write-protected. Make it writable, or name another file for the result.");
        return true;
    }
}
