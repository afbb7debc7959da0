namespace CaptionManager.Captions.Authorities;

/// <summary>Why two names may be one.</summary>
public enum NameLikeness
{
    /// <summary>They differ in accents, case or punctuation alone: Jose Nunez, José Núñez.</summary>
    Accents,

    /// <summary>One has initials where the other has names: J. Doe, Jane Doe.</summary>
    Initials,

    /// <summary>One has a middle name more: Jane Mary Doe, Jane Doe.</summary>
    MiddleName,

    /// <summary>They are spellings of one name from another script: Sergei Grits, Sergey Grits.</summary>
    Transliteration,

    /// <summary>They differ by one letter: Jon Super, John Super.</summary>
    Spelling,
}
