using System.Collections.Immutable;
using CaptionManager.Desk.Persistence;
using CaptionManager.Desk.Rights;
using CaptionManager.Desk.Syndication.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Syndication.Subscribers;

internal sealed class SubscriberConfiguration : IEntityTypeConfiguration<Subscriber>
{
    public void Configure(EntityTypeBuilder<Subscriber> builder)
    {
        builder.ToTable("Subscribers");
        builder.Property(s => s.Name).HasMaxLength(Subscriber.NameLength);
        builder.Property(s => s.Note).HasMaxLength(Subscriber.NoteLength);
        builder.Property(s => s.Contacts).HasConversion(new JsonColumn<ImmutableArray<Contact>>(), JsonColumn<ImmutableArray<Contact>>.Comparer);
        builder.Property(s => s.Form).HasConversion(new JsonColumn<ClientForm>(), JsonColumn<ClientForm>.Comparer);
        builder.Property(s => s.Territories).HasConversion<WordListConverter, WordListComparer>().HasMaxLength(3 * RuleTerms.MaximumTerritories).IsUnicode(false);
        builder.Property(s => s.Blocked).HasConversion<LineListConverter, WordListComparer>();
        builder.Property(s => s.RowVersion).IsRowVersion();
        builder.Ignore(s => s.Client);

        // No two of one name: restrictions name clients by it.
        builder.HasIndex(s => s.Name).IsUnique();
    }
}
