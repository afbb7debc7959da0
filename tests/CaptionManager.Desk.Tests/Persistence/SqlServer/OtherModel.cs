using System.Linq.Expressions;
using CaptionManager.Desk.Persistence;
using Microsoft.EntityFrameworkCore.Query;

namespace CaptionManager.Desk.Tests.Persistence.SqlServer;

/// <summary>Takes a query from one context's model to another's. What stood there as the words of one engine becomes the table it is about.</summary>
internal sealed class OtherModel(DeskContext context) : ExpressionVisitor
{
    /// <summary>Whether the query consists of the words of one engine, and is asked of that engine alone.</summary>
    public bool IsOfOneEngine { get; private set; }

    protected override Expression VisitExtension(Expression node)
    {
        IsOfOneEngine |= node is QueryRootExpression and not EntityQueryRootExpression;
        return node is EntityQueryRootExpression root ? new EntityQueryRootExpression(context.Model.FindEntityType(root.EntityType.Name)!) : base.VisitExtension(node);
    }
}
