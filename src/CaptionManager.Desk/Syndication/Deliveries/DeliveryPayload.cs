using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Rights;
using CaptionManager.Desk.Syndication.Forms;
using CaptionManager.Desk.Syndication.Standards;
using CaptionManager.Desk.Syndication.Subscribers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>Makes the files of a delivery ready, after asking once more whether the picture may go.</summary>
public sealed class DeliveryPayload(DeskContext context, ApprovedPhotosQuery approved, OutgoingFiles files, ClientWords words, UsageRights rights, IOptions<SyndicationOptions> options)
{
    /// <summary>Makes them ready.</summary>
    /// <param name="delivery">What is to go.</param>
    /// <param name="subscriber">To whom.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal Task<PreparedDelivery> PrepareAsync(Delivery delivery, Subscriber subscriber, CancellationToken cancellationToken) => PrepareAsync(delivery, subscriber, subscriber.Form, cancellationToken);

    /// <summary>Makes them ready in a form that may be another than the subscriber's own.</summary>
    internal Task<PreparedDelivery> PrepareAsync(Delivery delivery, Subscriber subscriber, ClientForm asked, CancellationToken cancellationToken) =>
        delivery.Kind == DeliveryKind.Kill ? KillAsync(delivery, asked, cancellationToken) : PictureAsync(delivery, subscriber, asked, cancellationToken);

    private async Task<PreparedDelivery> PictureAsync(Delivery delivery, Subscriber subscriber, ClientForm asked, CancellationToken cancellationToken)
    {
        var verdict = await rights.CheckAsync(delivery.PhotoId, subscriber.Client, cancellationToken);
        if (!verdict.MayLeave)
        {
            var why = string.Join(" ", verdict.Refusals.Select(refusal => refusal.Message));
            return verdict.Refusals.All(refusal => refusal.Until is not null) ? new PreparedDelivery.Later(why, verdict.Refusals.Max(refusal => refusal.Until!.Value)) : new PreparedDelivery.Void(why);
        }

        if (await approved.FindAsync(delivery.PhotoId, cancellationToken) is not { } photo) return new PreparedDelivery.Void(Sentences.Written($"The photo may not leave any more."));
        if (photo.Revision.Number != delivery.Revision) return new PreparedDelivery.Void(Sentences.Written($"Another revision was approved before it left."));

        var product = await ProductAsync(delivery, cancellationToken);
        var form = asked.With(product?.Rendition, product?.CreditStyle);
        var outcome = await files.PrepareAsync(photo, form, product?.Terms, cancellationToken);
        if (outcome is not OutgoingOutcome.Ready(var file)) return new PreparedDelivery.Unfit(((OutgoingOutcome.Held)outcome).Reason);

        var name = delivery.FileName ?? await NameAsync(delivery, file.Words.FileName, cancellationToken);
        var news = NewsPhotos.Of(file, name, options.Value, verdict.Conditions, verdict.Until, delivery.Kind == DeliveryKind.Correction ? $"CORRECTION: {delivery.Reason}" : null);
        return new PreparedDelivery.Ready(name, [new SendPart(name, file.MediaType, file.Length, file.Hash, file.OpenRead), .. Documents(form.Documents, name, news)], file, file.Words.Facts);
    }

    private async Task<PreparedDelivery> KillAsync(Delivery delivery, ClientForm asked, CancellationToken cancellationToken)
    {
        if (await approved.FindSentAsync(delivery.PhotoId, delivery.Revision, cancellationToken) is not { } photo) return new PreparedDelivery.Void(Sentences.Written($"The photo is not on the desk any more."));
        var product = await ProductAsync(delivery, cancellationToken);
        var form = asked.With(product?.Rendition, product?.CreditStyle);
        var said = words.For(photo, form, product?.Terms);
        var name = delivery.FileName ?? said.FileName;
        var news = NewsPhotos.Canceled(photo, said, name, options.Value, delivery.CreatedAt, $"KILL: {delivery.Reason}");

        // Whoever takes no documents gets this one, or it would hear nothing.
        var kinds = form.Documents == DocumentKinds.None ? DocumentKinds.Ninjs31 : form.Documents;
        return new PreparedDelivery.Ready(name, [.. Documents(kinds, name, news)], null, said.Facts);
    }

    private Task<Product?> ProductAsync(Delivery delivery, CancellationToken cancellationToken) =>
        context.Set<Product>().AsNoTracking().SingleOrDefaultAsync(product => product.Id == delivery.ProductId, cancellationToken);

    private static IEnumerable<SendPart> Documents(DocumentKinds kinds, string name, NewsPhoto news) =>
        NewsDocuments.Each(kinds).Select(kind => SendPart.Of(Path.GetFileNameWithoutExtension(name) + NewsDocuments.Extension(kind), NewsDocuments.MediaType(kind), NewsDocuments.Write(kind, news)));

    // Cameras begin to count anew: another photo of the same name must not be written over.
    private async Task<string> NameAsync(Delivery delivery, string wanted, CancellationToken cancellationToken) =>
        await context.Set<Delivery>().AnyAsync(d => d.DestinationId == delivery.DestinationId && d.FileName == wanted && d.PhotoId != delivery.PhotoId, cancellationToken)
            ? $"{Path.GetFileNameWithoutExtension(wanted)}-{delivery.PhotoId}{Path.GetExtension(wanted)}"
            : wanted;
}
