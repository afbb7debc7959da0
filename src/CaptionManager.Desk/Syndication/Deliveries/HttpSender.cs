using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using CaptionManager.Desk.Fetching;
using CaptionManager.Desk.Syndication.Subscribers;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>
/// Delivers by POST, a request for each file: signed (<see cref="MessageSignature"/>), and with an <c>Idempotency-Key</c> that is the same at
/// each attempt, so that a receiver that minds it never has anything twice. HTTP does not tell whether it did, so after a crash the delivery is marked.
/// </summary>
internal sealed class HttpSender(GuardedHttp http, TimeProvider clock, IOptions<DeliveryOptions> options) : IDestinationSender
{
    public DestinationKind Kind => DestinationKind.Http;

    public async Task<SendOutcome> SendAsync(SendTask task, CancellationToken cancellationToken)
    {
        var address = new Uri(task.Destination.Address);
        using var stall = new StallGuard(options.Value.StallSeconds, cancellationToken);
        var isBegun = false;
        try
        {
            foreach (var (part, index) in task.Parts.Select((part, index) => (part, index)))
            {
                using var request = Request(task, address, part, index, stall);
                using var answer = await http.SendAsync(request, stall.Token);
                stall.Moved();
                if (Failure(address, answer, isBegun) is { } failure) return failure;
                isBegun = true;
            }

            return new SendOutcome.Arrived(task.IsContinued);
        }
        catch (AddressRefusedException refused)
        {
            return new SendOutcome.Shut(refused.Message, isBegun);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SendOutcome.Again(Sentences.Written($"{address.Host}: nothing moved for {options.Value.StallSeconds} seconds."), IsBegun: true);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or SocketException)
        {
            return new SendOutcome.Again($"{address.Host}: {failure.InnerException?.Message ?? failure.Message}", isBegun || failure is not HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError });
        }
    }

    private HttpRequestMessage Request(SendTask task, Uri address, SendPart part, int index, StallGuard stall)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new WatchedContent(part, stall) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(part.MediaType);
        request.Content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = part.Name };
        request.Headers.Add("Idempotency-Key", string.Create(CultureInfo.InvariantCulture, $"\"{task.Delivery.Key:N}-{index}\""));
        request.Headers.Add("Desk-Photo", task.Delivery.PhotoId.ToString());
        request.Headers.Add("Desk-Revision", task.Delivery.Revision.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("Desk-Sequence", task.Delivery.Sequence.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("Desk-Delivery", task.Delivery.Kind.ToString().ToLowerInvariant());
        MessageSignature.Sign(request, part.Hash, task.Secret ?? "", task.Destination.Id.ToString(CultureInfo.InvariantCulture), clock.GetUtcNow());
        return request;
    }

    private static SendOutcome? Failure(Uri address, HttpResponseMessage answer, bool isBegun)
    {
        var message = Sentences.Written($"{address.Host} answers {(int)answer.StatusCode} {answer.ReasonPhrase}.");
        return answer.StatusCode switch
        {
            >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => null,
            HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or (HttpStatusCode)425 or HttpStatusCode.ServiceUnavailable =>
                new SendOutcome.Again(message, isBegun, answer.Headers.RetryAfter?.Delta),
            >= HttpStatusCode.InternalServerError => new SendOutcome.Again(message, IsBegun: true, answer.Headers.RetryAfter?.Delta),
            HttpStatusCode.BadRequest or HttpStatusCode.Conflict or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnsupportedMediaType or HttpStatusCode.UnprocessableEntity =>
                new SendOutcome.Refused(message, isBegun),
            _ => new SendOutcome.Shut(message, isBegun),
        };
    }

    private sealed class WatchedContent(SendPart part, StallGuard stall) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await using var content = part.OpenRead();
            await stall.CopyAsync(content, stream);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = part.Length;
            return true;
        }
    }
}
