namespace CaptionManager.Desk.Accounts;

/// <summary>A key somebody asks for.</summary>
/// <param name="Name">The program or machine it is for, up to <see cref="ApiKey.NameLength"/> code units.</param>
/// <param name="Scopes">Names of abilities; at least one, none beyond the asker's own.</param>
/// <param name="Days">For how long it works, from 1 to <see cref="LongestDays"/>.</param>
public sealed record NewApiKey(string Name, IReadOnlyList<string> Scopes, int Days = NewApiKey.UsualDays)
{
    /// <summary>Days where nothing else is asked for.</summary>
    public const int UsualDays = 90;

    /// <summary>The most days: a forgotten key stops working some day.</summary>
    public const int LongestDays = 730;
}
