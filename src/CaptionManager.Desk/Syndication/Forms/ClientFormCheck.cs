using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using CaptionManager.Captions.Templates;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Reference;

namespace CaptionManager.Desk.Syndication.Forms;

/// <summary>Says what in a form cannot work, before anything is sent in it.</summary>
public sealed class ClientFormCheck(StyleBook styles)
{
    /// <summary>The problems; none where the form can be used.</summary>
    /// <param name="form">The form.</param>
    public IReadOnlyList<FormProblem> Problems(ClientForm form)
    {
        var problems = new List<FormProblem>();
        if (form.Rendition is { } size) problems.AddRange(Problems(size));
        if (form.CreditStyle is { } style && styles.Find(style) is null)
            problems.Add(new("creditStyle", $"There is no house style '{style}'; there are {string.Join(", ", styles.All.Select(known => known.Id))}."));
        if (form.CreditStyle is null && (form.SignOff || form.FillCopyright))
            problems.Add(new("creditStyle", $"A sign-off or a copyright notice is written in a house style: choose one."));
        if (form.FileName is { } name) problems.AddRange(Problems("fileName", name, ClientForm.FileNameLength, ClientWords.FileNameFields));
        if (form.Rewrites.Length > ClientForm.MaximumRewrites)
            problems.Add(new("rewrites", $"{form.Rewrites.Length} rewrites; {ClientForm.MaximumRewrites} are the most."));
        foreach (var rewrite in form.Rewrites) problems.AddRange(Problems(rewrite));
        return problems;
    }

    /// <summary>The problems of a size.</summary>
    internal static IEnumerable<FormProblem> Problems(RenditionSpec size)
    {
        if (size.LongEdge is < RenditionSpec.SmallestEdge or > RenditionSpec.LargestEdge)
            yield return new("longEdge", $"The longer side is {size.LongEdge} pixels; from {RenditionSpec.SmallestEdge} to {RenditionSpec.LargestEdge} can be made.");
        if (size.Quality is < RenditionSpec.LowestQuality or > 100)
            yield return new("quality", $"The quality is {size.Quality}; from {RenditionSpec.LowestQuality} to 100 can be chosen.");
    }

    private static IEnumerable<FormProblem> Problems(FieldRewrite rewrite)
    {
        if (!ClientWords.CanRewrite(rewrite.Field))
        {
            yield return new("rewrites", $"'{rewrite.Field}' is no field that can be rewritten; creditStyle decides the credit.");
            yield break;
        }

        if (rewrite.Action == RewriteAction.Clear) yield break;
        if (string.IsNullOrEmpty(rewrite.Text))
        {
            yield return new("rewrites", $"Say what '{rewrite.Field}' becomes.");
            yield break;
        }

        foreach (var problem in Problems("rewrites", rewrite.Text, FieldRewrite.TextLength, ClientWords.FileNameFields)) yield return problem;
    }

    private static IEnumerable<FormProblem> Problems(string field, string text, int length, FrozenSet<string> more)
    {
        if (text.Length > length) yield return new(field, $"The pattern has {text.Length} characters; {length} are the most.");
        else if (!TryRead(text, out var template, out var fault)) yield return new(field, $"The pattern cannot be read: {fault}");
        else if (template.Fields.FirstOrDefault(name => !more.Contains(name) && FactFields.Find(name) is null) is { } unknown)
            yield return new(field, $"'{unknown}' in the pattern is no field of a picture.");
    }

    private static bool TryRead(string text, [NotNullWhen(true)] out Template? template, [NotNullWhen(false)] out FormattableString? fault)
    {
        try
        {
            (template, fault) = (Template.Parse(text), null);
            return true;
        }
        catch (TemplateFormatException e)
        {
            (template, fault) = (null, e.Sentence);
            return false;
        }
    }
}
