using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaptionManager.Desk.Photos;

namespace CaptionManager.Desk.Syndication.Deliveries;

/// <summary>Signs requests with a shared secret: HTTP Message Signatures (RFC 9421, 3.3.3 <c>hmac-sha256</c>) over a digest of the body (RFC 9530).</summary>
internal static class MessageSignature
{
    private const string Components = "\"@method\" \"@target-uri\" \"content-digest\" \"content-length\" \"idempotency-key\"";

    /// <summary>Sets <c>Content-Digest</c>, <c>Signature-Input</c> and <c>Signature</c>.</summary>
    /// <param name="request">With address, body, its length and <c>Idempotency-Key</c>.</param>
    /// <param name="hash">SHA-256 of the body.</param>
    /// <param name="secret">The shared secret, in UTF-8.</param>
    /// <param name="keyId">Names the secret to the receiver.</param>
    /// <param name="at">When it is signed.</param>
    public static void Sign(HttpRequestMessage request, ContentHash hash, string secret, string keyId, DateTimeOffset at)
    {
        var digest = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(hash.Hex))}:";
        var input = string.Create(CultureInfo.InvariantCulture, $"({Components});created={at.ToUnixTimeSeconds()};keyid=\"{keyId}\";alg=\"hmac-sha256\"");
        var signed = string.Create(
            CultureInfo.InvariantCulture,
            $"\"@method\": {request.Method}\n\"@target-uri\": {request.RequestUri!.AbsoluteUri}\n\"content-digest\": {digest}\n\"content-length\": {request.Content!.Headers.ContentLength}\n\"idempotency-key\": {string.Join(", ", request.Headers.GetValues("Idempotency-Key"))}\n\"@signature-params\": {input}");
        request.Content.Headers.TryAddWithoutValidation("Content-Digest", digest);
        request.Headers.TryAddWithoutValidation("Signature-Input", $"desk={input}");
        request.Headers.TryAddWithoutValidation("Signature", $"desk=:{Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(signed)))}:");
    }
}
