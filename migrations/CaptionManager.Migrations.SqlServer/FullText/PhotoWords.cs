namespace CaptionManager.Migrations.SqlServer.FullText;

/// <summary>
/// What makes the words of photos findable: a full-text index where the server has that service, and a function by which the desk asks, so that no query has to
/// know whether it does. Each part can be run again, and is, when the service was installed later.
/// </summary>
internal static class PhotoWords
{
    /// <summary>Makes what is missing. A full-text index is not made inside a transaction.</summary>
    public static readonly string Make = $"""
        IF FULLTEXTSERVICEPROPERTY('IsFullTextInstalled') = 1 AND NOT EXISTS (SELECT 1 FROM sys.fulltext_catalogs WHERE [name] = N'DeskWords')
            EXEC(N'CREATE FULLTEXT CATALOG [DeskWords] WITH ACCENT_SENSITIVITY = OFF');
        IF FULLTEXTSERVICEPROPERTY('IsFullTextInstalled') = 1 AND NOT EXISTS (SELECT 1 FROM sys.fulltext_indexes WHERE [object_id] = OBJECT_ID(N'Photos'))
            EXEC(N'CREATE FULLTEXT INDEX ON [Photos] ([Headline] LANGUAGE 0, [Caption] LANGUAGE 0, [CreditLine] LANGUAGE 0, [SearchText] LANGUAGE 0) KEY INDEX [PK_Photos] ON [DeskWords] WITH (CHANGE_TRACKING = AUTO, STOPLIST = OFF)');
        IF EXISTS (SELECT 1 FROM sys.fulltext_indexes WHERE [object_id] = OBJECT_ID(N'Photos'))
            EXEC(N'{Function("CONTAINS(([Headline], [Caption], [CreditLine], [SearchText]), @words)")}');
        ELSE
            EXEC(N'{Function(string.Join(" OR ", new[] { "Headline", "Caption", "CreditLine", "SearchText" }.Select(Holds)))}');
        """;

    /// <summary>Takes all of it away.</summary>
    public const string Remove = """
        DROP FUNCTION IF EXISTS [PhotosWithWords];
        IF EXISTS (SELECT 1 FROM sys.fulltext_indexes WHERE [object_id] = OBJECT_ID(N'Photos')) EXEC(N'DROP FULLTEXT INDEX ON [Photos]');
        IF EXISTS (SELECT 1 FROM sys.fulltext_catalogs WHERE [name] = N'DeskWords') EXEC(N'DROP FULLTEXT CATALOG [DeskWords]');
        """;

    /// <summary>1 where nothing is missing: the function is there, and the index too where the server can have one.</summary>
    public const string IsMade = """
        SELECT CASE
            WHEN OBJECT_ID(N'PhotosWithWords', N'IF') IS NULL THEN 0
            WHEN FULLTEXTSERVICEPROPERTY('IsFullTextInstalled') = 1 AND NOT EXISTS (SELECT 1 FROM sys.fulltext_indexes WHERE [object_id] = OBJECT_ID(N'Photos')) THEN 0
            ELSE 1
        END AS [Value]
        """;

    private static string Function(string condition) =>
        $"CREATE OR ALTER FUNCTION [PhotosWithWords](@words nvarchar(4000), @pattern nvarchar(4000)) RETURNS TABLE AS RETURN SELECT [Id] FROM [Photos] WHERE {condition}".Replace("'", "''");

    private static string Holds(string column) => $"[{column}] COLLATE Latin1_General_100_CI_AI LIKE @pattern";
}
