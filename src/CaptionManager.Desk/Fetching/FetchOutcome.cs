namespace CaptionManager.Desk.Fetching;

/// <summary>What became of asking an address.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>It answered.</summary>
    /// <param name="Address">The address that answered in the end, after redirects.</param>
    /// <param name="MediaType">As the answer says, lower case, without parameters; <see langword="null"/> where it says nothing.</param>
    /// <param name="Charset">As the answer says, or <see langword="null"/>.</param>
    /// <param name="Content">The answer, decompressed.</param>
    public sealed record Fetched(Uri Address, string? MediaType, string? Charset, byte[] Content) : FetchOutcome;

    /// <summary>The desk does not ask there: wrong scheme, or not a public address, itself or by a redirect.</summary>
    /// <param name="Address">The address at fault.</param>
    /// <param name="Message">A sentence for the person.</param>
    public sealed record Refused(Uri Address, string Message) : FetchOutcome;

    /// <summary>It was asked and gave no usable answer.</summary>
    /// <param name="Address">The address at fault.</param>
    /// <param name="Status">The HTTP status, or <see langword="null"/> where none came.</param>
    /// <param name="Message">A sentence for the person.</param>
    public sealed record Failed(Uri Address, int? Status, string Message) : FetchOutcome;
}
