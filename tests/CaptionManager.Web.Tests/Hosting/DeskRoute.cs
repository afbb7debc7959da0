using System.Text.RegularExpressions;
using CaptionManager.Desk.Accounts;
using CaptionManager.Web.Tests.Hosts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CaptionManager.Web.Tests.Hosting;

/// <summary>One method of one address of the desk, and whom it lets in.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Pattern">The address as it is mapped.</param>
/// <param name="Address">The address with something in each place.</param>
/// <param name="Ability">The abilities it asks for, with a space between, if any.</param>
/// <param name="IsPublic">Whether strangers may use it.</param>
/// <param name="IsDeclared">Whether it says anything about who may.</param>
/// <param name="ContentType">The content type it takes.</param>
public sealed partial record DeskRoute(string Method, string Pattern, string Address, string? Ability, bool IsPublic, bool IsDeclared, string ContentType)
{
    /// <summary>Names of the places in the address.</summary>
    public IEnumerable<string> Places => PlaceNames().Matches(Pattern).Select(match => match.Groups[1].Value);

    private static readonly string[] Unsafe = ["POST", "PUT", "PATCH", "DELETE"];

    /// <summary>Whether it may change something.</summary>
    public bool IsUnsafe => Unsafe.Contains(Method);

    /// <summary>Whether programs use it.</summary>
    public bool IsApi => Address.StartsWith("/api/", StringComparison.Ordinal);

    /// <summary>Every route of a desk, files excepted.</summary>
    public static IReadOnlyList<DeskRoute> All(DeskHost host) =>
    [
        .. host.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .SelectMany(endpoint => Methods(endpoint).Select(method => Of(endpoint, method)))
            .Distinct()
            .OrderBy(route => route.Pattern, StringComparer.Ordinal),
    ];

    /// <summary>Whether a role is let in.</summary>
    public bool Admits(DeskRole role) => Ability is null || Ability.Split(' ').All(role.Abilities.Contains);

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Pattern}";

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];

    private static DeskRoute Of(RouteEndpoint endpoint, string method)
    {
        var asked = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>();
        var isPublic = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        var pattern = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
        var address = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Fill))));
        return new DeskRoute(
            method,
            pattern,
            address,
            string.Join(' ', asked.Select(data => data.Policy).OfType<string>().Distinct()) is { Length: > 0 } abilities ? abilities : null,
            isPublic,
            isPublic || asked.Count > 0,
            endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is { ContentTypes: [var type, ..] } ? type : "application/x-www-form-urlencoded");
    }

    /// <summary>The address with given values in its places.</summary>
    public string With(Func<string, string> value) => PlaceNames().Replace(Pattern, match => value(match.Groups[1].Value));

    [GeneratedRegex("""\{\**(\w+)[^}]*\}""")]
    private static partial Regex PlaceNames();

    private static string Fill(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => parameter.ParameterPolicies.Select(policy => policy.Content).FirstOrDefault() switch
        {
            "guid" => Guid.Empty.ToString(),
            "int" or "long" => "1",
            _ => parameter.Name is "documentName" ? "v1" : "01JDABCDEFGHJKMNPQRSTVWXYZ",
        },
        _ => throw new InvalidOperationException($"{part} is a part of no known kind."),
    };
}
