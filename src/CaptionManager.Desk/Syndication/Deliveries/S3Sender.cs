using System.Net;
using System.Net.Sockets;
using System.Web;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using CaptionManager.Desk.Fetching;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Syndication.Subscribers;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>Delivers to buckets. A store shows an object whole or not at all, and keeps its SHA-256 beside it, so a delivery is never put there twice for nothing.</summary>
internal sealed class S3Sender(AddressGuard guard, IOptions<DeliveryOptions> options) : IDestinationSender
{
    private const string HashName = "sha256";

    private static readonly HttpStatusCode[] Shutting = [HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.MovedPermanently, HttpStatusCode.TemporaryRedirect];

    public DestinationKind Kind => DestinationKind.S3;

    public async Task<SendOutcome> SendAsync(SendTask task, CancellationToken cancellationToken)
    {
        var address = new Uri(task.Destination.Address);
        var (bucket, prefix) = (address.Host, Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')));
        if (prefix.Length > 0 && !prefix.EndsWith('/')) prefix += "/";
        using var stall = new StallGuard(options.Value.StallSeconds, cancellationToken);
        var (isBegun, isFirstThere) = (false, false);
        try
        {
            using var client = new AmazonS3Client(new BasicAWSCredentials(task.Destination.UserName, task.Secret ?? ""), Config(address));
            foreach (var part in task.Parts)
            {
                var key = prefix + part.Name;
                if (task.IsContinued && await HashAsync(client, bucket, key, stall.Token) == part.Hash)
                {
                    isFirstThere = true;
                    continue;
                }

                isBegun = true;
                await PutAsync(client, bucket, key, part, stall);
                if (await HashAsync(client, bucket, key, stall.Token) != part.Hash) return new SendOutcome.Again(Sentences.Written($"{bucket}: {part.Name} is not there as it was sent."), isBegun);
                isFirstThere = true;
            }

            return new SendOutcome.Arrived(PerhapsTwice: false);
        }
        catch (AmazonServiceException failure) when (Shutting.Contains(failure.StatusCode))
        {
            return new SendOutcome.Shut(Sentences.Written($"The store of {bucket} answers {(int)failure.StatusCode}: {failure.Message}"), isFirstThere);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SendOutcome.Again(Sentences.Written($"{bucket}: nothing moved for {options.Value.StallSeconds} seconds."), isBegun);
        }
        catch (Exception failure) when (Refusal(failure) is { } refused)
        {
            return new SendOutcome.Shut(refused.Message, isFirstThere);
        }
        catch (Exception failure) when (failure is AmazonClientException or HttpRequestException or IOException or SocketException)
        {
            return new SendOutcome.Again($"{bucket}: {failure.Message}", isBegun);
        }
    }

    private AmazonS3Config Config(Uri address)
    {
        var settings = HttpUtility.ParseQueryString(address.Query);
        var config = new AmazonS3Config
        {
            HttpClientFactory = new GuardedFactory(guard),
            MaxErrorRetry = 0,
            Timeout = Timeout.InfiniteTimeSpan,
            AuthenticationRegion = settings["region"] ?? "us-east-1",
        };
        if (settings["endpoint"] is { } endpoint) (config.ServiceURL, config.ForcePathStyle) = (endpoint, true);
        else config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(settings["region"] ?? "us-east-1");
        return config;
    }

    private static async Task PutAsync(AmazonS3Client client, string bucket, string key, SendPart part, StallGuard stall)
    {
        await using var content = part.OpenRead();
        var request = new PutObjectRequest
        {
            BucketName = bucket,
            Key = key,
            InputStream = content,
            ContentType = part.MediaType,
            AutoCloseStream = false,
            UseChunkEncoding = false,
            ChecksumSHA256 = Convert.ToBase64String(part.Hash.ToBytes()),
            StreamTransferProgress = (_, _) => stall.Moved(),
        };
        request.Metadata.Add(HashName, part.Hash.Hex);
        await client.PutObjectAsync(request, stall.Token);
    }

    private static async Task<ContentHash?> HashAsync(AmazonS3Client client, string bucket, string key, CancellationToken cancellationToken)
    {
        try
        {
            var found = await client.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = bucket, Key = key }, cancellationToken);
            return ContentHash.TryParse(found.Metadata[HashName], out var hash) ? hash : null;
        }
        catch (AmazonServiceException failure) when (failure.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private static AddressRefusedException? Refusal(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            if (failure is AddressRefusedException refused) return refused;
        }

        return null;
    }

    private sealed class GuardedFactory(AddressGuard guard) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) =>
            new(new SocketsHttpHandler { ConnectCallback = guard.ConnectAsync, AllowAutoRedirect = false, UseProxy = false, UseCookies = false }) { Timeout = Timeout.InfiniteTimeSpan };

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => true;
    }
}
