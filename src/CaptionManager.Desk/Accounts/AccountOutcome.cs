using System.Diagnostics.CodeAnalysis;

namespace CaptionManager.Desk.Accounts;

/// <summary>What became of a command on accounts: a value, or what stands in the way.</summary>
/// <typeparam name="T">What the command makes.</typeparam>
public sealed class AccountOutcome<T>
    where T : notnull
{
    private AccountOutcome(T? value, IReadOnlyList<AccountProblem> problems)
    {
        Value = value;
        Problems = problems;
    }

    /// <summary>What was made; nothing where <see cref="Problems"/> is filled.</summary>
    public T? Value { get; }

    /// <summary>What stands in the way; empty when it was done. Nothing was written then.</summary>
    public IReadOnlyList<AccountProblem> Problems { get; }

    /// <summary>Whether it was done.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsDone => Problems.Count == 0;

    internal static AccountOutcome<T> Done(T value) => new(value, []);

    internal static AccountOutcome<T> Failed(params IReadOnlyList<AccountProblem> problems) => new(default, problems);
}
