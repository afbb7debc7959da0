using System.Collections.Immutable;
using CaptionManager.Captions.Authorities;
using CaptionManager.Captions.Credits;
using CaptionManager.Captions.Grammar;

namespace CaptionManager.Captions.Reconciliation;

/// <summary>Makes one credit out of by-line, credit, source, copyright, instructions and the sign-off of the caption.</summary>
/// <remarks>
/// The sign-off is believed first, as it was written for print and is not cut; then by-line and credit line, then source and copyright notice.
/// What a field says otherwise is listed, never dropped. Immutable and safe for use by many threads.
/// </remarks>
public sealed class CreditReconciler(CaptionReader reader, AuthorityList authorities)
{
    /// <summary>The reconciler with the list that ships with the program.</summary>
    public static CreditReconciler Default { get; } = new(CaptionReader.Default, AuthorityList.Seed);

    /// <summary>The credit of a file.</summary>
    public ReconciledCredit Reconcile(EmbeddedCreditFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var work = new Work(reader, authorities);
        var (caption, fromHeadline) = work.ReadCaption(fields);
        work.AddCreators(fields.ByLines);
        work.AddLine(CreditSource.CreditLine, fields.CreditLine);
        work.AddLine(CreditSource.Source, fields.Source);
        work.AddLine(CreditSource.Copyright, CopyrightOwner(fields.Copyright));
        work.AddNotes(CreditSource.ByLineTitle, fields.ByLineTitle);
        work.AddNotes(CreditSource.Instructions, fields.Instructions);
        return work.Result(caption, fromHeadline);
    }

