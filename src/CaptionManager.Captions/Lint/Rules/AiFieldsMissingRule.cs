namespace CaptionManager.Captions.Lint.Rules;

/// <summary>A picture that a machine made, without the fields that say which one.</summary>
internal sealed class AiFieldsMissingRule() : LintRule(
    "ai-fields",
    LintSeverity.Error,
    "AI fields missing",
    "The digital source type says that a trained model made the picture or a part of it, and the AI system used is not named (IPTC Photo Metadata 2025.1). A type that only says \"digital capture\", \"negative film\" or \"algorithmically enhanced\" needs none.",
    "The digital source type trainedAlgorithmicMedia without an AI system")
{
    private static readonly string[] Types = ["trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia"];

    internal override void Check(LintContext context, LintReport report)
    {
        if (context.Input.DigitalSourceType is not { } type) return;
        var code = type[(type.LastIndexOf('/') + 1)..].Trim();
        if (!Array.Exists(Types, one => one.Equals(code, StringComparison.OrdinalIgnoreCase)) || !string.IsNullOrWhiteSpace(context.Input.AiSystem)) return;
        report.Add(0, type.Length, $"The source type {code} says that a model made the picture: name the AI system.", null, LintField.DigitalSourceType);
    }
}
