using System.Net.Mail;
using CaptionManager.Desk.Rights;
using CaptionManager.Desk.Search;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Captions.Instructions;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Syndication.Subscribers;

/// <summary>Finds what cannot work in subscribers, destinations and products before they are kept.</summary>
public sealed class SubscriberCheck(ClientFormCheck forms, IOptions<SyndicationOptions> options, Storage.DataFolder folder, TimeProvider clock)
{
    /// <summary>The problems of a subscriber.</summary>
    public IReadOnlyList<FormProblem> Problems(SubscriberInput input)
    {
        var problems = new List<FormProblem>();
        if (Name("name", input.Name, Subscriber.NameLength) is { } bad) problems.Add(bad);
        if (input.Contacts.Length > Subscriber.MaximumContacts) problems.Add(new("contacts", $"A subscriber has at most {Subscriber.MaximumContacts} contacts."));
        problems.AddRange(input.Contacts.SelectMany(Problems));
        if (input.Territories.Length > RuleTerms.MaximumTerritories) problems.Add(new("territories", $"At most {RuleTerms.MaximumTerritories} territories are kept."));
        if (input.Territories.FirstOrDefault(code => Territories.NameOf(code.Trim().ToUpperInvariant()) is null) is { } unknown)
            problems.Add(new("territories", $"'{unknown}' is no ISO 3166-1 code of a territory."));
        if (input.Blocked.Length > Subscriber.MaximumBlocked) problems.Add(new("blocked", $"At most {Subscriber.MaximumBlocked} names are blocked."));
        if (input.Blocked.FirstOrDefault(name => string.IsNullOrWhiteSpace(name) || name.Length > 200 || name.Any(char.IsControl)) is not null)
            problems.Add(new("blocked", $"A blocked name is 1 to 200 characters on one line."));
        if (input.EscalateAfterMinutes is < 1 or > 10_080) problems.Add(new("escalateAfterMinutes", $"Escalate after 1 to 10,080 minutes."));
        if (input.Note?.Length > Subscriber.NoteLength) problems.Add(new("note", $"A note has at most {Subscriber.NoteLength} characters."));
        problems.AddRange(forms.Problems(input.Form));
        return problems;
    }

    /// <summary>The problems of a destination.</summary>
    public IReadOnlyList<FormProblem> Problems(DestinationInput input, bool hasSecret)
    {
        var problems = new List<FormProblem>();
        if (Name("name", input.Name, Destination.NameLength) is { } bad) problems.Add(bad);
        if (string.IsNullOrWhiteSpace(input.Address) || input.Address.Length > Destination.AddressLength) problems.Add(new("address", $"An address has 1 to {Destination.AddressLength} characters."));
        else if (DestinationAddress.Problem(input.Kind, input.Address.Trim(), options.Value.Roots(folder)) is { } problem) problems.Add(new("address", problem));
        if (input.UserName?.Length > Destination.UserNameLength) problems.Add(new("userName", $"A user name has at most {Destination.UserNameLength} characters."));
        if (input.Secret?.Length > Destination.SecretLength) problems.Add(new("secret", $"A secret has at most {Destination.SecretLength} characters."));
        if (input.Kind is DestinationKind.Sftp or DestinationKind.S3 && string.IsNullOrWhiteSpace(input.UserName))
            problems.Add(input.Kind == DestinationKind.Sftp ? new("userName", $"Say as whom the desk signs in.") : new("userName", $"Say the access key."));
        if (input.Kind is DestinationKind.Sftp or DestinationKind.S3 or DestinationKind.Http && !hasSecret && string.IsNullOrEmpty(input.Secret))
            problems.Add(input.Kind == DestinationKind.Http ? new("secret", $"Pushes are signed: agree on a secret of 16 characters or more.") : new("secret", $"The desk needs a secret to sign in."));
        if (input is { Kind: DestinationKind.Http, Secret.Length: > 0 and < 16 }) problems.Add(new("secret", $"A signing secret has 16 characters or more."));
        if (input.Kind == DestinationKind.Sftp && !(input.HostKey?.Trim() is { } key && key.StartsWith("SHA256:", StringComparison.Ordinal) && key.Length is > 40 and <= Destination.HostKeyLength))
            problems.Add(new("hostKey", $"Write the server's host key as 'ssh-keygen -lf' prints it: SHA256: and 43 characters. Without it nobody knows whose server it is."));
        if (input.Kind == DestinationKind.Mail && options.Value.MailHost is null)
            problems.Add(new("kind", $"The desk has no mail server; an operator sets {SyndicationOptions.Section}:{nameof(SyndicationOptions.MailHost)}."));
        return problems;
    }

    /// <summary>The problems of a product.</summary>
    public IReadOnlyList<FormProblem> Problems(ProductInput input)
    {
        var problems = new List<FormProblem>();
        if (Name("name", input.Name, Product.NameLength) is { } bad) problems.Add(bad);
        if (input.Query?.Length > Product.QueryLength) problems.Add(new("query", $"A search has at most {Product.QueryLength} characters."));
        else problems.AddRange(SearchQuery.Parse(input.Query, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).Problems.Select(problem => new FormProblem("query", problem.Sentence)));
        if (input.Terms?.Length > Product.TermsLength) problems.Add(new("terms", $"Terms have at most {Product.TermsLength} characters."));
        problems.AddRange(forms.Problems(ClientForm.Original.With(input.Rendition, string.IsNullOrWhiteSpace(input.CreditStyle) ? null : input.CreditStyle)));
        return problems;
    }

    private static IEnumerable<FormProblem> Problems(Contact contact)
    {
        if (Name("contacts", contact.Name, Contact.PartLength) is { } bad) yield return bad;
        if (contact.Email is { Length: > 0 } mail && !(MailAddress.TryCreate(mail, out var read) && read.Address == mail)) yield return new("contacts", $"'{mail}' is no mail address.");
        if (new[] { contact.Role, contact.Email, contact.Phone }.Any(part => part?.Length > Contact.PartLength)) yield return new("contacts", $"Each part of a contact has at most {Contact.PartLength} characters.");
    }

    private static FormProblem? Name(string field, string? name, int length) =>
        string.IsNullOrWhiteSpace(name) || name.Trim().Length > length || name.Any(char.IsControl) ? new(field, $"A name is 1 to {length} characters on one line.") : null;
}
