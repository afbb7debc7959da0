using System.Globalization;
using System.Text.RegularExpressions;
using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Tests.Gold;

/// <summary>
/// Other lines made of the gold lines by rule, with the parse that follows from the rule: other names, other agencies, other separators, other
/// spelling, other surroundings. A reader that learnt a line by heart reads these wrong.
/// </summary>
public static partial class Variation
{
    /// <summary>Names from many places, with initials, particles, suffixes, hyphens and apostrophes.</summary>
    private static readonly string[] Names =
    [
        "Adaeze Okonkwo", "Kwabena Asante-Mensah", "Þórdís Gunnarsdóttir", "Håkon Bråten", "Zsófia Szabó-Kiss", "Nguyễn Thị Minh Khai", "Tran Van Binh", "Siti Nurhaliza binti Ahmad", "Prakash Rao Venkatesh",
        "Jean-Baptiste Ngoy", "María José Peñalver", "João Pedro de Almeida", "Willem van den Heuvel", "Ludwig von Trauttmansdorff", "Giulia Dell'Acqua", "Seán Ó Riordáin", "Niamh O'Shaughnessy", "Tomasz Wiśniewski",
        "Jiří Dvořák", "Ivan Petrovych Shevchenko", "Olena Kovalchuk", "Aigerim Sadykova", "Yael Ben-David", "Khalid al-Mansouri", "Abdul Rahman Hashimi", "Kim Min-seo", "Park Ji-hoon", "Tanaka Haruto", "Yuki Nakamura",
        "Chen Xiaoyu", "Wong Ka-ming", "Lwazi Dlamini", "Tāwhiri Ngata", "D. Ross Halloway", "J.P. Moreau", "R. J. Castellano", "William H. Prescott III", "Marcus T. Boyle Jr.", "McKenna MacAllister", "Eun-ji Choi",
        "Fatoumata Diallo", "Arjun S. Nair", "Oyku Demir", "Lars-Erik Nyström", "Ane Mette Sørensen", "Kadri Tamm", "Ieva Ozoliņa", "Dragana Petrović", "Nikos Papadopoulos", "Ana-Maria Ionescu", "Blerim Gashi",
        "Sokha Chea", "Ramón del Valle", "Inés Quispe Mamani", "Kaveh Rostami", "Sanjeewa Perera", "Enkhbat Ganbold", "Rosalind Achterberg", "Cordelia Featherstonehaugh", "Nthabiseng Mokoena",
    ];

    private static readonly string[] Rights =
    [
        " NO RESALES. NO ARCHIVES.", " RESTRICTED TO EDITORIAL USE - NO MARKETING NO ADVERTISING CAMPAIGNS", " Copyright 2023 The Associated Press. All rights reserved.",
        " ATTENTION EDITORS - THIS IMAGE WAS PROVIDED BY A THIRD PARTY.", " Editorial use only", " / China OUT",
    ];

    private static readonly string[] Captions =
    [
        "Commuters cross the bridge in Porto on Thursday, March 2, 2023.", "Un agriculteur près de Blois, le 3 mai 2022.", "Dr. Jane Whitfield (left) with Sen. Tom Ortega (D-Nev.) at the clinic in St. Louis.",
    ];

    /// <summary>Houses with a place of their own in the rules, whose names cannot stand for another's.</summary>
    private static readonly HashSet<string> Singular =
    [
        "picture alliance", "imago images", "The Canadian Press", "EPA", "Keystone", "Belga", "Shutterstock", "REX", "Getty Images", "Alamy", "Alamy Live News", "AP Images",
    ];

    private static readonly List<Authority> Agencies = [.. AuthorityList.Seed.All.Where(entry => entry.Kind == AuthorityKind.Agency && !Singular.Contains(entry.Name) && entry.Name.All(character => char.IsAsciiLetter(character) || character == ' '))];

    /// <summary>The variations of a line, each with the name of its rule.</summary>
    public static IEnumerable<(string Rule, GoldLine Line)> Of(GoldLine line, int number)
    {
        var parts = Parts.Of(line);
        return Written(line, parts).Concat(Renamed(line, parts, number)).Concat(Reassigned(line, parts, number)).Concat(Separated(line, parts)).Concat(Surrounded(line, parts)).Where(variation => variation.Line.Text != line.Text);
    }

    // capitals, curly apostrophes, other blanks
    private static IEnumerable<(string Rule, GoldLine Line)> Written(GoldLine line, Parts parts)
    {
        if (parts.IsLatin && !line.Notes.Any(IsLicence) && !UpperKeeps().IsMatch(line.Text)) yield return ("capitals", parts.WithCredit(line, credit => credit.ToUpperInvariant()));
        yield return ("no-break blanks", parts.WithCredit(line, credit => credit.Replace(' ', '\u00a0')));
        yield return ("double blanks", parts.WithCredit(line, credit => credit.Replace(" ", "  ", StringComparison.Ordinal)));
        yield return ("curly apostrophes", WithCurlyApostrophes(line));
    }

