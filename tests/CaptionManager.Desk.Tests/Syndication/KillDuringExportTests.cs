using System.IO.Compression;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication;
using CaptionManager.Desk.Syndication.Packages;

namespace CaptionManager.Desk.Tests.Syndication;

[TestFixture]
internal sealed class KillDuringExportTests
{
    private static readonly string[] Names = ["SAMPLE-0101-state-room.jpg", "SAMPLE-0201-mountains.jpg", "SAMPLE-0202-sea.jpg"];

    [Test]
    public async Task Kill_WhilePackagesRun_StopsThePhotoInEachThatHasNotReachedItAndListsWhoHasItAlready()
    {
        await using var desk = await DeskFixture.StartAsync();
        var photos = new List<PhotoId>();
        foreach (var name in Names) photos.Add(await desk.ApprovedAsync(name));
        var (finished, _) = await SendAsync(desk, new GateStream(Timeout.Infinite));

        // Two packages that stand in the middle of their first picture while the last one is killed.
        var gates = new[] { new GateStream(2_000), new GateStream(2_000) };
        var running = gates.Select(gate => Task.Run(() => SendAsync(desk, gate))).ToArray();
        await Task.WhenAll(gates.Select(gate => gate.Reached));
        await desk.DecideAsync(photos[2], ApprovalAction.Kill, "The wrong person is named.");
        foreach (var gate in gates) gate.Open();
        var packages = await Task.WhenAll(running);

        var receipts = await desk.AsAsync<SentPackagesQuery, IReadOnlyList<ExportReceipt>>(query => query.OfPhotoAsync(photos[2], 10, CancellationToken.None));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(EntriesOf(finished), Does.Contain(Names[2]), "It had left before.");
            foreach (var (package, report) in packages)
            {
                Assert.That(EntriesOf(package), Is.EquivalentTo((string[])[Names[0], Names[1], .. Outgoing.PackageDocuments]));
                Assert.That((report.Sent, report.Held), Is.EqualTo((2, 1)));
            }

            Assert.That(receipts.Select(receipt => (receipt.ActorName, receipt.FileName)), Is.EqualTo([(DeskFixture.Bob.Name, Names[2])]));
        }
    }

    private static async Task<(MemoryStream Package, PackageReport Report)> SendAsync(DeskFixture desk, GateStream output)
    {
        var report = await desk.AsAsync<SendPackageHandler, PackageReport>(
            handler => handler.HandleAsync(new PackageSelection(), output, DeskFixture.Bob, CancellationToken.None));
        return (output.Written, report);
    }

    private static string[] EntriesOf(MemoryStream package)
    {
        package.Position = 0;
        using var zip = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>A receiver that stops taking bytes after some, until it is told to go on.</summary>
    private sealed class GateStream(int holdAfter) : Stream
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public MemoryStream Written { get; } = new();

        public Task Reached => _reached.Task;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public void Open() => _open.TrySetResult();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Written.Write(buffer.Span);
            if (holdAfter < 0 || Written.Length < holdAfter) return;
            _reached.TrySetResult();
            await _open.Task.WaitAsync(cancellationToken);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
