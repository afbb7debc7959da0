using System.Buffers;
using System.Collections.Concurrent;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace CaptionManager.Desk.Tests.Syndication.Deliveries;

/// <summary>A real SMTP server on a loopback port that keeps what it is given.</summary>
internal sealed class MailSink : MessageStore, IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    private MailSink()
    {
    }

    public ConcurrentQueue<MimeMessage> Received { get; } = new();

    /// <summary>What it answers to a mail.</summary>
    public Func<SmtpResponse> Answer { get; set; } = () => SmtpResponse.Ok;

    public int Port { get; } = LoopbackSshd.FreePort();

    public static Task<MailSink> StartAsync()
    {
        var sink = new MailSink();
        var services = new ServiceProvider();
        services.Add(sink);
        var options = new SmtpServerOptionsBuilder().ServerName("sink.example").Endpoint(endpoint => endpoint.Endpoint(new(System.Net.IPAddress.Loopback, sink.Port))).Build();
        sink._running = new SmtpServer.SmtpServer(options, services).StartAsync(sink._stop.Token);
        return Task.FromResult(sink);
    }

    public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        var answer = Answer();
        if (answer.ReplyCode != SmtpReplyCode.Ok) return answer;
        using var stream = new MemoryStream(buffer.ToArray());
        Received.Enqueue(await MimeMessage.LoadAsync(stream, cancellationToken));
        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }
}
