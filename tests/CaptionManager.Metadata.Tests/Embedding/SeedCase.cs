namespace CaptionManager.Metadata.Tests.Embedding;

/// <summary>The words of the case that the whole program is measured by.</summary>
internal static class SeedCase
{
    internal const string Caption =
        "Russian President Vladimir Putin, right, and Belarusian President Alexander Lukashenko pose for a photo prior to their talks at the Novo-Ogaryovo state residence, outside Moscow on Friday, February 17, 2023";

    internal const string CreditLine = "Vladimir Astapkovich, Sputnik, Kremlin Pool Photo via AP/PA";

    internal static MetadataChanges Changes => new MetadataChanges()
        .Set(MetadataFields.Caption, Caption)
        .Set(MetadataFields.Creators, ["Vladimir Astapkovich"])
        .Set(MetadataFields.CreditLine, CreditLine)
        .Set(MetadataFields.Source, "Sputnik")
        .Set(MetadataFields.CopyrightNotice, "© Sputnik 2023");

    internal const string NewCaption = "Die Präsidenten, links und rechts – Moskau";

    /// <summary>Other words for the same fields.</summary>
    internal static MetadataChanges NewChanges => new MetadataChanges()
        .Set(MetadataFields.Caption, NewCaption)
        .Set(MetadataFields.Creators, ["Ann Lee", "Bob Ray"])
        .Set(MetadataFields.CreditLine, "Ann Lee/Agency")
        .Set(MetadataFields.City, "Zürich")
        .Clear(MetadataFields.CopyrightNotice);
}
