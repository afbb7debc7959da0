using System.Globalization;
using CaptionManager.Cli.Batches;
using CaptionManager.Cli.Files;
using CaptionManager.Cli.Streams;
using CaptionManager.Pairing.Matching;
using CaptionManager.Pairing.Sheets;

namespace CaptionManager.Cli.Pair;

/// <summary>One run of <c>pair</c>: reads the pictures, matches, writes the certain ones where asked, tells of each.</summary>
internal sealed class PairRun(CliContext cli, EntryWriter? writer, bool json)
{
    private const string Paired = "paired";
    private const string Proposed = "proposed";
    private const string Waiting = "waiting";
    private const string PhotoWithoutCaption = "photoWithoutCaption";

    /// <summary>Runs it.</summary>
    public async Task<int> RunAsync(IReadOnlyList<(string Sheet, SheetEntry Entry)> entries, IEnumerable<string> paths)
    {
        var photos = await PhotosAsync(paths);
        if (cli.Stop.IsCancellationRequested) return cli.Exit();
        var result = PairMatcher.Match([.. entries.Select(entry => entry.Entry.Keys)], [.. photos.Select(photo => photo.Keys)]);
        using (var progress = new ProgressLine("captions"))
        {
            var done = 0L;
            await Ordered.RunAsync(result.Entries, match => Line(match, entries, photos), Take, cli.Output.Flush, cli.Stop);

            void Take(PairLine line)
            {
                if (line.Problem is not null) cli.Messages.Failed();
                Tell(line);
                progress.Report(++done);
            }
        }

        foreach (var photo in result.PhotosWithout) Tell(new PairLine(PhotoWithoutCaption) { Photo = photos[photo].Path, HasCaption = photos[photo].HasCaption });
        if (!json) cli.Messages.Say(Summary(result));
        return cli.Exit();
    }

    private async Task<List<FoundPhoto>> PhotosAsync(IEnumerable<string> paths)
    {
        var photos = new List<FoundPhoto>();
        var walker = new PathWalker(cli, picturesOnly: true);
        using var progress = new ProgressLine("photos");
        await Ordered.RunAsync(
            walker.Walk(paths).DistinctBy(file => Path.GetFullPath(file.Path)),
            file =>
            {
                try
                {
                    return (file.Path, Photo: (FoundPhoto?)FoundPhoto.Read(file.Path), Problem: (FileProblem?)null);
                }
#pragma warning disable CA1031 // One bad file must not stop the rest, whatever is wrong with it; it is named.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    return (file.Path, null, FileProblem.Of(exception, file.Path));
                }
            },
            found =>
            {
                if (found.Photo is { } photo) photos.Add(photo);
                else if (json)
                {
                    cli.Messages.Failed();
                    cli.Output.WriteJson((found.Path, found.Problem!), FileProblem.Write);
                }
                else
                {
                    cli.Messages.Failed($"{found.Path}: {found.Problem!.Message} ({found.Problem.Code})");
                }

                progress.Report(photos.Count);
            },
            () => { },
            cli.Stop);
        return photos;
    }

    private PairLine Line(EntryMatch match, IReadOnlyList<(string Sheet, SheetEntry Entry)> entries, List<FoundPhoto> photos)
    {
        var (sheet, entry) = entries[match.Entry];
        if (match.Best is not { } best) return new PairLine(Waiting) { Sheet = sheet, Entry = entry };
        var line = new PairLine(match.State == MatchState.Certain ? Paired : Proposed)
        {
            Photo = photos[best.Photo].Path,
            Sheet = sheet,
            Entry = entry,
            Pair = best,
            Rivals = [.. match.Rivals.Select(rival => entries[rival].Entry.Line)],
            Others = [.. match.Candidates.Skip(1).Where(other => other.Score > best.Score - PairMatcher.Margin).Select(other => photos[other.Photo].Path)],
        };
        return writer is null || match.State != MatchState.Certain ? line : Apply(line);
    }

    private PairLine Apply(PairLine line)
    {
        try
        {
            var (written, kept) = writer!.Write(line.Photo!, line.Entry!);
            return line with { Written = written, Kept = kept };
        }
#pragma warning disable CA1031 // One bad file must not stop the rest, whatever is wrong with it; it is named.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return line with { Problem = FileProblem.Of(exception, line.Photo!) };
        }
    }

    private void Tell(PairLine line)
    {
        if (json) cli.Output.WriteJson(line, PairLine.Write);
        else cli.Output.WriteLine(line.Text());
    }

    private static string Summary(PairingResult result)
    {
        var count = (MatchState state) => result.Entries.Count(match => match.State == state);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{count(MatchState.Certain):N0} paired, {count(MatchState.Proposed):N0} to be looked at, {count(MatchState.Waiting):N0} captions without a photo, {result.PhotosWithout.Count:N0} photos without a caption");
    }
}
