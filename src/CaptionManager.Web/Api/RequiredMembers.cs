using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;

namespace CaptionManager.Web.Api;

/// <summary>Refuses bodies that lack a member its type cannot do without, or have null for it: JSON is read without asking.</summary>
/// <remarks>The serializer's own switch for this also asks for members that may be null, and minds what is written; a client that leaves out what it has nothing to say about would be refused.</remarks>
internal sealed class RequiredMembers : IEndpointFilter
{
    private static readonly ConcurrentDictionary<Type, Member[]> Known = new();

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is { } type
            && context.Arguments.FirstOrDefault(type.IsInstanceOfType) is { } body
            && Missing(body, "") is { } path)
        {
            return DeskProblem.Of(StatusCodes.Status400BadRequest, "missing-member", "Something is missing", $"Send '{path}'; it may not be left out or null.");
        }

        return await next(context);
    }

    /// <summary>The first member that is missing: <c>contacts[2].name</c>.</summary>
    private static string? Missing(object holder, string path) =>
        Known.GetOrAdd(holder.GetType(), MembersOf).Select(member => Missing(member.Property.GetValue(holder), member.MayBeNull, member.ItemsMayBeNull, path + member.Name)).FirstOrDefault(found => found is not null);

    private static string? Missing(object? value, bool mayBeNull, bool itemsMayBeNull, string path) => value switch
    {
        null => mayBeNull ? null : path,
        IEnumerable items when IsOfReferences(value.GetType()) =>
            items.Cast<object?>().Select((item, i) => Missing(item, itemsMayBeNull, true, $"{path}[{i}]")).FirstOrDefault(found => found is not null),
        _ when IsOurs(value.GetType()) => Missing(value, path + "."),
        _ => null,
    };

    private static Member[] MembersOf(Type type)
    {
        var nullability = new NullabilityInfoContext();
        return IsOurs(type)
            ? [.. from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                  where property is { CanRead: true, CanWrite: true } && property.GetIndexParameters().Length == 0
                  where !property.PropertyType.IsValueType || typeof(IEnumerable).IsAssignableFrom(property.PropertyType)
                  let info = nullability.Create(property)
                  select new Member(
                      property, JsonNamingPolicy.CamelCase.ConvertName(property.Name), info.WriteState == NullabilityState.Nullable,
                      (info.ElementType ?? info.GenericTypeArguments.FirstOrDefault())?.WriteState == NullabilityState.Nullable)]
            : [];
    }

    private static bool IsOurs(Type type) => type.IsClass && type.FullName!.StartsWith(nameof(CaptionManager) + ".", StringComparison.Ordinal) && !typeof(IEnumerable).IsAssignableFrom(type);

    private static bool IsOfReferences(Type type) =>
        type != typeof(string) && (type.GetElementType() ?? type.GetGenericArguments() switch { [var item] => item, _ => null }) is { IsValueType: false };

    private sealed record Member(PropertyInfo Property, string Name, bool MayBeNull, bool ItemsMayBeNull);
}
