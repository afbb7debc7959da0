namespace CaptionManager.Captions.Credits;

/// <summary>What a picture is by its credit; the first that fits, in the order given here.</summary>
public enum CreditRole
{
    /// <summary>Several pictures made into one.</summary>
    Composite,

    /// <summary>Drawn, not photographed.</summary>
    Illustration,

    /// <summary>A photographer is named.</summary>
    Photographer,

    /// <summary>Given out by somebody outside the press.</summary>
    Handout,

    /// <summary>Taken from the archive.</summary>
    File,
}
