namespace CaptionManager.Captions.Authorities;

/// <summary>What an entry of the authority list is; it decides which fact of a credit its name states.</summary>
public enum AuthorityKind
{
    /// <summary>A news or picture agency.</summary>
    Agency,

    /// <summary>A newspaper, magazine or news site.</summary>
    Newspaper,

    /// <summary>A radio or television station.</summary>
    Broadcaster,

    /// <summary>A library, archive, stock house or other trader in pictures that others made.</summary>
    Supplier,

    /// <summary>A pool.</summary>
    Pool,

    /// <summary>A place where people publish by themselves: a social network, Wikimedia Commons.</summary>
    Platform,

    /// <summary>A public body: ministry, armed force, police, space agency.</summary>
    Government,

    /// <summary>A company, studio, team or other business outside the press.</summary>
    Company,

    /// <summary>A museum, university, charity or other institution outside the press.</summary>
    Institution,

    /// <summary>A person who makes pictures.</summary>
    Photographer,
}
