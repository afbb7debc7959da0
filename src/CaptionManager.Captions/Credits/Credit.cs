using System.Collections.Immutable;

namespace CaptionManager.Captions.Credits;

/// <summary>Who made a picture and by which way it came: the truth of which every credit line is a rendering.</summary>
/// <remarks>
/// Immutable and compared by value, lists included, in printed order. Names stand as printed, abbreviations unexpanded.
/// Empty lists and <see langword="null"/> mean "not said"; an empty text is never stored.
/// </remarks>
public sealed record Credit
{
    /// <summary>A credit that says nothing.</summary>
    public static Credit Empty { get; } = new();

    /// <summary>People or social-media handles named as makers, in printed order.</summary>
    public ImmutableArray<string> Creators { get; init; } = [];

    /// <summary>What the picture is by its credit, or <see langword="null"/> where nothing is said.</summary>
    public CreditRole? Role { get; init; }

    /// <summary>Press and picture-trade organisations in which the picture originates.</summary>
    public ImmutableArray<string> Agencies { get; init; } = [];

    /// <summary>The pool by name ("Kremlin Pool"), or "Pool" for the bare word.</summary>
    public string? Pool { get; init; }

    /// <summary>Redistributors in printed order: the members of the chain after "via".</summary>
    public ImmutableArray<string> Via { get; init; } = [];

    /// <summary>A supplier outside the press: government, company, institution, family, private person.</summary>
    public string? Provider { get; init; }

    /// <summary>The client after "for" or "Special to".</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>File, Handout, Composite, Screengrab, Illustration, Graphic, Stringer, or a licence; a set, in printed order.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Whether nothing at all is said.</summary>
    public bool IsEmpty =>
        Creators.IsEmpty && Agencies.IsEmpty && Via.IsEmpty && Notes.IsEmpty
        && Role is null && Pool is null && Provider is null && OnBehalfOf is null;

    /// <inheritdoc/>
    public bool Equals(Credit? other) =>
        other is not null
        && Role == other.Role
        && Pool == other.Pool
        && Provider == other.Provider
        && OnBehalfOf == other.OnBehalfOf
        && Creators.SequenceEqual(other.Creators)
        && Agencies.SequenceEqual(other.Agencies)
        && Via.SequenceEqual(other.Via)
        && Notes.SequenceEqual(other.Notes);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Role);
        hash.Add(Pool);
        hash.Add(Provider);
        hash.Add(OnBehalfOf);
        foreach (var name in Creators) hash.Add(name);
        foreach (var name in Agencies) hash.Add(name);
        foreach (var name in Via) hash.Add(name);
        foreach (var note in Notes) hash.Add(note);
        return hash.ToHashCode();
    }
}
