using System.Globalization;
using System.Text;
using CaptionManager.Desk.Accounts;

namespace CaptionManager.Web.Tests.Hosting;

/// <summary>Who may use which address, as the table in the documents.</summary>
internal static class SecurityMatrix
{
    private const string Yes = "●";

    private const string Head = """
        # Who may use which address

        Written by `tests/security-matrix` from the route table of a running desk, and held against it by `RouteTableTests`; so is each cell that
        says no, and each that says yes to a reading address. Static files are left out. API keys open what their scopes *and* their owner's roles
        allow. What asks for no ability opens to everybody signed in, and shows or changes only what is their own.


        """;

    /// <summary>Writes the table.</summary>
    /// <param name="routes">Every route of a running desk.</param>
    public static string Write(IReadOnlyList<DeskRoute> routes)
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        Row(text, ["method", "address", "asks for", "stranger", .. DeskRoles.All.Select(role => role.Name)]);
        Row(text, ["---", "---", "---", ":-:", .. DeskRoles.All.Select(_ => ":-:")]);
        var rows = routes
            .DistinctBy(route => (route.Method, route.Pattern, route.Ability, route.IsPublic))
            .OrderBy(route => route.Pattern, StringComparer.Ordinal)
            .ThenBy(route => route.Method, StringComparer.Ordinal)
            .ToList();
        foreach (var route in rows)
        {
            var asks = route.IsPublic ? "nothing" : route.Ability ?? "a session or a key";
            Row(text, [route.Method, $"`{route.Pattern.Replace("|", "\\|", StringComparison.Ordinal)}`", asks, route.IsPublic ? Yes : "", .. DeskRoles.All.Select(role => route.IsPublic || route.Admits(role) ? Yes : "")]);
        }

        var (asking, open) = (rows.Count(route => route.Ability is not null), rows.Count(route => route.IsPublic));
        return text.Append(CultureInfo.InvariantCulture, $"\n{rows.Count} rows: {asking} ask for an ability, {open} are public.\n").ToString();
    }

    private static void Row(StringBuilder text, IReadOnlyList<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
