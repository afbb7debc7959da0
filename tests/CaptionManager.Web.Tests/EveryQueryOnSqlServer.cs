using System.Diagnostics;
using CaptionManager.Desk.Tests.Persistence.SqlServer;

namespace CaptionManager.Web.Tests;

/// <summary>Watches the queries of all tests here: see <see cref="QueriesOnSqlServer"/>.</summary>
[SetUpFixture]
internal sealed class EveryQueryOnSqlServer
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
