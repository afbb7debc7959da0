using CaptionManager.Desk.Syndication.Subscribers;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>Brings files to destinations of one kind.</summary>
internal interface IDestinationSender
{
    /// <summary>The kind.</summary>
    DestinationKind Kind { get; }

    /// <summary>Makes one attempt. Never throws but for the stop.</summary>
    /// <param name="task">What to do.</param>
    /// <param name="cancellationToken">Stops it: the desk stops, or another worker took over.</param>
    Task<SendOutcome> SendAsync(SendTask task, CancellationToken cancellationToken);
}
