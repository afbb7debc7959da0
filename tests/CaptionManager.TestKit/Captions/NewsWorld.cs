namespace CaptionManager.TestKit.Captions;

/// <summary>The people, places, actions and stories that generated captions draw from, a few of them far more often than the rest.</summary>
public sealed class NewsWorld
{
    private const int People = 20_000;
    private const int Stories = 400;
    private const int DaysOfFirstYears = 1200;
    private const int CaptionsOfFirstYears = 1_000_000;

    private static readonly DateOnly LastDay = new DateOnly(2019, 1, 1).AddDays(DaysOfFirstYears);

    private static readonly string[] Onsets = ["B", "Br", "D", "Dr", "F", "G", "H", "J", "K", "Kr", "L", "M", "N", "P", "R", "S", "St", "T", "Tr", "V", "W", "Z"];
    private static readonly string[] Cores = ["a", "e", "i", "o", "u", "ai", "ei", "ou"];
    private static readonly string[] Codas = ["l", "n", "r", "s", "k", "nd", "rt", "lm", "ss", "ck", "v", "m"];
    private static readonly string[] Endings = ["o", "a", "ić", "sen", "er", "ez", "ov", "ini", "ard", "man", "ström", "ley", "aki", "ung"];
    private static readonly string[] Titles = ["President", "Prime Minister", "Foreign Minister", "Coach", "Striker", "Goalkeeper", "Actor", "Singer", "Senator", "Firefighter", "Protester", "Farmer", "Judge", "Mayor", "Captain", "Defender"];
    private static readonly string[] Countries = ["France", "Germany", "Italy", "Spain", "Poland", "Ukraine", "Kenya", "Nigeria", "India", "Japan", "Brazil", "Mexico", "Canada", "Australia", "Turkey", "Egypt", "Peru", "Sweden", "Greece", "Indonesia"];
    private static readonly string[] Agencies = ["AP Photo", "Photo by Getty Images", "REUTERS", "AFP", "EPA"];

    private static readonly (string Verb, string Other, string Scene)[] Actions =
    [
        ("speaks", "talks", "during a news conference at the parliament"), ("walks", "strolls", "past a destroyed apartment building after a drone attack"),
        ("celebrates", "reacts", "after scoring goal number {n} during the league match"), ("reacts", "gestures", "during the cup semifinal soccer match at the national stadium"),
        ("arrives", "comes", "for the annual film festival gala"), ("holds", "carries", "a placard as {n} supporters rally outside the courthouse"),
        ("waves", "gestures", "to supporters from a balcony of the presidential palace"), ("inspects", "examines", "flood damage on a farm near the river"),
        ("poses", "stands", "for a portrait with a trophy after the final"), ("attends", "joins", "a memorial ceremony for the {n} victims of the ferry disaster"),
        ("shakes", "grips", "hands with a visitor before their talks"), ("serves", "returns", "during the quarterfinal match of the tennis tournament"),
        ("lights", "kindles", "a candle at a vigil for {n} miners trapped underground"), ("carries", "lugs", "water from a well in a camp for displaced people"),
        ("tackles", "challenges", "an opponent during the rugby international"), ("performs", "plays", "on the main stage of the summer festival"),
        ("sits", "rests", "in the rubble of a house hit by an earthquake of magnitude six"), ("signs", "endorses", "an agreement on grain exports with {n} partners"),
        ("watches", "observes", "a military parade on the main square"), ("casts", "drops", "a ballot at a polling station in a school"),
        ("leads", "heads", "a training session on the eve of the qualifier"), ("rides", "pedals", "during stage {n} of the cycling race"),
        ("feeds", "tends", "a rescued seal pup at the aquarium"), ("unveils", "presents", "a bronze statue of the late composer"),
    ];

    private readonly Random _random;
    private readonly int _days;
    private readonly DateOnly _firstDay;
    private readonly string[] _people;
    private readonly string[][] _places;
    private readonly NewsEvent[] _stories;

    /// <summary>Makes one.</summary>
    /// <param name="random">Chance.</param>
    /// <param name="captions">How many captions will be drawn from it: more than a million are of more years, with the people and stories of those.</param>
    public NewsWorld(Random random, int captions)
    {
        _random = random;
        var times = Math.Max(1.0, (double)captions / CaptionsOfFirstYears);
        _days = (int)(DaysOfFirstYears * times);
        _firstDay = LastDay.AddDays(-_days);
        _people = [.. Enumerable.Range(0, (int)(People * times)).Select(_ => $"{Syllables(2)} {Syllables(2)}{Pick(Endings)}")];
        _places = [.. Countries.Select(_ => Enumerable.Range(0, 60).Select(_ => Syllables(2) + Pick(Endings)).ToArray())];
        _stories = [.. Enumerable.Range(0, (int)(Stories * times)).Select(_ => NewStory())];
    }

    /// <summary>A name, the first of the list a thousand times as likely as the last.</summary>
    public string NextName() => _people[Zipf(_people.Length)];

    /// <summary>A verb, another of the same meaning, and what is done.</summary>
    public (string Verb, string Other, string Scene) NextAction() => Actions[_random.Next(Actions.Length)];

    /// <summary>Another place of the same country.</summary>
    public string NextPlaceBeside(string place)
    {
        var country = _places.First(p => p.Contains(place));
        return country[(Array.IndexOf(country, place) + 1) % country.Length];
    }

    /// <summary>A closing sentence such as a story carries under each of its pictures.</summary>
    public string NextBackground() => _random.Next(4) switch
    {
        0 => $"The {Syllables(2)} government said on {Pick(["Monday", "Tuesday", "Thursday"])} that talks with {NextName()} would go on.",
        1 => $"It is the {Pick(["third", "fourth", "ninth"])} strike since workers at {Syllables(3)} walked out in protest over pay.",
        2 => $"{NextName()} has denied any link with the {Syllables(2)} group.",
        _ => $"The tournament ends on {Pick(["Saturday", "Sunday"])} with the final between {Syllables(2)} and {Syllables(2)}.",
    };

    /// <summary>The next event: often of one of the big stories, with a day, a place and a cast of its own.</summary>
    public NewsEvent NextEvent()
    {
        var story = _stories[Zipf(_stories.Length)];
        var country = _random.Next(Countries.Length);
        return story with
        {
            Place = _places[country][Zipf(60)],
            Country = Countries[country],
            Date = story.Date.AddDays(_random.Next(_days)),
            Cast = [.. story.Cast.Take(2), .. Enumerable.Range(0, _random.Next(1, 12)).Select(_ => NextName())],
            Pictures = 1 + Zipf(40),
        };
    }

    private NewsEvent NewStory() => new(
        "", "", _firstDay, _random.Next(3) == 0 ? NextBackground() : "", [NextName(), NextName()],
        $"{Pick(Countries)}'s {Pick(Titles)}", Pick(Agencies), 1, _random.Next(2) == 0);

    private string Syllables(int count)
    {
        var word = string.Concat(Enumerable.Range(0, count).Select(i => Pick(Onsets) + Pick(Cores) + (i == count - 1 ? Pick(Codas) : "")));
        return word[0] + word[1..].ToLowerInvariant();
    }

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];

    // Ranks by a power law: a quarter of all draws fall on the first few.
    private int Zipf(int count) => Math.Min(count - 1, (int)Math.Floor(Math.Pow(count + 1, _random.NextDouble())) - 1);
}
