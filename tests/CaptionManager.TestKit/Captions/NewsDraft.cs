using System.Globalization;

namespace CaptionManager.TestKit.Captions;

/// <summary>The facts of a caption before they are printed.</summary>
public sealed record NewsDraft
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    public required string Title { get; init; }

    public required string Person { get; init; }

    /// <summary>The second person, or empty.</summary>
    public required string Other { get; init; }

    /// <summary>Whether the first person stands left of the second.</summary>
    public bool IsLeft { get; init; }

    public required string Adverb { get; init; }

    public required string Verb { get; init; }

    public required string OtherVerb { get; init; }

    public required string Scene { get; init; }

    /// <summary>A number the scene needs, or 0.</summary>
    public int Number { get; init; }

    public required string Place { get; init; }

    public required string Country { get; init; }

    public required DateOnly Date { get; init; }

    public bool HasDate { get; init; } = true;

    public bool HasWeekday { get; init; }

    public bool IsDayFirst { get; init; }

    public required string Background { get; init; }

    public required string Credit { get; init; }

    /// <summary>What it states.</summary>
    public NewsStatement Statement => new(Title, Person, Other, IsLeft, Scene, Number, Place, HasDate ? Date : null);

    /// <summary>The caption as an agency prints it.</summary>
    public string Print()
    {
        var who = Other.Length == 0 ? $"{Title} {Person}" : $"{Title} {Person}, {(IsLeft ? "left" : "right")}, and {Other}";
        var what = Number == 0 ? Scene : Scene.Replace("{n}", Number.ToString(English), StringComparison.Ordinal);
        var when = !HasDate ? "" : (HasWeekday ? ", " + Date.ToString("dddd", English) : "") + ", " + Date.ToString(IsDayFirst ? "d MMMM yyyy" : "MMMM d, yyyy", English);
        var background = Background.Length == 0 ? "" : " " + Background;
        return $"{who} {Adverb}{Verb} {what} in {Place}, {Country}{when}.{background} {Credit}";
    }

    /// <summary>The same picture with one fact changed; <see langword="null"/> where this draft has none to change.</summary>
    public NewsDraft? Contradict(NewsWorld world, Random random) => random.Next(5) switch
    {
        0 => this with { Person = world.NextName() },
        1 when HasDate => this with { Date = Date.AddDays(random.Next(1, 20)) },
        2 => this with { Place = world.NextPlaceBeside(Place) },
        3 when Other.Length > 0 => this with { IsLeft = !IsLeft },
        4 when Number > 0 => this with { Number = Number + random.Next(1, 9) },
        _ => null,
    };
}
