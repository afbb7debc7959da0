using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Lint.Rules;

/// <summary>Several people are named and nobody's place is told.</summary>
internal sealed class PositionsMissingRule() : LintRule(
    "positions-missing",
    LintSeverity.Warning,
    "Positions missing",
    "Two or more people are named in the first sentence and the caption does not say who stands where: left, right, centre, front, top, second left, (L), pictured alone and their like. Where one of them wears or holds something that tells, it is said with \"in\" or \"with\" and a colour.",
    "Jane Doe and John Roe arrive in Oslo on Friday.")
{
    /// <summary>As <see cref="NameKey"/> writes them: whole words, so that a quarterback is no back and a leftist not left.</summary>
    private static readonly string[] Places =
    [
        "left", "right", "centre", "center", "centered", "middle", "front", "back", "foreground", "background", "above", "below", "top", "bottom", "clockwise", "l", "r", "c", "l r", "froml", "fromr", "row", "standing", "seated",
        "links", "rechts", "mitte", "gauche", "droite", "izquierda", "derecha", "sinistra", "destra", "esquerda", "direita", "venstre", "hoyre", "vanster", "hoger", "lewej", "prawej", "слева", "справа", "pictured", "not seen", "not shown",
        "portrait", "photo of", "poster", "mural", "screen", "screens", "in red", "in blue", "in green", "in white", "in black", "in yellow", "composite", "combination", "file photos",
    ];

    internal override void Check(LintContext context, LintReport report)
    {
        var people = NamedPerson.Find(context);
        if (people.Count < 2) return;
        var sentence = context.Text.IndexOf(". ", people[0].End, StringComparison.Ordinal) is var stop and >= 0 ? stop : context.BodyEnd;
        if (people[1].Start > sentence) return;
        if (context.Reading.Credit.Notes.Contains("Composite")) return;
        var body = $" {NameKey.Of(context.Body)} ";
        if (Array.Exists(Places, place => body.Contains($" {place} ", StringComparison.Ordinal))) return;

        report.Add(people[0].Start, people[1].End - people[0].Start, $"{context.Text[people[0].Start..people[0].End]} and {context.Text[people[1].Start..people[1].End]} are named and the caption does not say who is where: add left, right or the like.");
    }
}
