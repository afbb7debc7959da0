using CaptionManager.Desk.Ingest;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaptionManager.Desk.Photos;

internal sealed class PhotoConfiguration : IEntityTypeConfiguration<Photo>
{
    private const int EnumLength = 16;

    public void Configure(EntityTypeBuilder<Photo> builder)
    {
        builder.ToTable("Photos");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.FileName).HasMaxLength(Photo.FileNameLength);
        builder.Property(p => p.MediaType).HasMaxLength(64).IsUnicode(false);
        builder.Property(p => p.State).HasConversion<string>().HasMaxLength(EnumLength).IsUnicode(false);
        builder.Property(p => p.Preview).HasConversion<string>().HasMaxLength(EnumLength).IsUnicode(false);
        builder.Property(p => p.Headline).HasMaxLength(Photo.HeadlineLength);
        builder.Property(p => p.CreditLine).HasMaxLength(Photo.CreditLineLength);
        builder.Property(p => p.ReleaseZone).HasMaxLength(ReleaseTimes.ZoneLength).IsUnicode(false);
        builder.Ignore(p => p.ReleaseTimes);
        builder.Property(p => p.RowVersion).IsRowVersion();
        builder.HasOne<Batch>().WithMany().HasForeignKey(p => p.BatchId).OnDelete(DeleteBehavior.Restrict);

        // The queue of the editors, those that wait longest first: all of it, of a desk, of an editor, of who handed in. Small, as only what waits is in it.
        // No foreign key to the desk: SQLite adds one only by copying the table, and desks are never deleted.
        builder.HasIndex(p => new { p.SubmittedAt, p.Id }).HasFilter("\"SubmittedAt\" IS NOT NULL");
        builder.HasIndex(p => new { p.DeskId, p.SubmittedAt, p.Id }).HasFilter("\"SubmittedAt\" IS NOT NULL");
        builder.HasIndex(p => new { p.AssigneeId, p.SubmittedAt, p.Id }).HasFilter("\"SubmittedAt\" IS NOT NULL");
        builder.HasIndex(p => new { p.SubmittedBy, p.SubmittedAt, p.Id }).HasFilter("\"SubmittedAt\" IS NOT NULL");

        // Ingest: the same bytes again. Unique, so that two uploads at once cannot both win.
        builder.HasIndex(p => p.OriginalHash).IsUnique();

        // Duplicates: the same picture with other metadata, and the same picture re-saved.
        builder.HasIndex(p => p.ImageDataHash);
        builder.HasIndex(p => p.PerceptualHash);

        // Contact sheet: the newest of a state, of a batch, of a person, with open findings, by time taken. The id is the order of arrival.
        builder.HasIndex(p => new { p.State, p.Id });
        builder.HasIndex(p => new { p.BatchId, p.Id });
        builder.HasIndex(p => new { p.UploadedBy, p.Id });

        // Start page: how many drafts somebody has, without a look at all they ever brought in.
        builder.HasIndex(p => new { p.UploadedBy, p.State });

        // In the order of arrival and only those with findings, so that a page of them is the head of the index.
        builder.HasIndex(p => new { p.Id, p.OpenFindings }).HasFilter("\"OpenFindings\" > 0");
        builder.HasIndex(p => new { p.Id, p.CreditLine }).HasFilter("\"CreditLine\" IS NULL");
        builder.HasIndex(p => p.Id).HasFilter("\"Caption\" IS NULL").HasDatabaseName("IX_Photos_Id_WithoutCaption");
        builder.HasIndex(p => new { p.TakenAt, p.Id });

        // Delivery: whose embargo or approval ends now.
        builder.HasIndex(p => p.EmbargoUntil).HasFilter("\"EmbargoUntil\" IS NOT NULL");
        builder.HasIndex(p => p.ExpiresAt).HasFilter("\"ExpiresAt\" IS NOT NULL");
    }
}
