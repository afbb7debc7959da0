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

        // In turn, each twice: the better counts for both.
        var (copy, package) = (double.MaxValue, double.MaxValue);
        (Uri Place, string Tag, TimeSpan Planned) found = default;
        var memory = new List<(long Own, long All)>();
        for (var round = 0; round < 2; round++)
        {
            copy = Math.Min(copy, await CopyAsync(plain, Path.Combine(folder, "copy")));
            using var watch = new CancellationTokenSource();
            var watching = WatchAsync(server, memory, watch.Token);
            var begun = Stopwatch.GetTimestamp();
            var (processor, own) = (server.ProcessorTime, Environment.CpuUsage.TotalTime);
            found = await person.DownloadAsync(server.Address, zip);
            var took = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            package = Math.Min(package, took);
            Say($"round {round + 1}: package {took:N1} s, of which planned {found.Planned.TotalSeconds:N1} s; processor time of the desk {(server.ProcessorTime - processor).TotalSeconds:N1} s, of the receiver {(Environment.CpuUsage.TotalTime - own).TotalSeconds:N1} s");
            await watch.CancelAsync();
            await watching;
        }

        var length = new FileInfo(zip).Length;
        Say($"cp {copy:N1} s, package with plan, manifests and read-back {package:N1} s ({length / Megabyte / package:N0} MB/s): {copy / package:N2} x cp (bar 0.5)");
        Say($"memory of the desk's own: {idle.Own / Megabyte:N0} MB before, {memory.Max(look => look.Own) / Megabyte:N0} MB at most, {memory[^1].Own / Megabyte:N0} MB at the end (bar 150); {memory.Count} looks");
        Say($"with the mapped pages of program files: {idle.All / Megabyte:N0} MB before, {memory.Max(look => look.All) / Megabyte:N0} MB at most, {memory[^1].All / Megabyte:N0} MB at the end");
        Say($"own memory at each tenth of the way: {string.Join(", ", Enumerable.Range(1, 10).Select(tenth => (memory[(memory.Count - 1) * tenth / 10].Own / Megabyte).ToString("N0", CultureInfo.InvariantCulture)))} MB");
        await ResumeAsync(person, found, zip, Path.Combine(folder, "resumed.zip"));
        Say($"unzip -t: {await RunAsync("unzip", "-tqq", zip)}; 7z t: {await RunAsync("7z", "t", "-bso0", "-bsp0", zip)} (bar: 0, no error)");
        Draw(zip, Directory.CreateDirectory(Path.Combine(folder, "drawn")).FullName, count);
        return 0;
    }

    private static async Task<double> CopyAsync(string from, string to)
    {
        if (Directory.Exists(to)) Directory.Delete(to, recursive: true);
        var begun = Stopwatch.GetTimestamp();
        await RunAsync("cp", "-rL", from, to);
        var took = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        Say($"cp {took:N1} s");
        Directory.Delete(to, recursive: true);
        return took;
    }

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

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
