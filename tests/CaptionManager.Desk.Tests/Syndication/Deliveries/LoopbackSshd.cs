using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CaptionManager.Desk.Tests.Syndication.Deliveries;

/// <summary>The real OpenSSH server on a loopback port, with a host key and a user key of its own, serving SFTP in one folder.</summary>
internal sealed class LoopbackSshd : IDisposable
{
    private const string Binary = "/usr/sbin/sshd";

    private readonly string _folder = Directory.CreateTempSubdirectory("sshd-").FullName;
    private Process? _process;

    private LoopbackSshd()
    {
        Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", Path.Combine(_folder, "host"));
        Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", Path.Combine(_folder, "user"));
        HostKey = Run("ssh-keygen", "-lf", Path.Combine(_folder, "host.pub")).Split(' ')[1];
        UserKey = File.ReadAllText(Path.Combine(_folder, "user"));
        Port = FreePort();
        Configure("");
    }

    public int Port { get; }

    public string HostKey { get; }

    public string UserKey { get; }

    // "-R" takes no change.
    private void Configure(string serving) => File.WriteAllText(
        Path.Combine(_folder, "config"),
        $"""
        ListenAddress 127.0.0.1
        Port {Port}
        HostKey {_folder}/host
        AuthorizedKeysFile {_folder}/user.pub
        PidFile {_folder}/pid
        PasswordAuthentication no
        StrictModes no
        UsePAM no
        PermitRootLogin prohibit-password
        Subsystem sftp internal-sftp {serving}
        """);

    /// <summary>Starts one, or ignores the test where no server is installed or this user cannot run one.</summary>
    public static async Task<LoopbackSshd> StartAsync()
    {
        if (!File.Exists(Binary)) Assert.Ignore("There is no OpenSSH server on this machine.");
        if (Environment.IsPrivilegedProcess && !Directory.Exists("/run/sshd"))
        {
            try
            {
                Directory.CreateDirectory("/run/sshd");
            }
            catch (UnauthorizedAccessException)
            {
                Assert.Ignore("The OpenSSH server needs /run/sshd.");
            }
        }

        var server = new LoopbackSshd();
        await server.ResumeAsync();
        return server;
    }

    /// <summary>Starts listening, again after <see cref="Halt"/>.</summary>
    public async Task ResumeAsync()
    {
        _process = Process.Start(new ProcessStartInfo(Binary, ["-D", "-e", "-f", Path.Combine(_folder, "config")]) { RedirectStandardError = true })!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException) when (attempt < 200 && !_process.HasExited)
            {
                await Task.Delay(25);
            }
        }
    }

    /// <summary>Starts it anew so that nobody may write, or everybody again.</summary>
    public async Task RestartAsync(bool readOnly)
    {
        Halt();
        Configure(readOnly ? "-R" : "");
        await ResumeAsync();
    }

    /// <summary>Stops listening and cuts what is open.</summary>
    public void Halt()
    {
        if (_process is null) return;
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        Halt();
        Directory.Delete(_folder, recursive: true);
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, program);
        return output;
    }
}
