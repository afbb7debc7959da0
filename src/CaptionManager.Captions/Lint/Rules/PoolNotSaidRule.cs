namespace CaptionManager.Captions.Lint.Rules;

/// <summary>A pool picture that does not say so.</summary>
internal sealed class PoolNotSaidRule() : LintRule(
    "pool-not-said",
    LintSeverity.Warning,
    "Pool not said",
    "The structured credit, the instructions or the credit line say that the picture was made for a pool, and the sign-off does not. Swimming pools and car pools are no pools of photographers: the caption's own words are not looked at.",
    "A king waves. (Jane Doe/Getty Images), with the credit line \"Jane Doe - WPA Pool/Getty Images\"")
{
    internal override void Check(LintContext context, LintReport report)
    {
        var said = context.Reading.Credit.Pool;
        if (said is not null || !LintContext.Names(context.Reading.Credit)) return;
        var pool = context.Input.Credit?.Pool ?? context.LineCredit.Pool ?? (SpeaksOfPool(context.Input.Instructions) ? "Pool" : null);
        if (pool is null) return;
        var addition = context.Addition(pool, credit => credit.Pool is not null);
        report.Add(addition?.At ?? context.BodyEnd, 0, $"The picture comes from a pool ({pool}) and the sign-off does not say so: add it.", addition?.Words);
    }

    private static bool SpeaksOfPool(string? instructions) =>
        instructions is not null && (instructions.Contains("pool photo", StringComparison.OrdinalIgnoreCase) || instructions.Contains("pool picture", StringComparison.OrdinalIgnoreCase)
            || instructions.Contains("pool image", StringComparison.OrdinalIgnoreCase) || instructions.StartsWith("POOL", StringComparison.Ordinal));
}
