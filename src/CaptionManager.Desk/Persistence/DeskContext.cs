using System.Security.Cryptography;
using CaptionManager.Desk.Accounts;
using CaptionManager.Desk.Accounts.Desks;
using CaptionManager.Desk.Accounts.SecondFactors;
using CaptionManager.Desk.Audit;
using CaptionManager.Desk.BatchEditing;
using CaptionManager.Desk.Duplicates;
using CaptionManager.Desk.Ingest;
using CaptionManager.Desk.Jobs;
using CaptionManager.Desk.Pairing;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Reference;
using CaptionManager.Desk.Rights;
using CaptionManager.Desk.Search;
using CaptionManager.Desk.Typing;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CaptionManager.Desk.Persistence;

/// <summary>The desk's database. One model for every engine; what differs between engines stands here and in the engines.</summary>
/// <remarks>
/// Reads project to records. Writes go through <see cref="WriteAsync{T}"/> and change tracked entities. Tracking stays on by default
/// because the identity stores rely on it.
/// </remarks>
public class DeskContext(DbContextOptions<DeskContext> options)
    : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    private const string Sqlite = "Microsoft.EntityFrameworkCore.Sqlite";
    private const int RowVersionLength = 8;

    /// <summary>Photos.</summary>
    public DbSet<Photo> Photos => Set<Photo>();

    /// <summary>Revisions of photos.</summary>
    public DbSet<Revision> Revisions => Set<Revision>();

    /// <summary>What the files said, and what was derived from it.</summary>
    public DbSet<PhotoOrigin> PhotoOrigins => Set<PhotoOrigin>();

    /// <summary>Names in current credits.</summary>
    public DbSet<PhotoCredit> PhotoCredits => Set<PhotoCredit>();

    /// <summary>Restrictions, leases and obligations on photos.</summary>
    public DbSet<RightsRule> RightsRules => Set<RightsRule>();

    /// <summary>Texts of captions, each once.</summary>
    public DbSet<IndexedText> IndexedTexts => Set<IndexedText>();

    /// <summary>Which text each photo's caption is.</summary>
    public DbSet<IndexedCaption> IndexedCaptions => Set<IndexedCaption>();

    /// <summary>Keys of texts for near look-up.</summary>
    public DbSet<CaptionKey> CaptionKeys => Set<CaptionKey>();

    /// <summary>Looks of pictures for near look-up.</summary>
    public DbSet<PictureKey> PictureKeys => Set<PictureKey>();

    /// <summary>Pairs of photos that repeat or contradict each other.</summary>
    public DbSet<DuplicateFinding> DuplicateFindings => Set<DuplicateFinding>();

    /// <summary>How far a rebuild of the caption index is.</summary>
    public DbSet<IndexRebuild> IndexRebuilds => Set<IndexRebuild>();

    /// <summary>Open findings that hang together.</summary>
    public DbSet<DuplicateGroup> DuplicateGroups => Set<DuplicateGroup>();

    /// <summary>Desks of the house.</summary>
    public DbSet<EditorialDesk> Desks => Set<EditorialDesk>();

    /// <summary>Who works on which desks.</summary>
    public DbSet<AccountDesk> AccountDesks => Set<AccountDesk>();

    /// <summary>Batches.</summary>
    public DbSet<Batch> Batches => Set<Batch>();

    /// <summary>Files of batches.</summary>
    public DbSet<BatchItem> BatchItems => Set<BatchItem>();

    /// <summary>Previews still to be made.</summary>
    public DbSet<RenditionTask> RenditionTasks => Set<RenditionTask>();

    /// <summary>What the desk itself says of names in credits.</summary>
    public DbSet<AuthorityEntry> AuthorityEntries => Set<AuthorityEntry>();

    /// <summary>House styles the desk wrote.</summary>
    public DbSet<HouseStyleEntry> HouseStyles => Set<HouseStyleEntry>();

    /// <summary>Caption sheets beside batches.</summary>
    public DbSet<BatchSheet> BatchSheets => Set<BatchSheet>();

    /// <summary>What people decided about captions of sheets.</summary>
    public DbSet<SheetDecision> SheetDecisions => Set<SheetDecision>();

    /// <summary>Edits of many photos at once.</summary>
    public DbSet<BatchEdit> BatchEdits => Set<BatchEdit>();

    /// <summary>The photos of such edits.</summary>
    public DbSet<BatchEditItem> BatchEditItems => Set<BatchEditItem>();

    /// <summary>Lists that help to type.</summary>
    public DbSet<TypingList> TypingLists => Set<TypingList>();

    /// <summary>Searches kept under a name.</summary>
    public DbSet<SavedSearch> SavedSearches => Set<SavedSearch>();

    /// <summary>What happened.</summary>
    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();

    /// <summary>Browsers in which people are signed in.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>Keys of authenticator apps.</summary>
    public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();

    /// <summary>Codes that replace an authenticator app once.</summary>
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    /// <summary>Links that work once.</summary>
    public DbSet<AccountLink> AccountLinks => Set<AccountLink>();

    /// <summary>Keys by which programs act for people.</summary>
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    /// <summary>Keys that protect cookies and tokens, shared by all nodes.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The desks whose photos are seen here, with those on none; <see langword="null"/> for all: see <see cref="LimitedDeskContext"/>.</summary>
    public virtual IReadOnlyList<int>? VisibleDesks => null;

    /// <summary>Whether the engine is SQLite: one writer, no row versions, no moments.</summary>
    internal bool IsSqlite => Database.ProviderName == Sqlite;

    /// <summary>
    /// Runs reads and changes as one transaction, saves, commits. On SQLite the transaction holds the one writer's lock from its
    /// first statement, so nothing read inside can be stale; keep it short and do no file or network work in it.
    /// </summary>
    /// <param name="work">Loads what it changes itself: what was tracked before is forgotten, and the work may run again after a passing failure.</param>
    /// <param name="cancellationToken">Stops before the commit; a commit that began is carried through.</param>
    /// <returns>What <paramref name="work"/> returned. Inside a running transaction the work joins it.</returns>
    /// <exception cref="DbUpdateConcurrencyException">A tracked row was changed by somebody else.</exception>
    public async Task<T> WriteAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        if (Database.CurrentTransaction is not null)
        {
            var joined = await work(cancellationToken);
            await SaveChangesAsync(cancellationToken);
            return joined;
        }

        using var turn = await TurnAsync(cancellationToken);
        return await Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                ChangeTracker.Clear();
                await using var transaction = await Database.BeginTransactionAsync(token);
                var result = await work(token);
                await SaveChangesAsync(token);

                // From here on the caller's impatience must not leave it open whether the change happened.
                await transaction.CommitAsync(CancellationToken.None);
                return result;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">There are new events: they are sealed asynchronously.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (NewEvents().Count > 0) throw new NotSupportedException("Events are saved with SaveChangesAsync.");
        StampRowVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        StampRowVersions();
        var events = NewEvents();
        if (events.Count == 0) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (Database.CurrentTransaction is not null) return await SaveSealedAsync();

        // The hash before and the new rows belong to one transaction, or two writers would follow the same event.
        using var turn = await TurnAsync(cancellationToken);
        return await Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
            var saved = await SaveSealedAsync();
            await transaction.CommitAsync(CancellationToken.None);
            return saved;
        });

        async Task<int> SaveSealedAsync()
        {
            await AuditChain.SealAsync(this, events, cancellationToken);
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
    }

    /// <summary>
    /// Shows every desk until the answer is disposed. For what keeps the whole house in step, as counts and the index of duplicates; what is
    /// read meanwhile is never shown to anybody.
    /// </summary>
    public virtual IDisposable Lift() => NothingHidden.Instance;

    /// <summary>A value for <c>ExecuteUpdate</c>, which bypasses the stamp: on SQLite set it yourself, on SQL Server the engine does.</summary>
    internal static byte[] NewRowVersion() => RandomNumberGenerator.GetBytes(RowVersionLength);

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<PhotoId>().HaveConversion<PhotoIdConverter>();
        configurationBuilder.Properties<ContentHash>().HaveConversion<ContentHashConverter>().HaveMaxLength(ContentHash.Size).AreFixedLength();
        if (IsSqlite) configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(DeskContext).Assembly);
        if (!IsSqlite) return;

        foreach (var version in builder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(IsRowVersion))
        {
            version.ValueGenerated = ValueGenerated.Never;
            version.SetBeforeSaveBehavior(PropertySaveBehavior.Save);
            version.SetAfterSaveBehavior(PropertySaveBehavior.Save);
        }
    }

    private sealed class NothingHidden : IDisposable
    {
        public static NothingHidden Instance { get; } = new();

        public void Dispose()
        {
        }
    }

    private async Task<IDisposable?> TurnAsync(CancellationToken cancellationToken) =>
        IsSqlite ? await WriterTurns.TakeAsync(Database.GetConnectionString() ?? "", cancellationToken) : null;

    // Their numbers are given in the order in which they were added.
    private List<AuditEvent> NewEvents() =>
        [.. ChangeTracker.Entries<AuditEvent>().Where(entry => entry.State == EntityState.Added).OrderBy(entry => entry.Property(e => e.Id).CurrentValue).Select(entry => entry.Entity)];

    private static bool IsRowVersion(IReadOnlyProperty property) => property.IsConcurrencyToken && property.ClrType == typeof(byte[]);

    // SQL Server stamps rowversion columns itself; SQLite has none, so every save writes a fresh value and compares the old one.
    private void StampRowVersions()
    {
        if (!IsSqlite) return;
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified)) continue;
            foreach (var version in entry.Metadata.GetProperties().Where(IsRowVersion))
                entry.Property(version.Name).CurrentValue = NewRowVersion();
        }
    }
}
