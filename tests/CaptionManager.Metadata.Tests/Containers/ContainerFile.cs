using CaptionManager.Metadata.Containers;
using CaptionManager.Metadata.Splicing;

namespace CaptionManager.Metadata.Tests.Containers;

/// <summary>Reads and rewrites files in memory through their container, as the facade does, without the fields above.</summary>
internal sealed class ContainerFile
{
    private readonly ByteSource _source;
    private readonly IContainer _container;

    internal ContainerFile(byte[] bytes, MetadataLimits? limits = null)
    {
        Bytes = bytes;
        _source = ByteSource.FromMemory(bytes);
        _container = ContainerRegistry.Find(bytes.AsSpan(0, Math.Min(bytes.Length, ContainerRegistry.HeadOctets)))
            ?? throw new InvalidOperationException("No container knows this file.");
        Layout = _container.Read(_source, limits ?? MetadataLimits.Default);
    }

    internal byte[] Bytes { get; }

    internal ContainerLayout Layout { get; }

    internal string? Hash => ImageDataHasher.Hash(_source, Layout.ImageData);

    internal SplicePlan Plan(PayloadChanges changes) => _container.Plan(_source, Layout, changes);

    internal ContainerFile Write(PayloadChanges changes)
    {
        var stream = new SpliceStream(Plan(changes), _source);
        var result = new byte[stream.Length];
        stream.ReadExactly(result);
        return new ContainerFile(result);
    }
}
