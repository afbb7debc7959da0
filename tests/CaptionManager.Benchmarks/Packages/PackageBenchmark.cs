using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using CaptionManager.Benchmarks.Scale;
using CaptionManager.TestKit;

namespace CaptionManager.Benchmarks.Packages;

/// <summary>
/// A package of many pictures from a desk beside <c>cp</c> of the same files: <c>… -- packages COUNT [FOLDER]</c>. Throughput, the desk's memory, a download cut and
/// resumed, and what unzip, 7z and exiftool say of it.
/// </summary>
internal static class PackageBenchmark
{
    private const int Drawn = 200;
    private const int Seed = 20260302;
    private const int Rounds = 3;
    private const double Megabyte = 1e6;

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var number, .. var rest] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0)
        {
            await Console.Error.WriteLineAsync("usage: packages COUNT [FOLDER]");
            return 2;
        }

        var folder = Path.GetFullPath(rest is [var named, ..] ? named : Path.Combine(Path.GetTempPath(), "packages"));
        var (data, plain, zip) = (Path.Combine(folder, "desk"), Path.Combine(folder, "plain"), Path.Combine(folder, "package.zip"));
        if (!Directory.Exists(data)) Say($"{count} pictures made, {await PackageDesk.MakeAsync(data, plain, count) / Megabyte:N0} MB");
        using var server = await DeskServer.StartAsync(data);
        using var person = await DeskUser.SignInAsync(server.Address, DeskPeople.NameOf(1), DeskPeople.Password);
        var idle = (Own: server.OwnMemory, All: server.WorkingSet);

        // In turn. The first round is not counted: the desk compiles itself in it.
        List<Round> rounds = [];
        (Uri Place, string Tag, TimeSpan Planned) found = default;
        var memory = new List<(long Own, long All)>();
        for (var turn = 0; turn <= Rounds; turn++)
        {
            File.Delete(zip);
            var copied = Path.Combine(folder, "copy");
            var copy = await MeasureAsync(folder, plain, copied, () => RunAsync("cp", "-rL", plain, copied));
            Directory.Delete(copied, recursive: true);
            using var watch = new CancellationTokenSource();
            var watching = WatchAsync(server, memory, watch.Token);
            var (processor, own) = (server.ProcessorTime, Environment.CpuUsage.TotalTime);
            var package = await MeasureAsync(folder, plain, zip, async () => found = await person.DownloadAsync(server.Address, zip));
            await watch.CancelAsync();
            await watching;
            var round = new Round(copy, package);
            Say($"round {turn}: cp {copy.Written:N1} s, on the disk {copy.Synced:N1} s; package {package.Written:N1} s, of which planned {found.Planned.TotalSeconds:N1} s, on the disk {package.Synced:N1} s: {round.ToCache:N2} and {round.ToDisk:N2} x cp; processor time of the desk {(server.ProcessorTime - processor).TotalSeconds:N1} s, of the receiver {(Environment.CpuUsage.TotalTime - own).TotalSeconds:N1} s");
            if (turn > 0) rounds.Add(round);
        }

        var length = new FileInfo(zip).Length;
        Say($"medians of {Rounds}, package with plan, manifests and read-back against cp of the same files, each from the system's cache, with nothing else waiting for the disk:");
        Say($"until on the disk {Median(rounds, round => round.Package.Synced):N1} s ({length / Megabyte / Median(rounds, round => round.Package.Synced):N0} MB/s) and {Median(rounds, round => round.Copy.Synced):N1} s: {Median(rounds, round => round.ToDisk):N2} x cp (bar 0.5)");
        Say($"until handed to the system's cache {Median(rounds, round => round.Package.Written):N1} s and {Median(rounds, round => round.Copy.Written):N1} s: {Median(rounds, round => round.ToCache):N2} x cp");
        Say($"memory of the desk's own: {idle.Own / Megabyte:N0} MB before, {memory.Max(look => look.Own) / Megabyte:N0} MB at most, {memory[^1].Own / Megabyte:N0} MB at the end (bar 150); {memory.Count} looks");
        Say($"with the mapped pages of program files: {idle.All / Megabyte:N0} MB before, {memory.Max(look => look.All) / Megabyte:N0} MB at most, {memory[^1].All / Megabyte:N0} MB at the end");
        Say($"own memory at each tenth of the way: {string.Join(", ", Enumerable.Range(1, 10).Select(tenth => (memory[(memory.Count - 1) * tenth / 10].Own / Megabyte).ToString("N0", CultureInfo.InvariantCulture)))} MB");
        await ResumeAsync(person, found, zip, Path.Combine(folder, "resumed.zip"));
        Say($"unzip -t: {await RunAsync("unzip", "-tqq", zip)}; 7z t: {await RunAsync("7z", "t", "-bso0", "-bsp0", zip)} (bar: 0, no error)");
        Draw(zip, Directory.CreateDirectory(Path.Combine(folder, "drawn")).FullName, count);
        return 0;
    }

    // Both begin alike: the pictures in the system's cache, nothing written that the disk does not have yet, and none of the files that either wrote before.
    private static async Task<Leg> MeasureAsync(string folder, string plain, string target, Func<Task> write)
    {
        await RunAsync("sync", "-f", folder);
        var buffer = new byte[1 << 20];
        foreach (var picture in Directory.EnumerateFiles(plain))
        {
            using var file = File.OpenHandle(picture);
            for (var at = 0L; RandomAccess.Read(file, buffer, at) is > 0 and var read;) at += read;
        }

        var begun = Stopwatch.GetTimestamp();
        await write();
        var written = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        await RunAsync("sync", "-f", folder);
        return new Leg(written, Stopwatch.GetElapsedTime(begun).TotalSeconds);
    }

    private static double Median(List<Round> rounds, Func<Round, double> value) => rounds.Select(value).Order().ElementAt(rounds.Count / 2);

    private static async Task WatchAsync(DeskServer server, List<(long Own, long All)> memory, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            memory.Add((server.OwnMemory, server.WorkingSet));
            await Task.Delay(100, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Cut after two fifths, then asked for from there on.
    private static async Task ResumeAsync(DeskUser person, (Uri Place, string Tag, TimeSpan Planned) found, string whole, string path)
    {
        var length = new FileInfo(whole).Length;
        var cut = length * 2 / 5;
        using var first = await person.OpenAsync(found.Place, null);
        await using (var body = await first.Content.ReadAsStreamAsync())
        await using (var file = File.Create(path))
        {
            var buffer = new byte[1 << 20];
            while (file.Length < cut && await body.ReadAsync(buffer) is > 0 and var read) await file.WriteAsync(buffer.AsMemory(0, read));
        }

        var had = new FileInfo(path).Length;
        first.Dispose();
        using var rest = await person.OpenAsync(found.Place, request =>
        {
            request.Headers.Range = new RangeHeaderValue(had, null);
            request.Headers.IfRange = new RangeConditionHeaderValue(new EntityTagHeaderValue(found.Tag));
        });
        await using (var file = new FileStream(path, FileMode.Append)) await rest.Content.CopyToAsync(file);
        Say($"cut after {had / Megabyte:N0} MB, resumed with {(int)rest.StatusCode}: {(await HashAsync(whole) == await HashAsync(path) ? "identical" : "DIFFERENT")} to the whole of {length / Megabyte:N0} MB (bar: identical)");
        File.Delete(path);
    }

    private static void Draw(string path, string folder, int count)
    {
        var random = new Random(Seed);
        var numbers = Enumerable.Range(0, count).OrderBy(_ => random.Next()).Take(Drawn).ToArray();
        using var zip = ZipFile.OpenRead(path);
        foreach (var number in numbers) zip.GetEntry(PackageDesk.NameOf(number))!.ExtractToFile(Path.Combine(folder, PackageDesk.NameOf(number)), overwrite: true);
        var tags = ExifTool.ReadJson(numbers.Select(number => Path.Combine(folder, PackageDesk.NameOf(number))), "-G1", "-Credit", "-Caption-Abstract", "-Description");
        var right = numbers.Count(number => tags[PackageDesk.NameOf(number)] is var file && Is(file, "XMP-photoshop:Credit") && Is(file, "IPTC:Credit") && file.TryGetProperty("XMP-dc:Description", out _));
        Say($"exiftool: {right} of {numbers.Length} drawn at random (seed {Seed}) carry their own credit in XMP and IPTC (bar: all)");

        bool Is(JsonElement file, string tag)
        {
            var wanted = PackageDesk.CreditOf(int.Parse(file.GetProperty("SourceFile").GetString()!.Split('-', '.')[^2], CultureInfo.InvariantCulture));
            return file.TryGetProperty(tag, out var value) && value.GetString() == wanted;
        }
    }

    private static async Task<string> HashAsync(string path)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file));
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Seconds until all was written, and until the disk had it.</summary>
    private readonly record struct Leg(double Written, double Synced);

    /// <summary>One copy, and the package after it.</summary>
    private readonly record struct Round(Leg Copy, Leg Package)
    {
        public double ToCache => Copy.Written / Package.Written;

        public double ToDisk => Copy.Synced / Package.Synced;
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
