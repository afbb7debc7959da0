using System.Runtime.CompilerServices;

namespace CaptionManager.Desk;

/// <summary>
/// Puts sentences for people together. A sentence is its English text with places, by which a translation finds its own text, and the values for the places;
/// values that are the desk's data stand in every language as they are.
/// </summary>
public static class Sentences
{
    /// <summary>A word of the program in a sentence, as the label of a field: a translation has its own.</summary>
    /// <param name="english">The word.</param>
    public static FormattableString Word(string english) => FormattableStringFactory.Create(english);

    /// <summary>One after the other.</summary>
    /// <param name="between">What stands between two; no words.</param>
    /// <param name="sentences">The parts.</param>
    public static FormattableString Join(string between, IEnumerable<FormattableString> sentences)
    {
        object[] parts = [.. sentences];
        return FormattableStringFactory.Create(string.Join(between, parts.Select((_, place) => $"{{{place}}}")), parts);
    }

    /// <summary>A sentence to be kept or handed on in English; who shows it finds its text again by what is written.</summary>
    /// <param name="sentence">The text and the values.</param>
    public static string Written(FormattableString sentence) => FormattableString.Invariant(sentence);

    /// <summary>A sentence, where something does not hold.</summary>
    /// <param name="holds">Whether all is well.</param>
    /// <param name="sentence">What is said where it is not.</param>
    public static FormattableString? Unless(bool holds, FormattableString sentence) => holds ? null : sentence;

    /// <summary>The sentence of one thing, or of several.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="one">The sentence of one.</param>
    /// <param name="many">The sentence of several.</param>
    public static FormattableString Counted(int count, FormattableString one, FormattableString many) => count == 1 ? one : many;
}
