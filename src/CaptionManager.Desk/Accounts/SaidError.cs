using Microsoft.AspNetCore.Identity;

namespace CaptionManager.Desk.Accounts;

/// <summary>What the desk itself finds wrong with an account, for Identity to hand on.</summary>
internal sealed class SaidError : IdentityError
{
    /// <param name="code">For programs.</param>
    /// <param name="sentence">A sentence for people.</param>
    public SaidError(string code, FormattableString sentence) => (Code, Description, Sentence) = (code, FormattableString.Invariant(sentence), sentence);

    /// <summary>The sentence, for a translation.</summary>
    public FormattableString Sentence { get; }
}
