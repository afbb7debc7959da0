namespace CaptionManager.TestKit.Captions;

/// <summary>One event of which pictures are made: its place, day and cast are the same in all of them.</summary>
public sealed record NewsEvent(
    string Place, string Country, DateOnly Date, string Background, string[] Cast, string Title, string Agency, int Pictures, bool HasWeekday)
{
    /// <summary>The facts of its next picture.</summary>
    public NewsDraft NextDraft(NewsWorld world, Random random)
    {
        var (verb, otherVerb, scene) = world.NextAction();
        var first = random.Next(Cast.Length);
        var second = first + 1 < Cast.Length && random.Next(3) == 0;
        return new NewsDraft
        {
            Title = Title,
            Person = Cast[first],
            Other = second ? Cast[random.Next(first + 1, Cast.Length)] : "",
            IsLeft = random.Next(2) == 0,
            Adverb = "",
            Verb = verb,
            OtherVerb = otherVerb,
            Scene = scene,
            Number = scene.Contains("{n}", StringComparison.Ordinal) ? random.Next(2, 90) : 0,
            Place = Place,
            Country = Country,
            Date = Date,
            HasWeekday = HasWeekday,
            Background = Background,
            Credit = $"({Agency}/{world.NextName()})",
        };
    }
}
