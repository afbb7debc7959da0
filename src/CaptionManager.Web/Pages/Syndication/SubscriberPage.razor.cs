using CaptionManager.Desk.Reference;
using CaptionManager.Desk.Syndication.Deliveries;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Desk.Syndication.Subscribers;
using CaptionManager.Metadata;
using CaptionManager.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace CaptionManager.Web.Pages.Syndication;

/// <summary>One subscriber with its destinations.</summary>
public sealed partial class SubscriberPage
{
    private const int PreviewedPictures = 3;

    private static (PrivacyParts Part, string Text)[] Private =>
    [
        (PrivacyParts.Gps, Say("Syndication.Position")), (PrivacyParts.SerialNumbers, Say("Syndication.SerialNumbers")), (PrivacyParts.ModelAges, Say("Syndication.AgesOfModels")), (PrivacyParts.ContactDetails, Say("Syndication.ContactDetails")),
    ];

    private static (DestinationKind Kind, string Text)[] Kinds =>
    [
        (DestinationKind.Folder, Say("Syndication.Folder")), (DestinationKind.Sftp, "SFTP"), (DestinationKind.Http, Say("Syndication.HTTPPush")), (DestinationKind.S3, Say("Syndication.S3Bucket")), (DestinationKind.Mail, Say("Syndication.EMailWithLink")),
        (DestinationKind.Feed, Say("Syndication.TheyFetchFeedsAndAPI")),
    ];

    private Subscriber? _known;
    private IReadOnlyList<Product> _products = [];
    private IReadOnlyList<Destination> _rows = [];
    private List<DestinationForm> _destinations = [];
    private IReadOnlyList<FormProblem> _problems = [];
    private IReadOnlyList<DryRun>? _preview;
    private long? _placeAtFault;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    [Inject]
    private SubscribersQuery Query { get; set; } = null!;

    [Inject]
    private SubscribersHandler Handler { get; set; } = null!;

    [Inject]
    private FilterTest Test { get; set; } = null!;

    [Inject]
    private ClientFormCheck Check { get; set; } = null!;

    [Inject]
    private StyleBook Styles { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The subscriber to edit; nothing makes a new one.</summary>
    [SupplyParameterFromQuery(Name = "id")]
    public long? Asked { get; set; }

    /// <summary>What was kept just now.</summary>
    [SupplyParameterFromQuery(Name = "kept")]
    public string? Kept { get; set; }

    /// <summary>The form of the subscriber.</summary>
    [SupplyParameterFromForm(FormName = "subscriber", Name = "Client")]
    public SubscriberForm? Client { get; set; }

    /// <summary>The form of one of its destinations.</summary>
    [SupplyParameterFromForm(Name = "Place")]
    public DestinationForm? Place { get; set; }

    private SubscriberForm Form => Client!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _known = Asked is { } id ? await Query.FindAsync(id, HttpContext.RequestAborted) : null;
        if (Asked is not null && _known is null)
        {
            Navigation.NotFound();
            Client ??= new SubscriberForm();
            return;
        }

        _products = await Query.ProductsAsync(HttpContext.RequestAborted);
        var taken = (await Query.SubscriptionsAsync(HttpContext.RequestAborted)).Where(subscription => subscription.SubscriberId == _known?.Id).Select(subscription => subscription.ProductId);
        if (Client is null || Client.Name is null) Client = SubscriberForm.Of(_known, taken);
        else Client.Take(HttpContext.Request.Form);
        if (_known is null) return;
        _rows = await Query.DestinationsAsync(_known.Id, HttpContext.RequestAborted);
        _destinations = [.. _rows.Select(DestinationForm.Of), new DestinationForm()];
    }

    private string[] ErrorsOf(string field) => _placeAtFault is not null ? [] : [.. _problems.Where(problem => problem.Field == field).Select(problem => Say(problem.Sentence))];

    private string[] PlaceErrors(DestinationForm form, string field) => _placeAtFault != form.Id ? [] : [.. _problems.Where(problem => problem.Field == field).Select(problem => Say(problem.Sentence))];

    private Task SaveAsync() => _known is not null && HttpContext.Request.Form.ContainsKey("preview") ? PreviewAsync(_known.Id, Client!.ToInput().Form) : KeepAsync();

    private async Task PreviewAsync(long id, ClientForm typed)
    {
        if (Check.Problems(typed) is { Count: > 0 } problems)
        {
            Refuse(problems);
            return;
        }

        var answers = await Test.RunAsync(id, FilterTest.MaximumDays, null, HttpContext.RequestAborted) ?? [];
        _preview = await Test.DryRunsAsync(id, answers, PreviewedPictures, typed, HttpContext.RequestAborted);
    }

    private async Task KeepAsync()
    {
        switch (await Handler.SaveAsync(_known?.Id, Client!.ToInput(), HttpContext.Actor(), HttpContext.RequestAborted))
        {
            case SubscriberOutcome.Invalid(var problems):
                Refuse(problems);
                break;
            case SubscriberOutcome.Done(var id):
                Navigation.NavigateTo($"/syndication/subscribers/edit?id={id}&kept={Uri.EscapeDataString(Client!.Name!)}");
                break;
        }
    }

    private async Task SaveDestinationAsync()
    {
        var place = Place!;
        switch (await Handler.SaveDestinationAsync(_known!.Id, place.Id == 0 ? null : place.Id, place.ToInput(), HttpContext.Actor(), HttpContext.RequestAborted))
        {
            case SubscriberOutcome.Invalid(var problems):
                _placeAtFault = place.Id;
                _destinations = [.. _destinations.Select(form => form.Id == place.Id ? place : form)];
                Refuse(problems);
                break;
            case SubscriberOutcome.Done:
                Navigation.NavigateTo($"/syndication/subscribers/edit?id={_known.Id}&kept={Uri.EscapeDataString(place.Name!)}");
                break;
        }
    }

    private void Refuse(IReadOnlyList<FormProblem> problems)
    {
        _problems = problems;
        HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
