namespace CaptionManager.Captions.Instructions;

/// <summary>What an instruction to picture desks asks.</summary>
public enum RestrictionKind
{
    /// <summary>The credit has to be printed, as <see cref="Restriction.Text"/> says where it says.</summary>
    MandatoryCredit,

    /// <summary>Not before <see cref="Restriction.Moment"/>.</summary>
    Embargo,

    /// <summary>Only within <see cref="Restriction.Days"/> days.</summary>
    UseWithin,

    /// <summary>Not after <see cref="Restriction.Moment"/>.</summary>
    UseUntil,

    /// <summary>Not to be kept for later use; after <see cref="Restriction.Days"/> days where it says so.</summary>
    NoArchive,

    /// <summary>Not to be sold or passed on.</summary>
    NoSales,

    /// <summary>Not to be cropped, retouched or otherwise altered.</summary>
    NoAlteration,

    /// <summary>To be used once.</summary>
    SingleUse,

    /// <summary>Not in <see cref="Restriction.Territories"/>.</summary>
    TerritoryOut,

    /// <summary>Only in <see cref="Restriction.Territories"/>.</summary>
    TerritoryOnly,

    /// <summary>Not for <see cref="Restriction.Media"/>.</summary>
    MediumOut,

    /// <summary>Not for a publisher named in <see cref="Restriction.Text"/>.</summary>
    ClientOut,

    /// <summary>Reads like a restriction, and this reader does not understand it: a person has to.</summary>
    Unread,
}
