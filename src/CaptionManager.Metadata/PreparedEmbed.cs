using CaptionManager.Metadata.Embedding;

namespace CaptionManager.Metadata;

/// <summary>
/// A write that is done and verified but for its last step: the new file lies beside the old one, which is still what
/// everybody sees. Several are committed together so that they wait for the disk once. Disposed without a commit, it
/// leaves everything as it was. Not thread-safe.
/// </summary>
public sealed class PreparedEmbed : IDisposable
{
    private readonly ReplacementFile? _replacement;
    private readonly FileStatus? _replaced;
    private readonly bool _isSynced;
    private readonly bool _mustBeNew;

    internal PreparedEmbed(EmbedResult result, ReplacementFile? replacement = null, FileStatus? replaced = null, bool isSynced = false, bool mustBeNew = false)
    {
        _mustBeNew = mustBeNew;
        Result = result;
        _replacement = replacement;
        _replaced = replaced;
        _isSynced = isSynced;
        if (isSynced)
            PosixFile.BeginSync(replacement!.Handle);
    }

    /// <summary>What the write will have done.</summary>
    public EmbedResult Result { get; }

    /// <summary>Puts the new file in its place, in one step that a crash cannot split.</summary>
    /// <exception cref="MetadataWriteException">Somebody else changed the file meanwhile: <see cref="DiagnosticCodes.ChangedMeanwhile"/>.</exception>
    /// <exception cref="IOException">The target cannot be replaced; it is as it was.</exception>
    public void Commit()
    {
        if (CommitTogether([this])[0] is { } fault)
            throw fault;
    }

    /// <summary>
    /// Puts several files in their places. Each is on the disk before it replaces the old one; that one failed does not
    /// keep the others from theirs.
    /// </summary>
    /// <returns>For each what kept it from its place: null when nothing did.</returns>
    public static IReadOnlyList<Exception?> CommitTogether(IReadOnlyList<PreparedEmbed> several)
    {
        ArgumentNullException.ThrowIfNull(several);
        var faults = new Exception?[several.Count];
        // All first, then the names: the disk gets one long queue instead of many short ones.
        for (var i = 0; i < faults.Length; i++)
            faults[i] = Try(several[i].Sync);
        var folders = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < faults.Length; i++)
        {
            faults[i] ??= Try(several[i].Replace);
            if (faults[i] is null && several[i] is { _isSynced: true, _replacement.Target: var target })
                folders.Add(Path.GetDirectoryName(target)!);
        }

        foreach (var folder in folders)
            PosixFile.SyncFolder(folder);
        return faults;
    }

    /// <inheritdoc/>
    public void Dispose() => _replacement?.Dispose();

    private void Sync()
    {
        if (_isSynced)
            _replacement!.Sync();
    }

    private void Replace()
    {
        if (_replacement is null)
            return;
        if (_replaced is { } read && (PosixFile.Status(_replacement.Target) is not { } present || !read.IsSameAs(present)))
            throw new MetadataWriteException(DiagnosticCodes.ChangedMeanwhile, "Other software changed the file while it was being written. It was left as that software left it; write again.");
        _replacement.Replace(_mustBeNew);
    }

    private static Exception? Try(Action step)
    {
        try
        {
            step();
            return null;
        }
        catch (Exception fault) when (fault is IOException or MetadataWriteException)
        {
            return fault;
        }
    }
}
