namespace CaptionManager.Captions.Templates;

/// <summary>A field that a template names.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Position">UTF-16 offset of the name in the template.</param>
internal readonly record struct TemplateField(string Name, int Position);
