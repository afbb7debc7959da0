using System.Text;

namespace CaptionManager.Metadata.Embedding;

/// <summary>Gives the runtime's own UTF-8 by its name, and leaves every other encoding to others: nobody gets another than before, only sooner.</summary>
internal sealed class Utf8ByName : EncodingProvider
{
    /// <inheritdoc/>
    public override Encoding? GetEncoding(int codepage) => null;

    /// <inheritdoc/>
    public override Encoding? GetEncoding(string name) => name.Equals("UTF-8", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8 : null;
}
