using CaptionManager.Captions.Grammar;

namespace CaptionManager.Captions.Reconciliation;

/// <summary>Two fields that say different things of one fact.</summary>
/// <param name="Part">The fact.</param>
/// <param name="KeptFrom">The field that was believed.</param>
/// <param name="Kept">What it says.</param>
/// <param name="OtherFrom">The field that says something else.</param>
/// <param name="Other">What that one says.</param>
public sealed record CreditDisagreement(CreditPart Part, CreditSource KeptFrom, string Kept, CreditSource OtherFrom, string Other);
