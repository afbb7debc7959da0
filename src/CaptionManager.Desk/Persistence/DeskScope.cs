namespace CaptionManager.Desk.Persistence;

/// <summary>Which desks one request, or one round of a job, may see. Everything, until somebody is recognised who works on some desks only.</summary>
public sealed class DeskScope
{
    private bool _isUsed;

    /// <summary>The desks; <see langword="null"/> for all.</summary>
    public IReadOnlyList<int>? Desks { get; private set; }

    /// <summary>Narrows the scope to some desks, and to what lies on none.</summary>
    /// <param name="desks">The desks; an empty list leaves the scope as it is.</param>
    /// <exception cref="InvalidOperationException">The database was opened in this scope already, with everything in sight.</exception>
    public void Limit(IReadOnlyList<int> desks)
    {
        if (desks.Count == 0 || Desks?.SequenceEqual(desks) == true) return;
        if (_isUsed) throw new InvalidOperationException("The desks of a request are set before its database is opened.");
        Desks = desks;
    }

    internal IReadOnlyList<int>? Use()
    {
        _isUsed = true;
        return Desks;
    }
}
