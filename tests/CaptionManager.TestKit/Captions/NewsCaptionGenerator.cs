using System.Globalization;

namespace CaptionManager.TestKit.Captions;

/// <summary>
/// Generates an archive of news captions: events with many pictures, closing sentences that every picture of a story shares, frequent names,
/// a few stories that fill most of the archive (Zipf), and planted near copies and contradictions that are known.
/// </summary>
/// <remarks>The same seed gives the same captions. Names of people are made of syllables: none is anybody's.</remarks>
public sealed class NewsCaptionGenerator
{
    /// <summary>The share of captions that are near copies of an earlier one.</summary>
    public const double NearShare = 0.05;

    /// <summary>The share of captions that contradict an earlier one of the same picture.</summary>
    public const double ConflictShare = 0.02;

    private const int RecentCaptions = 4096;

    private readonly Random _random;
    private readonly NewsWorld _world;
    private readonly List<(int Id, string Photo, NewsDraft Draft)> _recent = [];

    /// <summary>Begins an archive.</summary>
    /// <param name="seed">Chance.</param>
    /// <param name="archive">Captions of the whole archive: beyond a million its years, people and stories grow with it.</param>
    public NewsCaptionGenerator(int seed, int archive = 0)
    {
        _random = new Random(seed);
        _world = new NewsWorld(_random, archive);
    }

    /// <summary>The captions of an archive, in the order in which they arrive.</summary>
    public IEnumerable<NewsCaption> Generate(int count)
    {
        for (var id = 0; id < count;)
        {
            var newsEvent = _world.NextEvent();
            var pictures = newsEvent.Pictures;
            for (var i = 0; i < pictures && id < count; i++) yield return Next(id++, newsEvent);
        }
    }

    private NewsCaption Next(int id, NewsEvent newsEvent)
    {
        var chance = _random.NextDouble();
        if (_recent.Count > 100 && chance < NearShare + ConflictShare)
        {
            var (origin, photo, draft) = _recent[_random.Next(_recent.Count)];
            if (chance < NearShare)
            {
                var (text, statement) = NearCopy(draft);
                return new NewsCaption(id, PhotoName(id), text, PlantKind.Near, origin, statement);
            }


            if (draft.Contradict(_world, _random) is { } other) return new NewsCaption(id, photo, other.Print(), PlantKind.Conflict, origin, other.Statement);
        }
        var own = newsEvent.NextDraft(_world, _random);
        var caption = new NewsCaption(id, PhotoName(id), own.Print(), PlantKind.None, -1, own.Statement);
        if (_recent.Count < RecentCaptions) _recent.Add((id, caption.Photo, own));
        else _recent[_random.Next(RecentCaptions)] = (id, caption.Photo, own);
        return caption;
    }

    private (string Text, NewsStatement Statement) NearCopy(NewsDraft draft)
    {
        var way = _random.Next(8);
        var copy = way switch
        {
            0 => draft with { HasWeekday = !draft.HasWeekday },
            1 => draft with { IsDayFirst = !draft.IsDayFirst, Background = "" },
            2 => draft with { Background = draft.Background.Length == 0 ? _world.NextBackground() : "" },
            3 => draft with { Adverb = draft.Adverb.Length == 0 ? "reportedly " : "" },
            4 => draft with { HasDate = false },
            5 => draft with { Credit = "(AP Photo/" + _world.NextName() + ", File)" },
            6 => draft with { HasDate = false, Background = "" },
            _ => draft with { Verb = draft.OtherVerb },
        };
        var text = way switch
        {
            5 => "FILE - " + copy.Print(),
            6 => copy.Print().Replace(", " + draft.Country, "", StringComparison.Ordinal),
            _ => copy.Print(),
        };
        return (text, copy.Statement);
    }

    private static string PhotoName(int id) => string.Create(CultureInfo.InvariantCulture, $"photo{id:D8}.jpg");
}
