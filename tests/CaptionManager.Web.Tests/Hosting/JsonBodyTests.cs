using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Photos;
using CaptionManager.TestKit;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CaptionManager.Web.Tests.Hosting;

/// <summary>A body that lacks a member, has null for it, or something of another kind is the caller's fault and answered as such, at every address.</summary>
public sealed class JsonBodyTests
{
    /// <summary>What stands in a member's place; null is absent or <c>null</c>.</summary>
    private static readonly string[] Wrong = ["null", "{}", "[]", "[null]", "\"\"", "\"x\"", "-1", "9223372036854775807", "true"];

    private DeskHost _host = null!;
    private DeskBrowser _administrator = null!;
    private JsonSerializerOptions _json = null!;
    private PhotoId _photo;
    private long _batch;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _host = await DeskHost.StartAsync(web => web.UseSetting("Delivery:RoundSeconds", "3600"));
        _administrator = await _host.SignInAsync(DeskRoles.Administrator);
        _json = _host.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        await _host.RunAsync(async services =>
        {
            _batch = await services.GetRequiredService<OpenBatchHandler>().HandleAsync(null, Actor.Desk, CancellationToken.None);
            await using var content = File.OpenRead(Samples.Path("SAMPLE-0101-state-room.jpg"));
            _photo = ((IngestOutcome.Added)await services.GetRequiredService<IngestPhotoHandler>().HandleAsync(new IngestFile(_batch, "a.jpg", null, content, Actor.Desk), CancellationToken.None)).PhotoId;
            return true;
        });
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _administrator?.Dispose();
        if (_host is not null) await _host.DisposeAsync();
    }

    [Test]
    public async Task EveryAddress_WithAMemberAbsentOrOfAnotherKind_NeverFails()
    {
        var failed = new List<string>();
        var sent = 0;
        foreach (var (method, address, type) in Addresses())
        {
            foreach (var body in Bodies(type))
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
                request.Headers.TryAddWithoutValidation("If-Match", "\"1.00000000000000000000000000000000\"");
                using var answer = await _administrator.SendAsync(request);
                sent++;
                if (answer.StatusCode >= HttpStatusCode.InternalServerError) failed.Add($"{method} {address} {body}: {(int)answer.StatusCode}");
            }
        }

        TestContext.Out.WriteLine($"[figure] {sent} bodies sent");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failed, Is.Empty, () => string.Join(Environment.NewLine, failed));
            Assert.That(sent, Is.GreaterThan(1_000));
        }
    }

    [TestCase("/api/v1/captions:parse", "{}", "text")]
    [TestCase("/api/v1/duplicates:check", """{"captions":[{"text":"Rain over Cork."},{"id":"2"}]}""", "captions[1].text")]
    [TestCase("/api/v1/subscribers", """{"name":"Morning Post","form":{"rewrites":[{"field":null,"action":"clear"}]}}""", "form.rewrites[0].field")]
    public async Task MissingMember_IsNamed(string address, string body, string path)
    {
        using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var answer = await _administrator.PostAsync(address, content);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That((string?)problem["type"], Is.EqualTo("urn:captionmanager:problem:missing-member"));
            Assert.That((string?)problem["detail"], Does.Contain($"'{path}'"));
        }
    }

    private IEnumerable<(string Method, string Address, Type Body)> Addresses() =>
        from endpoint in _host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        let accepts = endpoint.Metadata.GetMetadata<IAcceptsMetadata>()
        where accepts?.RequestType is not null && accepts.ContentTypes.Contains("application/json")
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        let route = DeskRoute.All(_host).First(route => route.Method == method && route.Pattern == "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
        select (method, route.With(place => place is "id" && route.Pattern.Contains("/photos/", StringComparison.Ordinal) ? _photo.ToString() : place is "photo" ? _photo.ToString() : Number(route, place)), accepts.RequestType!);

    private string Number(DeskRoute route, string place) =>
        route.Pattern.Contains($"{{{place}:guid}}", StringComparison.Ordinal) ? Guid.Empty.ToString() : place is "id" && route.Pattern.Contains("/batches/", StringComparison.Ordinal) ? $"{_batch}" : "1";

    /// <summary>A body with every member, and each that differs from it in one place.</summary>
    private IEnumerable<string> Bodies(Type type)
    {
        yield return "{}";
        yield return "null";
        yield return "[]";
        if (Sample(type, 0) is not { } whole) yield break;
        yield return whole.ToJsonString();
        foreach (var path in Paths(whole, []))
        {
            var without = whole.DeepClone();
            if (Parent(without, path) is JsonObject holder)
            {
                holder.Remove((string)path[^1]);
                yield return without.ToJsonString();
            }

            foreach (var wrong in Wrong)
            {
                var body = whole.DeepClone();
                var parent = Parent(body, path);
                if (parent is JsonObject members) members[(string)path[^1]] = JsonNode.Parse(wrong);
                else parent.AsArray()[(int)path[^1]] = JsonNode.Parse(wrong);
                yield return body.ToJsonString();
            }
        }
    }

    private JsonNode? Sample(Type type, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (depth > 5) return null;
        if (type == typeof(PhotoId)) return _photo.ToString();
        if (type == typeof(string)) return "x";
        if (type == typeof(bool)) return true;
        if (type == typeof(Guid)) return Guid.Empty.ToString();
        if (type == typeof(DateTimeOffset)) return DateTimeOffset.UnixEpoch.ToString("O");
        if (type == typeof(DateOnly)) return "2023-02-17";
        if (type.IsEnum) return JsonSerializer.SerializeToNode(Enum.GetValues(type).GetValue(0), type, _json);
        if (type.IsPrimitive || type == typeof(decimal)) return 1;
        var shape = _json.GetTypeInfo(type);
        return shape.Kind switch
        {
            JsonTypeInfoKind.Object => new JsonObject(shape.Properties.Where(property => property.Set is not null || shape.ConstructorAttributeProvider is not null)
                .Select(property => KeyValuePair.Create(property.Name, Sample(property.PropertyType, depth + 1)))),
            JsonTypeInfoKind.Enumerable => new JsonArray(Sample(shape.ElementType!, depth + 1)),
            JsonTypeInfoKind.Dictionary => new JsonObject { ["caption"] = Sample(shape.ElementType!, depth + 1) },
            _ => JsonSerializer.SerializeToNode(type.IsValueType ? Activator.CreateInstance(type) : null, type, _json),
        };
    }

    private static IEnumerable<object[]> Paths(JsonNode node, object[] path) => node switch
    {
        JsonObject members => members.SelectMany(member => (IEnumerable<object[]>)[[.. path, member.Key], .. member.Value is null ? [] : Paths(member.Value, [.. path, member.Key])]),
        JsonArray items => items.SelectMany((item, i) => (IEnumerable<object[]>)[[.. path, i], .. item is null ? [] : Paths(item, [.. path, i])]),
        _ => [],
    };

    private static JsonNode Parent(JsonNode node, object[] path) =>
        path[..^1].Aggregate(node, (at, step) => step is string name ? at[name]! : at[(int)step]!);
}
