using System.Diagnostics;
using CaptionManager.Captions.Instructions;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Rights;

/// <summary>Turns the restrictions read from instructions into rules of the desk.</summary>
internal sealed class InstructionRules(IOptions<RightsOptions> options)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <summary>The rules that instructions ask for, each with its words.</summary>
    /// <param name="instructions">As the photo carries them.</param>
    /// <param name="received">When the photo came: days count from it.</param>
    public IReadOnlyList<(RuleTerms Terms, string Words)> Read(string? instructions, DateTimeOffset received)
    {
        if (string.IsNullOrWhiteSpace(instructions)) return [];
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(received, _zone).DateTime);
        return
        [
            .. InstructionReader.Read(instructions, day).Select(restriction => (Terms(restriction, received), Shorten(instructions.Substring(restriction.Start, restriction.Length))))
                .DistinctBy(pair => pair.Item1),
        ];
    }

    private RuleTerms Terms(Restriction restriction, DateTimeOffset received) => restriction.Kind switch
    {
        RestrictionKind.MandatoryCredit => Oblige(restriction.Text is { } credit ? $"Mandatory credit: {credit}" : "Mandatory credit"),
        RestrictionKind.NoAlteration => Oblige("Do not crop or alter"),
        RestrictionKind.SingleUse => Oblige("One use only"),
        RestrictionKind.NoArchive => Oblige(restriction.Days is { } kept ? $"Not to be kept after {kept} days" : "Not to be kept in an archive"),
        RestrictionKind.NoSales => new() { Effect = RuleEffect.Deny, Use = UsageKind.Syndicate },
        RestrictionKind.UseWithin => new() { Effect = RuleEffect.Deny, From = DayAfter(received, restriction.Days ?? 0) },
        RestrictionKind.UseUntil => new() { Effect = RuleEffect.Deny, From = Utc(LastDay(restriction.Moment!.Value)) },
        RestrictionKind.Embargo when restriction.Moment is { } moment => new() { Effect = RuleEffect.Deny, Until = Utc(moment) },
        // An embargo whose end nobody could read holds until a person sets it.
        RestrictionKind.Embargo => new() { Effect = RuleEffect.Deny },
        RestrictionKind.TerritoryOut => new() { Effect = RuleEffect.Deny, Territories = restriction.Territories, Kinds = Kinds(restriction.Media) },
        RestrictionKind.TerritoryOnly => new() { Effect = RuleEffect.Deny, Territories = restriction.Territories, Elsewhere = true },
        RestrictionKind.MediumOut => new() { Effect = RuleEffect.Deny, Kinds = Kinds(restriction.Media) },
        RestrictionKind.ClientOut => new() { Effect = RuleEffect.Deny, Clients = [restriction.Text!] },
        RestrictionKind.Unread => Oblige(restriction.Text!),
        _ => throw new UnreachableException(),
    };

    private static RuleTerms Oblige(string condition) => new() { Effect = RuleEffect.Oblige, Condition = Shorten(condition) };

    // "14 days" gives whole days: it ends with the last of them on the desk's clock.
    private DateTimeOffset DayAfter(DateTimeOffset received, int days)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(received, _zone).DateTime).AddDays(days + 1);
        return Utc(new InstructionMoment(day.ToDateTime(default), null));
    }

    // "Until 31 March" includes that day.
    private static InstructionMoment LastDay(InstructionMoment moment) =>
        moment.Local.TimeOfDay == TimeSpan.Zero ? moment with { Local = moment.Local.AddDays(1) } : moment;

    private DateTimeOffset Utc(InstructionMoment moment) => moment.Offset is { } offset
        ? new DateTimeOffset(moment.Local, offset).ToUniversalTime()
        : new DateTimeOffset(moment.Local, _zone.GetUtcOffset(moment.Local)).ToUniversalTime();

    private static ClientKinds Kinds(IEnumerable<UsageMedium> media) => media.Aggregate(ClientKinds.None, (kinds, medium) => kinds | medium switch
    {
        UsageMedium.Newspaper => ClientKinds.Newspaper,
        UsageMedium.Magazine => ClientKinds.Magazine,
        UsageMedium.Online => ClientKinds.Online,
        UsageMedium.Television => ClientKinds.Broadcast,
        UsageMedium.Radio => ClientKinds.Radio,
        UsageMedium.Book => ClientKinds.Book,
        UsageMedium.SocialMedia => ClientKinds.SocialMedia,
        UsageMedium.Commercial => ClientKinds.Commercial,
        UsageMedium.Agency => ClientKinds.Agency,
        _ => throw new UnreachableException(),
    });

    private static string Shorten(string text) => text.Length <= RuleTerms.ConditionLength ? text : text[..RuleTerms.ConditionLength];
}
