using System.Diagnostics;

namespace CaptionManager.Desk.Tests.Persistence.SqlServer;

/// <summary>Watches the queries of all tests below the namespace of the fixture that derives from it: see <see cref="QueriesOnSqlServer"/>.</summary>
internal abstract class WatchedQueries
{
    private readonly QueriesOnSqlServer _queries = new();
    private IDisposable? _watching;

    [OneTimeSetUp]
    public void Watch() => _watching = DiagnosticListener.AllListeners.Subscribe(_queries);

    [OneTimeTearDown]
    public void Stop()
    {
        _watching?.Dispose();
        TestContext.Progress.WriteLine($"[figure] queries of these tests compiled for SQL Server and read by its parser: {_queries.Count}");
    }
}
