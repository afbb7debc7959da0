using System.Globalization;
using System.Text;

namespace CaptionManager.Metadata.Tests.Docs;

/// <summary>Writes docs/fields.md from the field table.</summary>
internal static class FieldsPage
{
    internal static string Write()
    {
        var page = new StringBuilder();
        page.Append("""
            # Fields

            Made from the field table in `src/CaptionManager.Metadata/MetadataFields.*.cs`; a test holds the two together. The name is what JSON, the command
            line and the API use, in any case; the names behind it are understood too. IIM limits are octets of UTF-8 for one value; ⟳ may be repeated.
            EXIF is the tag in IFD0 unless another place is named. 🔒 marks what is read and never written.


            """.ReplaceLineEndings("\n"));
        foreach (var group in MetadataFields.All.GroupBy(field => field.Group))
        {
            page.Append(CultureInfo.InvariantCulture, $"## {Title(group.Key)}\n\n| name | standard name | kind | XMP | IIM | EXIF | what it is for |\n| --- | --- | --- | --- | --- | --- | --- |\n");
            foreach (var field in group)
                page.Append(Row(field)).Append('\n');
            page.Append('\n');
        }

        page.Append("## Structures\n\n");
        var seen = new HashSet<string>();
        foreach (var structure in MetadataFields.All.Where(field => field.Structure is not null).Select(field => field.Structure!))
            Structure(page, structure, seen);
        return page.ToString().TrimEnd() + "\n";
    }

    private static string Row(MetadataField field)
    {
        var names = string.Join(", ", field.Aliases.Select(alias => $"`{alias}`"));
        var name = $"`{field.Name}`" + (field.IsReadOnly ? " 🔒" : "") + (names.Length > 0 ? $" ({names})" : "");
        var xmp = field.Xmp is null ? "" : $"`{field.Xmp}`" + string.Concat(field.LegacyXmp.Select(legacy => $", read: `{legacy}`"));
        var privacy = field.Privacy == PrivacyParts.None ? "" : $" Left out by the switch {field.Privacy}.";
        return $"| {name} | {field.Label} | {Kind(field.Kind, field.Structure)} | {xmp} | {Iim(field)} | {Exif(field)} | {field.Description}{privacy} |";
    }

    private static string Iim(MetadataField field)
    {
        if (field.Iim is not { } dataSet)
            return "";
        var octets = dataSet.MinOctets == dataSet.MaxOctets ? $"{dataSet.MaxOctets}" : dataSet.MinOctets > 0 ? $"{dataSet.MinOctets}–{dataSet.MaxOctets}" : $"≤ {dataSet.MaxOctets}";
        return $"{dataSet} ({octets}{(dataSet.IsRepeatable ? ", ⟳" : "")})" + (field.IimTime is { } time ? $", {time}" : "");
    }

    private static string Exif(MetadataField field) => field switch
    {
        { ExifTag: { } tag } => $"0x{tag:X4}",
        { ExifSource: { } source } => $"{source.Place} (read)",
        _ => "",
    };

    private static string Kind(FieldKind kind, StructureDefinition? structure) => kind switch
    {
        FieldKind.Languages => "text in languages",
        FieldKind.Bag => "list",
        FieldKind.Sequence => "list in order",
        FieldKind.Structure => $"[{structure!.Name}](#{Anchor(structure)})",
        FieldKind.StructureBag => $"list of [{structure!.Name}](#{Anchor(structure)})",
        FieldKind.StructureSequence => $"list of [{structure!.Name}](#{Anchor(structure)}) in order",
        FieldKind.Integer => "whole number",
        FieldKind.Boolean => "true or false",
        FieldKind.Uri => "URI",
        _ => kind == FieldKind.Date ? "date, whole or in part" : "text",
    };

    private static void Structure(StringBuilder page, StructureDefinition structure, HashSet<string> seen)
    {
        if (!seen.Add(structure.Name))
            return;
        page.Append(CultureInfo.InvariantCulture, $"### {structure.Name}\n\n| member | kind | XMP |\n| --- | --- | --- |\n");
        foreach (var member in structure.Members)
            page.Append(CultureInfo.InvariantCulture, $"| `{member.Name}` | {Kind(member.Kind, member.Structure)} | `{member.Xmp}` |\n");
        page.Append('\n');
        foreach (var member in structure.Members.Where(member => member.Structure is not null))
            Structure(page, member.Structure!, seen);
    }

    private static string Anchor(StructureDefinition structure) => structure.Name.ToLowerInvariant();

    private static string Title(FieldGroup group) => group switch
    {
        FieldGroup.Core => "IPTC Core",
        FieldGroup.Extension => "IPTC Extension",
        FieldGroup.Plus => "PLUS",
        FieldGroup.Iim => "IPTC-IIM alone",
        _ => "Camera and program",
    };
}
