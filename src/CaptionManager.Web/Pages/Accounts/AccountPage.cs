using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Hosting;
using CaptionManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Components;

namespace CaptionManager.Web.Pages.Accounts;

/// <summary>What the pages about accounts share: a form, and what stands in its way.</summary>
public abstract class AccountPage : LoadedComponent
{
    /// <summary>The request.</summary>
    [CascadingParameter]
    protected HttpContext HttpContext { get; set; } = null!;

    /// <summary>Where the person goes next.</summary>
    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>What stood in the way of the form just sent.</summary>
    protected IReadOnlyList<AccountProblem> Problems { get; private set; } = [];

    /// <summary>Stops when the browser goes away.</summary>
    protected CancellationToken Aborted => HttpContext.RequestAborted;

    private protected Actor Actor => HttpContext.Actor();

    /// <summary>The messages that belong to one field.</summary>
    protected string[] ErrorsOf(string field) => [.. Problems.Where(problem => problem.Field == field).Select(problem => Say(problem.Sentence))];

    /// <summary>Goes on when the command was done, else shows the form again with what stands in the way.</summary>
    protected void Finish<T>(AccountOutcome<T> outcome, string next)
        where T : notnull
    {
        if (outcome.IsDone) Navigation.NavigateTo(next);
        else Refuse(outcome.Problems);
    }

    /// <summary>Shows the form again with what stands in the way.</summary>
    protected void Refuse(IReadOnlyList<AccountProblem> problems)
    {
        if (HttpContext.Response.StatusCode == StatusCodes.Status200OK) HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Problems = problems;
    }
}
