using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using CaptionManager.Desk.Duplicates;
using CaptionManager.Desk.Jobs;
using Microsoft.Data.Sqlite;

namespace CaptionManager.Benchmarks.Duplicates;

/// <summary>
/// The look-up of pictures by their look: how well copies are recognised, and how long a look-up takes among so many.
/// <c>dotnet run -c Release --project tests/CaptionManager.Benchmarks -- pictures 1000000</c>.
/// </summary>
internal static class PictureBenchmark
{
    private const int Photographs = 300;
    private const int LookUps = 2000;
    private const long LargestPicture = 100_000_000;

    /// <summary>Runs it at each size named; a million where none is.</summary>
    public static async Task<int> RunAsync(string[] sizes)
    {
        Recognise();
        foreach (var size in sizes.Length == 0 ? ["1000000"] : sizes) await LookUpAsync(int.Parse(size, CultureInfo.InvariantCulture));
        return 0;
    }

    private static void Recognise()
    {
        var looks = new long[Photographs];
        var distances = GeneratedPicture.Copies.ToDictionary(copy => copy.Name, _ => new int[Photographs]);
        Parallel.For(0, Photographs, number =>
        {
            using var picture = GeneratedPicture.Make(number);
            looks[number] = Look(picture.JpegsaveBuffer(q: 92));
            foreach (var (name, make) in GeneratedPicture.Copies) distances[name][number] = PictureLikeness.Distance(looks[number], Look(make(picture)));
        });

        foreach (var (name, found) in distances)
            Print($"{name,-26} recognised {100.0 * found.Count(distance => distance <= PictureLikeness.LargestDistance) / Photographs:F1} % of {Photographs}, distance {found.Average():F1} on average, {found.Max()} at most");
        var all = distances.Values.SelectMany(found => found).ToList();
        Print($"all copies: recognised {100.0 * all.Count(distance => distance <= PictureLikeness.LargestDistance) / all.Count:F2} % of {all.Count}");
        var (pairs, alike) = (0, 0);
        for (var i = 1; i < Photographs; i++)
        {
            for (var k = 0; k < i; k++, pairs++)
            {
                if (PictureLikeness.Distance(looks[i], looks[k]) <= PictureLikeness.LargestDistance) alike++;
            }
        }

        Print($"different pictures taken for one: {alike} of {pairs} pairs");
    }

    private static long Look(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return RenditionMaker.Make(stream, new DecodeLimits(LargestPicture, TimeSpan.FromMinutes(1)), CancellationToken.None).PerceptualHash;
    }

    private static async Task LookUpAsync(int count)
    {
        await using var archive = await CaptionArchive.MakeAsync(0);
        var random = new Random(3);
        var looks = Fill(archive.File, count, random);
        var milliseconds = new List<double>(LookUps);
        var (near, found) = (0, 0);
        for (var i = -100; i < LookUps; i++)
        {
            // Every second look is a stored one with up to ten bits turned, the others are nobody's.
            var target = random.Next(count);
            var look = i % 2 == 0 ? Turn(looks[target], random.Next(PictureLikeness.LargestDistance + 1), random) : random.NextInt64();
            var began = Stopwatch.GetTimestamp();
            var photos = await archive.RunAsync<PictureLookUp, IReadOnlyList<Desk.Photos.PhotoId>>(pictures => pictures.NearAsync(look, CancellationToken.None));
            if (i < 0) continue;
            milliseconds.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (i % 2 != 0 || !PictureLikeness.Tells(look)) continue;
            near++;
            if (photos.Any(photo => photo.Value == target + 1)) found++;
        }

        milliseconds.Sort();
        Print($"{count:N0} looks: look-up p50 {milliseconds[LookUps / 2]:F2} ms, p99 {milliseconds[LookUps * 99 / 100]:F2} ms; found {100.0 * found / near:F2} % of {near} within {PictureLikeness.LargestDistance} bits");
    }

    private static long[] Fill(string file, int count, Random random)
    {
        var looks = new long[count];
        for (var i = 0; i < count; i++)
        {
            do looks[i] = random.NextInt64(long.MinValue, long.MaxValue);
            while (!PictureLikeness.Tells(looks[i]));
        }

        using var connection = new SqliteConnection($"Data Source={file};Foreign Keys=False");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = """INSERT INTO "PictureKeys" ("Band", "Hash", "PhotoId") VALUES (@band, @hash, @photo)""";
        var (band, hash, photo) = (insert.Parameters.Add("@band", SqliteType.Integer), insert.Parameters.Add("@hash", SqliteType.Integer), insert.Parameters.Add("@photo", SqliteType.Integer));
        foreach (var key in looks.SelectMany((look, i) => PictureKey.Of(new Desk.Photos.PhotoId(i + 1L), look)).OrderBy(key => key.Band).ThenBy(key => key.Hash))
        {
            (band.Value, hash.Value, photo.Value) = (key.Band, key.Hash, key.PhotoId.Value);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        return looks;
    }

    private static long Turn(long look, int bits, Random random)
    {
        var turned = look;
        while (BitOperations.PopCount((ulong)(turned ^ look)) < bits) turned ^= 1L << random.Next(64);
        return turned;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
