namespace CaptionManager.Desk.Persistence;

/// <summary>Which database the desk runs on. Section <c>Database</c>; the connection string is <c>ConnectionStrings:Desk</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Database";

    /// <summary>The name of the connection string.</summary>
    public const string ConnectionStringName = "Desk";

    /// <summary>The engine.</summary>
    /// <value>Default <c>Sqlite</c>, a file in the data folder; <c>SqlServer</c> needs a connection string.</value>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>Whether the start brings the database up to date.</summary>
    /// <value>Default <see langword="true"/>. Set to <see langword="false"/> where an operator runs the migration script.</value>
    public bool MigrateOnStart { get; set; } = true;
}
