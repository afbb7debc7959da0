using CaptionManager.Cli.Batches;
using System.Buffers;
using CaptionManager.Cli.Rows;

namespace CaptionManager.Cli;

/// <summary>Works on one line of input.</summary>
/// <param name="line">Without its end, never blank.</param>
/// <param name="number">From 1.</param>
/// <param name="isJson">Whether the input is JSON Lines.</param>
/// <param name="output">Takes whole lines.</param>
/// <exception cref="FormatException">The line cannot be read; the message says why.</exception>
internal delegate void LineWork(ReadOnlySpan<byte> line, long number, bool isJson, IBufferWriter<byte> output);

/// <summary>Lines in, lines out: in order, streaming, on all cores. A bad line is named and left out.</summary>
internal static class LineFilter
{
    /// <summary>Runs to the end of standard input.</summary>
    /// <param name="cli">Where it runs.</param>
    /// <param name="work">Called on many threads.</param>
    /// <param name="found">Asked at the end: whether <c>--fail-on</c> found something.</param>
    public static async Task<int> RunAsync(CliContext cli, LineWork work, Func<bool>? found = null)
    {
        await using var input = cli.Input();
        try
        {
            await Ordered.RunAsync(Blocks(input), block => Do(block, work), Take, cli.Output.Flush, cli.Stop);
        }
        catch (InvalidDataException exception)
        {
            cli.Messages.Failed($"standard input: {exception.Message}");
        }

        return cli.Exit(found?.Invoke() ?? false);

        void Take((ArrayBufferWriter<byte> Lines, List<string> Problems) done)
        {
            cli.Output.Write(done.Lines.WrittenSpan);
            foreach (var problem in done.Problems)
                cli.Messages.Failed(problem);
        }
    }

    // JSON Lines begin with a brace; the first line that holds anything decides for all.
    private static IEnumerable<(LineBlock Block, bool IsJson)> Blocks(Stream input)
    {
        bool? isJson = null;
        foreach (var block in LineBlocks.Read(input))
        {
            if (isJson is null && block.Octets.Span.TrimStart(" \t\r\n"u8) is [var first, ..])
                isJson = first == '{';
            yield return (block, isJson ?? false);
        }
    }

    private static (ArrayBufferWriter<byte> Lines, List<string> Problems) Do((LineBlock Block, bool IsJson) item, LineWork work)
    {
        var lines = new ArrayBufferWriter<byte>(item.Block.Octets.Length * 2);
        var problems = new List<string>();
        var number = item.Block.FirstLine - 1;
        var octets = item.Block.Octets.Span;
        foreach (var range in octets.Split((byte)'\n'))
        {
            number++;
            var line = octets[range].TrimEnd((byte)'\r');
            if (line.Trim(" \t"u8).IsEmpty)
                continue;
            try
            {
                work(line, number, item.IsJson, lines);
            }
            catch (FormatException exception)
            {
                problems.Add($"line {number} is skipped: {exception.Message}");
            }
        }

        return (lines, problems);
    }
}
