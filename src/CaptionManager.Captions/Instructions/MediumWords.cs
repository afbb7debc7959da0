using System.Collections.Frozen;
using System.Collections.Immutable;
using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Instructions;

/// <summary>The words by which instructions name media.</summary>
internal static class MediumWords
{
    private static readonly FrozenDictionary<string, ImmutableArray<UsageMedium>> Words = Build();

    /// <summary>The media a phrase names, or none.</summary>
    public static ImmutableArray<UsageMedium> Find(string phrase) => Words.GetValueOrDefault(NameKey.Of(phrase), []);

    private static FrozenDictionary<string, ImmutableArray<UsageMedium>> Build()
    {
        var words = new Dictionary<string, ImmutableArray<UsageMedium>>(StringComparer.Ordinal);
        Add(words, "newspaper;newspapers;papers;dailies;daily newspapers", UsageMedium.Newspaper);
        Add(words, "magazine;magazines;mags;mag;weeklies;glossies", UsageMedium.Magazine);
        Add(words, "print;print use;print media", UsageMedium.Newspaper, UsageMedium.Magazine);
        Add(words, "online;internet;web;website;websites;web use;internet use;online use;digital;digital use;www;apps;mobile;mobile devices", UsageMedium.Online);
        Add(words, "tv;television;broadcast;broadcasters;broadcasting;tv use;video", UsageMedium.Television);
        Add(words, "radio", UsageMedium.Radio);
        Add(words, "book;books;book use;book publishing;book covers", UsageMedium.Book);
        Add(words, "social media;social networks;social;social media use", UsageMedium.SocialMedia);
        Add(
            words,
            "commercial;commercial use;commercials;marketing;advertising;advertising campaigns;advertising use;advertisements;ads;merchandising;merchandise;promotion;promotions;promotional use;marketing use;marketing or advertising campaigns;advertorial;advertorials",
            UsageMedium.Commercial);
        Add(words, "agencies;agency;picture agencies;photo agencies;third parties;resellers", UsageMedium.Agency);
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, ImmutableArray<UsageMedium>> words, string phrases, params ImmutableArray<UsageMedium> media)
    {
        foreach (var phrase in phrases.Split(';')) words.Add(NameKey.Of(phrase), media);
    }
}
