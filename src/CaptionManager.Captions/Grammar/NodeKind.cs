namespace CaptionManager.Captions.Grammar;

/// <summary>The productions of the credit grammar.</summary>
internal enum NodeKind : byte
{
    /// <summary>A person's name.</summary>
    Person,

    /// <summary>One word that may be a person, a user name or a company.</summary>
    Single,

    /// <summary>A short word in capitals: an organisation's initials.</summary>
    Acronym,

    /// <summary>An entry of the authority list.</summary>
    Known,

    /// <summary>A press organisation by its form.</summary>
    Press,

    /// <summary>An organisation outside the press by its form.</summary>
    Outside,

    /// <summary>A social-media handle.</summary>
    Handle,

    /// <summary>A licence.</summary>
    Licence,

    /// <summary>File, Handout, Stringer and their kind.</summary>
    Note,

    /// <summary>The bare word "pool".</summary>
    Pool,

    /// <summary>"via".</summary>
    Via,

    /// <summary>"for", "Special to": the next name is the client.</summary>
    Client,

    /// <summary>"courtesy of": the next name is the supplier, without a note.</summary>
    Courtesy,

    /// <summary>"provided by", "Handout": the next name is the supplier, with a note.</summary>
    Supplied,

    /// <summary>"Image source": the next name may be a private person who sent it in.</summary>
    Sender,

    /// <summary>"Photo by", "Credit:": a label.</summary>
    Label,

    /// <summary>The copyright sign or word.</summary>
    Copyright,

    /// <summary>Rights sentences, numbers and other words that state no fact.</summary>
    Boilerplate,
}