    private static GoldLine WithCurlyApostrophes(GoldLine line) => line with
    {
        Text = Curly(line.Text),
        Caption = line.Caption is null ? null : Curly(line.Caption),
        Creators = [.. line.Creators.Select(Curly)],
        Agencies = [.. line.Agencies.Select(Curly)],
        Via = [.. line.Via.Select(Curly)],
        Provider = line.Provider is null ? null : Curly(line.Provider),
        OnBehalfOf = line.OnBehalfOf is null ? null : Curly(line.OnBehalfOf),
    };

    private static string Curly(string text) => text.Replace('\'', '’');

    private static bool IsLicence(string note) => note.StartsWith("CC", StringComparison.Ordinal) || note.StartsWith("OGL", StringComparison.Ordinal) || note.StartsWith("Public", StringComparison.Ordinal);

    // the makers' names, in the spelling they were printed in
    private static IEnumerable<(string Rule, GoldLine Line)> Renamed(GoldLine line, Parts parts, int number)
    {
        const int times = 3;
        if (line.Creators.Count == 0 || !parts.IsLatin || line.Creators.Any(creator => !creator.Contains(' ', StringComparison.Ordinal) || creator.StartsWith('@'))) yield break;
        for (var time = 0; time < times; time++)
        {
            var names = line.Creators.Select((_, index) => Names[((number * 7) + (time * 19) + (index * 11)) % Names.Length]).ToList();
            if (names.Distinct().Count() < names.Count) continue;
            var renamed = line;
            var found = 0;
            for (var index = 0; index < names.Count; index++)
            {
                var (old, name) = (line.Creators[index], names[index]);
                var before = renamed.Text;
                renamed = parts.WithCredit(renamed, credit => Regex.Replace(credit, Regex.Escape(old), match => LikePrinted(match.Value, name), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
                found += renamed.Text == before ? 0 : 1;
            }

            if (found == names.Count) yield return ("other names", renamed with { Creators = names });
        }
    }

    private static string LikePrinted(string printed, string name)
    {
        if (!HasSmallLetters(printed)) return name.ToUpperInvariant();
        var words = printed.Split(' ');
        if (words.Length < 2 || words[^1].Length < 3 || HasSmallLetters(words[^1])) return name;
        var others = name.Split(' ');
        others[^1] = others[^1].ToUpper(CultureInfo.InvariantCulture);
        return string.Join(' ', others);
    }

    private static bool HasSmallLetters(string text) => text.Any(char.IsLower);

    // another agency of the list in the place of one
    private static IEnumerable<(string Rule, GoldLine Line)> Reassigned(GoldLine line, Parts parts, int number)
    {
        if (!parts.IsLatin || line.OnBehalfOf is not null) yield break;
        var named = line.Agencies.Concat(line.Via).Select(AuthorityList.Seed.Resolve).ToList();
        foreach (var (old, isVia) in line.Agencies.Select(agency => (agency, false)).Concat(line.Via.Select(via => (via, true))))
        {
            if (AuthorityList.Seed.Resolve(old) is not { Kind: AuthorityKind.Agency } entry || Singular.Contains(entry.Name)) continue;
            var other = Agencies[(number * 13) % Agencies.Count];
            var pattern = $@"(?<!\p{{L}}){Regex.Escape(old)}(?!\p{{L}}|\s+(?:photo|image))";
            if (named.Contains(other) || Regex.Count(parts.Credit(line), Regex.Escape(old), RegexOptions.IgnoreCase) != 1 || !Regex.IsMatch(parts.Credit(line), pattern, RegexOptions.IgnoreCase)) continue;
            var changed = parts.WithCredit(line, credit => Regex.Replace(credit, pattern, other.Name, RegexOptions.IgnoreCase));
            yield return isVia
                ? ("another agency passes it on", changed with { Via = [.. line.Via.Select(via => via == old ? other.Name : via)] })
                : ("another agency", changed with { Agencies = [.. line.Agencies.Select(agency => agency == old ? other.Name : agency)] });
        }
    }

    // what other houses print in the place of a slash
    private static IEnumerable<(string Rule, GoldLine Line)> Separated(GoldLine line, Parts parts)
    {
        if (line.Provider is not null || line.OnBehalfOf is not null || line.Notes.Any(IsLicence) || line.Text.Contains("//", StringComparison.Ordinal)) yield break;
        yield return ("slashes in blanks", parts.WithCredit(line, credit => AnySlash().Replace(credit, " / ")));
        yield return ("slashes without blanks", parts.WithCredit(line, credit => AnySlash().Replace(credit, "/")));
        yield return ("bars", parts.WithCredit(line, credit => SlashInWords().Replace(credit, " | ")));
        yield return ("long dashes", parts.WithCredit(line, credit => SlashInWords().Replace(credit, " — ")));
        yield return ("middle dots", parts.WithCredit(line, credit => SlashInWords().Replace(credit, " · ")));
    }

    // behind another caption, alone, in other brackets, behind a label, with a stop, before a rights sentence
    private static IEnumerable<(string Rule, GoldLine Line)> Surrounded(GoldLine line, Parts parts)
    {
        if (!parts.IsTail || !HasCredit(line)) yield break;
        if (line.Text[^1] is not ('.' or '!' or '?')) yield return ("a full stop", line with { Text = line.Text + "." });
        if (!HasRights().IsMatch(line.Text))
        {
            foreach (var sentence in Rights) yield return ("rights:" + sentence, line with { Text = line.Text + sentence });
        }

        if (line.Caption is null)
        {
            foreach (var caption in Captions)
            {
                yield return ("behind a caption", line with { Text = $"{caption} {line.Text}", Caption = caption });
                if (!line.Text.AsSpan().ContainsAny("()[]")) yield return ("in brackets behind a caption", line with { Text = $"{caption} ({line.Text})", Caption = caption });
            }
        }
        else if (!SaysWhatItIs().IsMatch(line.Caption))
        {
            yield return ("the credit alone", line with { Text = parts.Back.Trim(), Caption = null });
        }

        if (!parts.IsBracketed) yield break;
        yield return ("square brackets", line with { Text = parts.Front + line.Caption + parts.Back.Replace('(', '[').Replace(')', ']') });
        var inner = parts.Back.Trim()[1..^1];
        if (!OpensWithLabel().IsMatch(inner))
        {
            foreach (var label in (string[])["Photo: ", "Credit: ", "Photograph: ", "Foto: ", "Image: "]) yield return ("behind a label", line with { Text = $"{parts.Front}{line.Caption} {label}{inner}" });
        }

        if (line.Caption![^1] is not ('.' or '!' or '?' or '"' or '”')) yield break;
        yield return ("without brackets", line with { Text = $"{parts.Front}{line.Caption} {inner}" });
        yield return ("on a line of its own", line with { Text = $"{parts.Front}{line.Caption}\n{inner}" });
    }

    private static bool HasCredit(GoldLine line) => line.Creators.Count > 0 || line.Agencies.Count > 0 || line.Via.Count > 0 || line.Provider is not null || line.Pool is not null;

    [GeneratedRegex(@"[ıİ]|@|http|\.com|MANDATORY|Mandatory|SUPPLIED|Handoutvia|FenechH|DaLiu|Ali/|-Noor/")]
    private static partial Regex UpperKeeps();

    [GeneratedRegex("RIGHTS|ARCHIV|OUT|Rights|RESTRICTED|cropped|hide caption")]
    private static partial Regex HasRights();

    [GeneratedRegex("file|handout|combo|illustration|provided|video|image|supplied|photo|composite|picture|grab|cctv|screen", RegexOptions.IgnoreCase)]
    private static partial Regex SaysWhatItIs();

    [GeneratedRegex("^(?:photo|image|credit|foto|pool|AP |AFP|©|via|submitted|courtesy|사진)", RegexOptions.IgnoreCase)]
    private static partial Regex OpensWithLabel();

    [GeneratedRegex(@"\s*/\s*")]
    private static partial Regex AnySlash();

    [GeneratedRegex(@"(?<=\w)/(?=\w)")]
    private static partial Regex SlashInWords();

    /// <summary>What stands before the caption, and behind it; without a caption all is the front.</summary>
    private sealed record Parts(string Front, string Back, bool HasCaption)
    {
        public bool IsTail => !HasCaption || (Front.Trim().Length == 0 && Back.Trim().Length > 0);

        public bool IsLatin => (Front + Back).All(character => character is < '\u0370' or (>= '\u1e00' and < '\u2100'));

        public bool IsBracketed => HasCaption && Back.Trim() is ['(', .., ')'] back && back.Count(character => character == '(') == 1;

        public static Parts Of(GoldLine line)
        {
            if (line.Caption is null) return new Parts(line.Text, "", false);
            var start = line.Text.IndexOf(line.Caption, StringComparison.Ordinal);
            return new Parts(line.Text[..start], line.Text[(start + line.Caption.Length)..], true);
        }

        public string Credit(GoldLine line) => HasCaption ? Of(line).Front + Of(line).Back : line.Text;

        public GoldLine WithCredit(GoldLine line, Func<string, string> change)
        {
            if (!HasCaption) return line with { Text = change(line.Text) };
            var parts = Of(line);
            return line with { Text = change(parts.Front) + line.Caption + change(parts.Back) };
        }
    }
}
