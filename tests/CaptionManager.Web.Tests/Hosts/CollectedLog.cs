using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CaptionManager.Web.Tests.Hosts;

/// <summary>Keeps everything that is logged at any level: message, state, scopes and exceptions.</summary>
[ProviderAlias("Collected")]
public sealed class CollectedLog : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    private CollectedLog()
    {
    }

    /// <summary>An empty one.</summary>
    public static CollectedLog Open() => new();

    /// <summary>What was logged: the category, then all that was said.</summary>
    public ConcurrentQueue<(string Category, string Text)> Lines { get; } = new();

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    /// <inheritdoc/>
    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private sealed class Logger(CollectedLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}")) : "";
            var scopes = new List<string>();
            log._scopes.ForEachScope((scope, list) => list.Add(scope?.ToString() ?? ""), scopes);
            log.Lines.Enqueue((category, $"{logLevel} {eventId} {formatter(state, exception)} {values} {exception} {string.Join(' ', scopes)}"));
        }
    }
}
