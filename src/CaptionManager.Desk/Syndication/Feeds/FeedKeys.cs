using System.Globalization;
using System.Security.Cryptography;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Syndication.Subscribers;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CaptionManager.Desk.Syndication.Feeds;

/// <summary>
/// Keys by which subscribers fetch for themselves. A key names a destination and what it opens, sealed by the desk's keys; it ends when the destination is
/// paused, or when its address, a word of the editor's own, is changed.
/// </summary>
public sealed class FeedKeys(IDataProtectionProvider protection)
{
    private const char Part = '|';

    private readonly IDataProtector _protector = protection.CreateProtector("CaptionManager.SubscriberFeeds.v1");

    /// <summary>The key of a destination.</summary>
    /// <param name="destination">A feed.</param>
    /// <param name="scopes">What it opens.</param>
    public string KeyOf(Destination destination, FeedScopes scopes) =>
        _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{destination.Id}{Part}{(int)scopes}{Part}{destination.Address}"));

    /// <summary>The feed that a key opens; <see langword="null"/> where it opens none, or not any more, or not this.</summary>
    internal async Task<Destination?> OpenAsync(DeskContext context, string key, FeedScopes scope, CancellationToken cancellationToken)
    {
        string[] parts;
        try
        {
            parts = _protector.Unprotect(key).Split(Part, 3);
        }
        catch (CryptographicException)
        {
            return null;
        }

        if (parts is not [var number, var scopes, var address]) return null;
        var (id, opens) = (long.Parse(number, CultureInfo.InvariantCulture), (FeedScopes)int.Parse(scopes, CultureInfo.InvariantCulture));
        return opens.HasFlag(scope)
            ? await context.Set<Destination>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.IsActive && d.Kind == DestinationKind.Feed && d.Address == address, cancellationToken)
            : null;
    }
}
