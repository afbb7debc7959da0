namespace CaptionManager.Desk.Syndication.Forms;

/// <summary>One field said otherwise for one client.</summary>
/// <param name="Field">The field by its product name.</param>
/// <param name="Action">What is done.</param>
/// <param name="Text">A template over the fields of the picture; of no effect with <see cref="RewriteAction.Clear"/>. On a list each line is an item.</param>
public sealed record FieldRewrite(string Field, RewriteAction Action, string? Text = null)
{
    /// <summary>UTF-16 code units of a template.</summary>
    public const int TextLength = 1_000;
}
