using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using CaptionManager.Desk.Fetching;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication.Subscribers;
using Microsoft.Extensions.Options;
using Renci.SshNet;
using Renci.SshNet.Common;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>Delivers to SFTP servers whose host key is the one that was agreed on: under a hidden name, read back, then renamed.</summary>
internal sealed class SftpSender(AddressGuard guard, IOptions<DeliveryOptions> options) : IDestinationSender
{
    private const int UsualPort = 22;

    public DestinationKind Kind => DestinationKind.Sftp;

    public async Task<SendOutcome> SendAsync(SendTask task, CancellationToken cancellationToken)
    {
        var address = new Uri(task.Destination.Address);
        using var stall = new StallGuard(options.Value.StallSeconds, cancellationToken);
        string? strangeKey = null;
        var isBegun = false;
        try
        {
            // The judged address itself is asked, so that a name that answers differently a moment later gains nothing.
            var host = (await guard.ResolveAsync(address.Host, stall.Token))[0].ToString();
            var connection = new ConnectionInfo(host, address.IsDefaultPort || address.Port <= 0 ? UsualPort : address.Port, task.Destination.UserName ?? "", Method(task)) { Timeout = TimeSpan.FromSeconds(options.Value.StallSeconds) };
            using var client = new SftpClient(connection) { OperationTimeout = TimeSpan.FromSeconds(options.Value.StallSeconds) };
            client.HostKeyReceived += (_, key) =>
            {
                var seen = "SHA256:" + key.FingerPrintSHA256.TrimEnd('=');
                key.CanTrust = seen == task.Destination.HostKey?.TrimEnd('=');
                if (!key.CanTrust) strangeKey = seen;
            };
            await client.ConnectAsync(stall.Token);
            stall.Moved();
            var folder = Uri.UnescapeDataString(address.AbsolutePath).TrimEnd('/');
            if (folder.Length > 0 && !await client.ExistsAsync(folder, stall.Token)) return new SendOutcome.Shut(Sentences.Written($"{address.Host} has no folder {folder}, or the user does not see it."));

            foreach (var (part, index) in task.Parts.Select((part, index) => (part, index))) await PutAsync(client, folder, part, index, task, stall, () => isBegun = true);
            return new SendOutcome.Arrived(PerhapsTwice: false);
        }
        catch (Exception) when (strangeKey is not null)
        {
            return new SendOutcome.Shut(Sentences.Written($"{address.Host} shows another host key ({strangeKey}) than the one agreed on. Nothing was sent. Ask the subscriber before you change the key here."));
        }
        catch (SshAuthenticationException failure)
        {
            return new SendOutcome.Shut(Sentences.Written($"{address.Host} does not let '{task.Destination.UserName}' in: {failure.Message}"));
        }
        catch (SftpPermissionDeniedException)
        {
            return new SendOutcome.Shut(Sentences.Written($"{address.Host}: '{task.Destination.UserName}' may not write to {address.AbsolutePath}."), isBegun);
        }
        catch (AddressRefusedException failure)
        {
            return new SendOutcome.Shut(failure.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SendOutcome.Again(Sentences.Written($"{address.Host}: nothing moved for {options.Value.StallSeconds} seconds."), isBegun);
        }
        catch (Exception failure) when (failure is SshException or SocketException or IOException or ObjectDisposedException or InvalidDataException)
        {
            return new SendOutcome.Again($"{address.Host}: {failure.Message}", isBegun);
        }
    }

    private static async Task PutAsync(SftpClient client, string folder, SendPart part, int index, SendTask task, StallGuard stall, Action begin)
    {
        var temporaryName = FolderSender.TemporaryName(task.Delivery, index);
        var temporary = folder.Length == 0 ? temporaryName : $"{folder}/{temporaryName}";
        var final = folder.Length == 0 ? part.Name : $"{folder}/{part.Name}";
        if (task.IsContinued && await HashAsync(client, final, part.Length, stall) == part.Hash) return;

        // An earlier attempt may have put the picture there already, and somebody taken it.
        if (task.IsContinued && index == 0 && !await client.ExistsAsync(temporary, stall.Token)) await task.DoubtAsync();
        await using (var remote = await client.OpenAsync(temporary, FileMode.Create, FileAccess.Write, stall.Token))
        await using (var content = part.OpenRead())
        {
            await stall.CopyAsync(content, remote);
            await remote.FlushAsync(stall.Token);
        }

        if (await HashAsync(client, temporary, part.Length, stall) != part.Hash) throw new IOException($"{part.Name} does not read back as it was written.");
        begin();
        await Task.Run(() => Rename(client, temporary, final), stall.Token);
        stall.Moved();
    }

    // OpenSSH's extension replaces a file in one step; other servers refuse to rename onto one.
    private static void Rename(SftpClient client, string from, string to)
    {
        try
        {
            client.RenameFile(from, to, isPosix: true);
        }
        catch (NotSupportedException)
        {
            if (client.Exists(to)) client.DeleteFile(to);
            client.RenameFile(from, to);
        }
    }

    private static async Task<ContentHash?> HashAsync(SftpClient client, string path, long length, StallGuard stall)
    {
        if (!await client.ExistsAsync(path, stall.Token) || (await client.GetAttributesAsync(path, stall.Token)).Size != length) return null;
        await using var remote = await client.OpenAsync(path, FileMode.Open, FileAccess.Read, stall.Token);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 << 10];
        while (await remote.ReadAsync(buffer, stall.Token) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
            stall.Moved();
        }

        return ContentHash.Of(hash.GetHashAndReset());
    }

    private static AuthenticationMethod Method(SendTask task)
    {
        var user = task.Destination.UserName ?? "";
        return task.Secret is { } pem && pem.Contains("PRIVATE KEY", StringComparison.Ordinal)
            ? new PrivateKeyAuthenticationMethod(user, new PrivateKeyFile(new MemoryStream(Encoding.UTF8.GetBytes(pem.ReplaceLineEndings("\n").TrimEnd() + "\n"))))
            : new PasswordAuthenticationMethod(user, task.Secret ?? "");
    }
}
