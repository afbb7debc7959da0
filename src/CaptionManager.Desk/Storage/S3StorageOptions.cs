using CaptionManager.Desk.Persistence;

namespace CaptionManager.Desk.Storage;

/// <summary>Originals and previews in a bucket instead of the data folder. Section <c>Storage:S3</c>; a bucket turns it on.</summary>
public sealed class S3StorageOptions
{
    /// <summary>Octets in a megabyte.</summary>
    internal const int Megabyte = 1 << 20;

    private const int SmallestPart = 5;
    private const int LargestPart = 512;

    /// <summary>The bucket. It exists already.</summary>
    public string? Bucket { get; set; }

    /// <summary>What names in the bucket begin with, as <c>desk/</c>.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>The address of a store other than Amazon's, as <c>https://storage.example:9000</c>; its buckets are asked for by path.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The region, as <c>eu-central-1</c>.</summary>
    /// <value>Default <c>us-east-1</c>, which stores of other makers mostly take.</value>
    public string Region { get; set; } = "us-east-1";

    /// <summary>The access key; without it the machine's own credentials are used (environment, profile, instance role).</summary>
    public string? AccessKey { get; set; }

    /// <summary>The secret that belongs to it.</summary>
    public string? SecretKey { get; set; }

    /// <summary>Files longer than this go up in parts of this length, in megabytes.</summary>
    /// <value>Default 16; from 5 to 512.</value>
    public int PartMegabytes { get; set; } = 16;

    /// <summary>Whether files go to a bucket.</summary>
    internal bool IsOn => !string.IsNullOrWhiteSpace(Bucket);

    /// <summary>Checks the settings.</summary>
    /// <exception cref="DeskSettingException">One of them cannot work.</exception>
    internal void Check()
    {
        if (PartMegabytes is < SmallestPart or > LargestPart)
            throw new DeskSettingException("Storage:S3:PartMegabytes", $"{PartMegabytes} is no length of a part.", $"Set it from {SmallestPart} to {LargestPart}.");
        if (Endpoint is not null && !(Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")))
            throw new DeskSettingException("Storage:S3:Endpoint", $"'{Endpoint}' is no address.", "Write it as 'https://storage.example:9000', or leave it out for Amazon's own.");
        if (AccessKey is null != SecretKey is null)
            throw new DeskSettingException("Storage:S3:AccessKey", "The access key and its secret belong together.", "Set both, or neither to use the machine's credentials.");
    }
}
