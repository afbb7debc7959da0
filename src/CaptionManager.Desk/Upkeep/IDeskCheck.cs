namespace CaptionManager.Desk.Upkeep;

/// <summary>One thing that can be compared with another: what is stored with what is recorded, a copy with what it was made from.</summary>
internal interface IDeskCheck
{
    /// <summary>Its name, as findings carry it.</summary>
    string Name { get; }

    /// <summary>Looks, tells what it finds, and puts right what can be derived where that is asked for.</summary>
    /// <param name="run">What is asked for, and whom to tell.</param>
    /// <param name="cancellationToken">Stops between two items; what was put right stays so.</param>
    Task RunAsync(CheckRun run, CancellationToken cancellationToken);
}