    /// <summary>"© 2023 Jane Doe. All rights reserved.": the owner alone.</summary>
    private static string? CopyrightOwner(string? notice)
    {
        if (notice is null) return null;
        var text = notice.AsSpan().Trim();
        foreach (var opening in (ReadOnlySpan<string>)["copyright", "(c)", "©"])
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) text = text[opening.Length..].TrimStart(" ,:©");
        }

        text = text.TrimStart("0123456789-– ,");
        var rights = text.IndexOf("all rights", StringComparison.OrdinalIgnoreCase);
        if (rights >= 0) text = text[..rights];
        text = text.TrimEnd(" .,;0123456789");
        return text.Length is 0 or > 80 ? null : text.ToString();
    }

    private sealed class Work(CaptionReader reader, AuthorityList authorities)
    {
        private readonly Dictionary<CreditPart, CreditSource> _origins = [];
        private readonly List<CreditDisagreement> _disagreements = [];
        private readonly List<string> _setAside = [];
        private Credit _credit = Credit.Empty;

        public (string? Caption, bool FromHeadline) ReadCaption(EmbeddedCreditFields fields)
        {
            var fromHeadline = string.IsNullOrWhiteSpace(fields.Caption) && !string.IsNullOrWhiteSpace(fields.Headline);
            var text = fromHeadline ? fields.Headline : fields.Caption;
            if (string.IsNullOrWhiteSpace(text)) return (null, false);
            var reading = reader.Read(text);
            Take(fromHeadline ? CreditSource.Headline : CreditSource.Caption, reading.Credit);
            return (reading.Caption, fromHeadline);
        }

        public void AddCreators(ImmutableArray<string> byLines)
        {
            var makers = ImmutableArray.CreateBuilder<string>();
            var houses = new List<string>();
            foreach (var byLine in byLines)
            {
                if (FieldFillers.IsFiller(byLine))
                {
                    SetAside(CreditSource.ByLine, byLine);
                    continue;
                }

                var stated = reader.Read(byLine).Credit;
                if (!stated.Creators.IsEmpty) makers.AddRange(stated.Creators);
                else if (stated.Agencies.IsEmpty && stated.Provider is null) makers.Add(NameForm.Person(byLine));
                else houses.Add(byLine);
            }

            if (makers.Count > 0) Take(CreditSource.ByLine, Credit.Empty with { Creators = makers.ToImmutable() });
            foreach (var house in houses) AddLine(CreditSource.ByLine, house);
        }

        public void AddLine(CreditSource source, string? line)
        {
            if (string.IsNullOrWhiteSpace(line)) return;
            if (FieldFillers.IsFiller(line)) SetAside(source, line);
            else Take(source, reader.Read(line) is { Credit.IsEmpty: false } reading ? reading.Credit : reader.Read($"Credit: {line}").Credit);
        }

        public void AddNotes(CreditSource source, string? text)
        {
            if (text is null) return;
            var notes = _credit.Notes;
            if (text.Contains("stringer", StringComparison.OrdinalIgnoreCase) || text.Trim() is "STR") notes = With(notes, "Stringer");
            if (text.Contains("handout", StringComparison.OrdinalIgnoreCase) || text.Contains("supplied by a third party", StringComparison.OrdinalIgnoreCase)) notes = With(notes, "Handout");
            if (source == CreditSource.Instructions && _credit.Pool is null && text.Contains("pool photo", StringComparison.OrdinalIgnoreCase)) Take(source, Credit.Empty with { Pool = "Pool" });
            if (notes.Length > _credit.Notes.Length) _origins.TryAdd(CreditPart.Note, source);
            _credit = _credit with { Notes = notes };
        }

        public ReconciledCredit Result(string? caption, bool fromHeadline) => new()
        {
            Credit = _credit with { Role = Role() },
            Caption = caption,
            CaptionFromHeadline = fromHeadline,
            Origins = _origins.ToImmutableDictionary(),
            Disagreements = [.. _disagreements],
            SetAside = [.. _setAside],
        };

        private CreditRole? Role() =>
            _credit.Role is CreditRole.Composite or CreditRole.Illustration ? _credit.Role
            : !_credit.Creators.IsEmpty ? CreditRole.Photographer
            : _credit.Provider is not null || _credit.Notes.Contains("Handout") ? CreditRole.Handout
            : _credit.Notes.Contains("File") ? CreditRole.File : _credit.Role;

        private void SetAside(CreditSource source, string value)
        {
            _setAside.Add(value);
            AddNotes(source, value);
        }

        private static ImmutableArray<string> With(ImmutableArray<string> notes, string note) => notes.Contains(note) ? notes : notes.Add(note);

        /// <summary>Fills what is open; what is said otherwise is noted.</summary>
        private void Take(CreditSource source, Credit stated)
        {
            _credit = _credit with
            {
                Creators = Names(CreditPart.Creator, source, _credit.Creators, stated.Creators, NameKeyOf),
                Agencies = Houses(source, stated),
                Pool = One(CreditPart.Pool, source, _credit.Pool, stated.Pool),
                Via = _credit.Via.IsEmpty && !IsKnownHouse(stated.Via) ? Names(CreditPart.Via, source, _credit.Via, stated.Via, HouseKey) : _credit.Via,
                Provider = One(CreditPart.Provider, source, _credit.Provider, stated.Provider is { } provider && IsMaker(provider) ? null : stated.Provider),
                OnBehalfOf = One(CreditPart.OnBehalfOf, source, _credit.OnBehalfOf, stated.OnBehalfOf),
                Notes = stated.Notes.Aggregate(_credit.Notes, With),
                Role = _credit.Role ?? stated.Role,
            };
        }

        /// <summary>A house that the chain holds already, as agency or on the way, says nothing new.</summary>
        private ImmutableArray<string> Houses(CreditSource source, Credit stated) =>
            _credit.Agencies.IsEmpty && !_credit.Via.IsEmpty && stated.Agencies.All(agency => _credit.Via.Any(via => HouseKey(via) == HouseKey(agency))) ? _credit.Agencies
            : !_credit.Agencies.IsEmpty && stated.Agencies.All(agency => _credit.Via.Any(via => HouseKey(via) == HouseKey(agency))) ? _credit.Agencies
            : Names(CreditPart.Agency, source, _credit.Agencies, stated.Agencies, HouseKey);

        private bool IsKnownHouse(ImmutableArray<string> names) => names.All(name => _credit.Agencies.Any(agency => HouseKey(agency) == HouseKey(name)));

        private bool IsMaker(string name) => _credit.Creators.Any(creator => NameKeyOf(creator) == NameKeyOf(name));

        private ImmutableArray<string> Names(CreditPart part, CreditSource source, ImmutableArray<string> kept, ImmutableArray<string> stated, Func<string, string> key)
        {
            if (stated.IsEmpty) return kept;
            if (kept.IsEmpty)
            {
                _origins[part] = source;
                return stated;
            }

            var keys = kept.Select(key).ToHashSet();
            if (!stated.Any(name => keys.Contains(key(name))) && !stated.Any(name => kept.Any(full => FieldFillers.IsCutOf(name, full)))) Disagree(part, source, string.Join(", ", kept), string.Join(", ", stated));
            return kept;
        }

        private string? One(CreditPart part, CreditSource source, string? kept, string? stated)
        {
            if (stated is null) return kept;
            if (kept is null)
            {
                _origins[part] = source;
                return stated;
            }

            if (NameKeyOf(kept) != NameKeyOf(stated) && !(part == CreditPart.Pool && (kept == "Pool" || stated == "Pool")) && !FieldFillers.IsCutOf(stated, kept)) Disagree(part, source, kept, stated);
            return kept;
        }

        private void Disagree(CreditPart part, CreditSource source, string kept, string other) =>
            _disagreements.Add(new CreditDisagreement(part, _origins.GetValueOrDefault(part), kept, source, other));

        private static string NameKeyOf(string name) => NameKey.Of(name);

        private string HouseKey(string name) => NameKey.Of(authorities.Resolve(name)?.Name ?? name);
    }
}
