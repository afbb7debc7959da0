using CaptionManager.Captions.Authorities;
using CaptionManager.Captions.Grammar;

namespace CaptionManager.Captions.Aids;

/// <summary>Case and accents of names.</summary>
public static class NameTools
{
    /// <summary>A shouted name in its usual case, particles small: "STEPHANE VAN DER BERG" is "Stephane van der Berg".</summary>
    public static string UsualCase(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return NameForm.Person(name);
    }

    /// <summary>The name as the list prefers it, accents restored: "Jose Nunez" is "José Núñez" where the list has him; other names as they stand.</summary>
    public static string Preferred(string name, AuthorityList authorities)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(authorities);
        return authorities.Resolve(name)?.PrintedForm ?? name;
    }
}
