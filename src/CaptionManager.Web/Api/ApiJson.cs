using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaptionManager.Web.Api;

/// <summary>How the API reads and writes JSON.</summary>
internal static class ApiJson
{
    /// <summary>Names of enumerations in camel case; members nobody knows are refused, so that a misspelt one is not silently without effect.</summary>
    public static void AddApiJson(this IServiceCollection services) => services.ConfigureHttpJsonOptions(options =>
    {
        options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
    });
}
