using System.Net.Mail;

namespace CaptionManager.Desk.Syndication.Subscribers;

/// <summary>Reads the addresses of destinations.</summary>
/// <remarks>
/// A folder is an absolute path under one of <see cref="SyndicationOptions.FolderRoots"/>. SFTP: <c>sftp://host:port/folder</c>. HTTP:
/// <c>https://host/path</c>. S3: <c>s3://bucket/prefix?region=eu-west-1&amp;endpoint=https://store.example</c>, the endpoint only for stores
/// that are not Amazon's. Mail: addresses parted by commas. Feed: a word of one's own, which the key names.
/// </remarks>
public static class DestinationAddress
{
    /// <summary>What is wrong with an address, in a sentence; <see langword="null"/> where it can be used.</summary>
    /// <param name="kind">How it is reached.</param>
    /// <param name="address">As somebody typed it.</param>
    /// <param name="roots">Folders under which folders may lie.</param>
    public static FormattableString? Problem(DestinationKind kind, string address, IReadOnlyList<string> roots) => kind switch
    {
        DestinationKind.Folder => FolderProblem(address, roots),
        DestinationKind.Sftp => Sentences.Unless(
            Uri.TryCreate(address, UriKind.Absolute, out var sftp) && sftp is { Scheme: "sftp", UserInfo.Length: 0, Host.Length: > 0 },
            $"Write sftp://host/folder, or sftp://host:port/folder; the user's name has a field of its own."),
        DestinationKind.Http => Sentences.Unless(
            Uri.TryCreate(address, UriKind.Absolute, out var http) && http is { Scheme: "http" or "https", UserInfo.Length: 0 }, $"Write a complete address that begins with https://."),
        DestinationKind.S3 => Sentences.Unless(
            Uri.TryCreate(address, UriKind.Absolute, out var s3) && s3 is { Scheme: "s3", Host.Length: > 0 },
            $"Write s3://bucket/prefix?region=eu-west-1, with &endpoint=https://host for a store that is not Amazon's."),
        DestinationKind.Feed => Sentences.Unless(
            address.Length <= 100 && !address.Any(char.IsControl), $"Write a word of your own, up to 100 characters; the key ends when it is changed."),
        _ => Sentences.Unless(Recipients(address) is { Length: > 0 and <= 20 }, $"Write one to twenty mail addresses, parted by commas."),
    };

    /// <summary>The mail addresses in a text; empty where one of them is none.</summary>
    /// <param name="address">Parted by commas.</param>
    public static string[] Recipients(string address)
    {
        var parts = address.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Array.TrueForAll(parts, part => MailAddress.TryCreate(part, out var mail) && mail.Address == part) ? parts : [];
    }

    /// <summary>Whether a folder lies under one of the roots, links not followed.</summary>
    /// <param name="folder">An absolute path.</param>
    /// <param name="roots">Absolute paths.</param>
    public static bool IsUnder(string folder, IReadOnlyList<string> roots)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return roots.Any(root => Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)) is var top
            && (full == top || full.StartsWith(top + Path.DirectorySeparatorChar, StringComparison.Ordinal)));
    }

    private static FormattableString? FolderProblem(string address, IReadOnlyList<string> roots)
    {
        if (!Path.IsPathFullyQualified(address)) return $"Write the whole path of the folder.";
        return Sentences.Unless(
            IsUnder(address, roots),
            $"Pictures are delivered to folders under {string.Join(", ", roots)} only; an operator adds others to {SyndicationOptions.Section}:{nameof(SyndicationOptions.FolderRoots)}.");
    }
}
