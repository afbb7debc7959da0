using CaptionManager.Desk.Tests.Persistence.SqlServer;

namespace CaptionManager.Desk.Tests;

/// <summary>Watches the queries of all tests here.</summary>
[SetUpFixture]
internal sealed class EveryQueryOnSqlServer : WatchedQueries;
