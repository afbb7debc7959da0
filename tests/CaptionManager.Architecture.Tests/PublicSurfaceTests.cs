using System.Reflection;

namespace CaptionManager.Architecture.Tests;

/// <summary>The libraries that others install show their own types and the framework's, and nothing else.</summary>
public sealed class PublicSurfaceTests
{
    private static readonly string[] Libraries = ["CaptionManager.Captions", "CaptionManager.Metadata"];

    [TestCaseSource(nameof(Libraries))]
    public void Signatures_OfPublicMembers_ShowNoTypeOfAnotherLibrary(string library)
    {
        var assembly = Assembly.Load(library);
        var foreign =
            from type in assembly.GetExportedTypes()
            from shown in Shown(type).SelectMany(Unwrap).Distinct()
            where shown.Assembly != assembly && !IsFramework(shown)
            select $"{type.FullName} shows {shown.FullName}";
        Assert.That(foreign, Is.Empty);
    }

    [TestCaseSource(nameof(Libraries))]
    public void Types_WithoutAReasonToBeDerivedFrom_AreSealed(string library)
    {
        var open =
            from type in Assembly.Load(library).GetTypes()
            where type is { IsClass: true, IsSealed: false, IsAbstract: false } && !type.Name.Contains('<', StringComparison.Ordinal)
            where !Assembly.Load(library).GetTypes().Any(other => other.BaseType == type)
            select type.FullName;
        Assert.That(open, Is.Empty);
    }

    [TestCaseSource(nameof(Libraries))]
    public void Fields_Static_AreNotMutable(string library)
    {
        var mutable =
            from type in Assembly.Load(library).GetExportedTypes()
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public)
            where !field.IsInitOnly && !field.IsLiteral
            select $"{type.FullName}.{field.Name}";
        Assert.That(mutable, Is.Empty);
    }

    private static IEnumerable<Type> Shown(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (type.BaseType is { } parent)
            yield return parent;
        foreach (var implemented in type.GetInterfaces())
            yield return implemented;
        foreach (var field in type.GetFields(All).Where(field => field.IsPublic || field.IsFamily))
            yield return field.FieldType;
        foreach (var method in type.GetMethods(All).Where(method => method.IsPublic || method.IsFamily))
        {
            yield return method.ReturnType;
            foreach (var parameter in method.GetParameters())
                yield return parameter.ParameterType;
        }

        foreach (var parameter in type.GetConstructors(All).Where(made => made.IsPublic || made.IsFamily).SelectMany(made => made.GetParameters()))
            yield return parameter.ParameterType;
    }

    private static IEnumerable<Type> Unwrap(Type type)
    {
        if (type.HasElementType)
            return Unwrap(type.GetElementType()!);
        if (type.IsGenericParameter)
            return [];
        return type.IsGenericType ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Unwrap)] : [type];
    }

    private static bool IsFramework(Type type) => Path.GetDirectoryName(type.Assembly.Location) == Path.GetDirectoryName(typeof(object).Assembly.Location);
}
