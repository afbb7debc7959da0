using CaptionManager.Desk.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Internal;

namespace CaptionManager.Benchmarks.Scale;

/// <summary>
/// Writes entities into their table by one prepared statement, as the desk's model maps them: columns, names and conversions are read
/// from the model, so that a new column needs no change here.
/// </summary>
internal sealed class BulkTable<T> : IDisposable
    where T : class
{
    private readonly SqliteCommand _insert;
    private readonly (SqliteParameter Parameter, Func<T, object?> Read)[] _columns;

    /// <param name="context">A context of the desk, for its model.</param>
    /// <param name="connection">Open; rows go in the transaction that runs on it.</param>
    /// <param name="instead">Values written instead of the entity's, by property name: what only the desk's jobs or the database set.</param>
    public BulkTable(DeskContext context, SqliteConnection connection, params (string Property, Func<T, object?> Value)[] instead)
    {
        var type = context.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Table(type.GetTableName()!);
        _insert = connection.CreateCommand();
        _columns = [.. type.GetProperties().Select(property => (property, Read: Reader(property, instead))).Where(column => column.Read is not null).Select(Column)];
        var names = _columns.Select(column => column.Parameter.ParameterName).ToList();
        _insert.CommandText = $"""INSERT INTO "{table.Name}" ({string.Join(", ", names.Select(name => $"\"{name[1..]}\""))}) VALUES ({string.Join(", ", names)})""";

        (SqliteParameter, Func<T, object?>) Column((IProperty Property, Func<T, object?>? Read) column) =>
            (_insert.Parameters.Add(new SqliteParameter("@" + column.Property.GetColumnName(table), null)), column.Read!);
    }

    /// <summary>Writes one row.</summary>
    public void Add(T entity)
    {
        foreach (var (parameter, read) in _columns) parameter.Value = read(entity) ?? DBNull.Value;
        _insert.ExecuteNonQuery();
    }

    public void Dispose() => _insert.Dispose();

    private static Func<T, object?>? Reader(IProperty property, (string Property, Func<T, object?> Value)[] instead)
    {
        if (instead.FirstOrDefault(other => other.Property == property.Name).Value is { } value) return value;
        if (property.IsConcurrencyToken && property.ClrType == typeof(byte[])) return _ => DeskContext.NewRowVersion();
        if (property.IsShadowProperty() || (property.IsPrimaryKey() && property.ValueGenerated == ValueGenerated.OnAdd && property.ClrType == typeof(long))) return null;

#pragma warning disable EF1001 // The compiled getter; reflection would take a third of the time of a row.
        var getter = ((IRuntimePropertyBase)property).GetGetter();
#pragma warning restore EF1001
        var converter = property.GetTypeMapping().Converter;
        return converter is null
            ? entity => getter.GetClrValue(entity)
            : entity => converter.ConvertToProvider(getter.GetClrValue(entity));
    }
}
