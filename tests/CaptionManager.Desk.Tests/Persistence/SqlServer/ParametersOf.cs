using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace CaptionManager.Desk.Tests.Persistence.SqlServer;

/// <summary>The parameters of a query.</summary>
internal sealed class ParametersOf : ExpressionVisitor
{
    public List<QueryParameterExpression> Found { get; } = [];

    /// <summary>Some value of a type: one element where it is a list, so that what stands for lists is seen.</summary>
    public static object? Some(Type type)
    {
        if (type == typeof(string)) return "x";
        if (type == typeof(byte[])) return new byte[8];
        if (type.IsArray) return ArrayOf(type.GetElementType()!);
        if (type.IsGenericType && typeof(System.Collections.IEnumerable).IsAssignableFrom(type))
            return Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GetGenericArguments()[0]), ArrayOf(type.GetGenericArguments()[0]));
        return type.IsValueType ? Activator.CreateInstance(Nullable.GetUnderlyingType(type) ?? type) : null;
    }

    protected override Expression VisitExtension(Expression node)
    {
        if (node is QueryParameterExpression parameter) Found.Add(parameter);
        return node is QueryParameterExpression ? node : base.VisitExtension(node);
    }

    private static Array ArrayOf(Type element)
    {
        var one = Array.CreateInstance(element, 1);
        one.SetValue(Some(element), 0);
        return one;
    }
}
