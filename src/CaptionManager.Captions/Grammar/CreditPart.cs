namespace CaptionManager.Captions.Grammar;

/// <summary>The kinds of fact a credit states.</summary>
public enum CreditPart
{
    /// <summary>A maker's name or handle.</summary>
    Creator,

    /// <summary>The agency in which the picture originates.</summary>
    Agency,

    /// <summary>A pool.</summary>
    Pool,

    /// <summary>A redistributor.</summary>
    Via,

    /// <summary>A supplier outside the press.</summary>
    Provider,

    /// <summary>The client the picture was made for.</summary>
    OnBehalfOf,

    /// <summary>File, Handout and their kind, or a licence.</summary>
    Note,

    /// <summary>Rights boilerplate and other words of the credit that state no fact of their own.</summary>
    Boilerplate,
}
