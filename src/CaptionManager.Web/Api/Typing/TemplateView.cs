namespace CaptionManager.Web.Api.Typing;

/// <summary>A template of the desk.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Field">The field it is for.</param>
/// <param name="Text">It, with its variables.</param>
internal sealed record TemplateView(long Id, string Name, string Field, string Text);
