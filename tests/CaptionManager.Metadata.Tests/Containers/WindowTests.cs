using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Tests.CameraRaw;
using CaptionManager.Metadata.Tests.Embedding;
using CaptionManager.TestKit.Bytes;

namespace CaptionManager.Metadata.Tests.Containers;

/// <summary>
/// A reader sees the same whether the file lies in memory or is looked at through a window that every look moves: nothing may be kept
/// of a look beyond the next one. Found by a GIF larger than the window, which had "no whole image".
/// </summary>
public sealed class WindowTests
{
    private static IEnumerable<OddFile> Files() =>
    [
        .. OddFiles.All,
        .. OddFiles.All.Where(file => file.Bytes.Length < 60_000).Select((file, i) => new OddFile("filled-" + file.Name, FilledFile.Of(file.Bytes, 7000 + i))),
        new("one.psd", ReadOnlyFiles.Psd(1)), new("two.psb", ReadOnlyFiles.Psd(2)), new("preview.raf", ReadOnlyFiles.Raf()), new("canon.cr3", ReadOnlyFiles.Movie("crx ")), new("film.mp4", ReadOnlyFiles.Movie("isom")),
    ];

    [TestCaseSource(nameof(Files))]
    public void Read_ThroughAWindowThatMoves_IsTheSame(OddFile file)
    {
        var container = ContainerRegistry.Find(file.Bytes.AsSpan(0, Math.Min(file.Bytes.Length, ContainerRegistry.HeadOctets)))!;
        using var memory = ByteSource.FromMemory(file.Bytes);
        using var window = ByteSource.FromStream(new CountingStream(file.Bytes), mostAtOnce: 1);
        var (expected, actual) = (container.Read(memory, MetadataLimits.Default), container.Read(window, MetadataLimits.Default));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((actual.Format, actual.Width, actual.Height, actual.Orientation, actual.Writable, actual.Refusal), Is.EqualTo((expected.Format, expected.Width, expected.Height, expected.Orientation, expected.Writable, expected.Refusal)));
            Assert.That(actual.Blocks, Is.EqualTo(expected.Blocks));
            Assert.That(actual.ImageData, Is.EqualTo(expected.ImageData));
            Assert.That(actual.Diagnostics, Is.EqualTo(expected.Diagnostics));
            Assert.That(actual.Xmp.Select(packet => packet.Packet.ToArray()), Is.EqualTo(expected.Xmp.Select(packet => packet.Packet.ToArray())));
            Assert.That(actual.Iim?.Bytes.ToArray(), Is.EqualTo(expected.Iim?.Bytes.ToArray()));
        }
    }
}
