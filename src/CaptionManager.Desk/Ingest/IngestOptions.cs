using System.ComponentModel.DataAnnotations;

namespace CaptionManager.Desk.Ingest;

/// <summary>What the desk takes in. Section <c>Ingest</c>.</summary>
public sealed class IngestOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Ingest";

    /// <summary>The largest file, in octets.</summary>
    /// <value>Default 600 MiB; from 1 KiB to 16 GiB.</value>
    [Range(1024L, 16L << 30)]
    public long MaximumFileLength { get; set; } = 600L << 20;

    /// <summary>The largest picture, in pixels. A header that promises more is refused before anything is decoded.</summary>
    /// <value>Default 500 million; from 1 million to 4,000 million.</value>
    [Range(1_000_000L, 4_000_000_000L)]
    public long MaximumPixels { get; set; } = 500_000_000;

    /// <summary>How long a file that comes in pieces may stay unfinished before it is given up.</summary>
    /// <value>Hours; default 48, from 1 to 720.</value>
    [Range(1, 720)]
    public int UnfinishedUploadHours { get; set; } = 48;

    /// <summary>The house style in which a credit line is proposed where the file brings none.</summary>
    /// <value>Default <c>ap</c>.</value>
    [Required]
    public string HouseStyle { get; set; } = "ap";

    /// <summary>The language captions are written in, as a language tag: browsers check the spelling by it, and screen readers speak it.</summary>
    /// <value>Default none: the language of the page. Such as <c>de</c> or <c>en-GB</c>.</value>
    [RegularExpression("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")]
    public string? CaptionLanguage { get; set; }
}
