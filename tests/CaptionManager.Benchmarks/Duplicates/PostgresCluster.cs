using System.Diagnostics;

namespace CaptionManager.Benchmarks.Duplicates;

/// <summary>A PostgreSQL server of this run's own, on a socket in a folder that goes with it.</summary>
internal sealed class PostgresCluster : IDisposable
{
    private readonly string _programs;
    private readonly string _folder;

    private PostgresCluster(string programs, string folder) => (_programs, _folder) = (programs, folder);

    /// <summary>How to reach it.</summary>
    public string ConnectionString => $"Host={_folder};Username=postgres;Database=postgres;Timeout=60;Command Timeout=600";

    /// <summary>Starts one; <see langword="null"/>, and a message, where PostgreSQL is not installed.</summary>
    public static PostgresCluster? Start()
    {
        const string installed = "/usr/lib/postgresql";
        var programs = Directory.Exists(installed)
            ? Directory.GetDirectories(installed).Select(version => Path.Join(version, "bin")).Where(bin => File.Exists(Path.Join(bin, "initdb"))).Order().LastOrDefault()
            : null;
        if (programs is null)
        {
            Console.WriteLine("PostgreSQL is not installed (apt install postgresql postgresql-contrib): the row of pg_trgm is left out.");
            return null;
        }

        var cluster = new PostgresCluster(programs, Directory.CreateTempSubdirectory("captions-pg-").FullName);
        if (Environment.IsPrivilegedProcess) Execute("chown", ["postgres", cluster._folder]);
        cluster.Run("initdb", "-D", cluster.Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        cluster.Run("pg_ctl", "-D", cluster.Data, "-w", "-l", Path.Join(cluster._folder, "log"), "-o", $"-c listen_addresses='' -k {cluster._folder} -c fsync=off -c shared_buffers=512MB -c maintenance_work_mem=512MB -c work_mem=64MB", "start");
        return cluster;
    }

    public void Dispose()
    {
        Run("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Join(_folder, "data");

    // PostgreSQL refuses to run as root.
    private void Run(string program, params string[] arguments)
    {
        var path = Path.Join(_programs, program);
        if (Environment.IsPrivilegedProcess) Execute("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else Execute(path, arguments);
    }

    private static void Execute(string program, string[] arguments)
    {
        // The server inherits what pg_ctl has: with pipes this would wait for the server's end.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. arguments]) { WorkingDirectory = "/tmp" })!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
