using CaptionManager.Metadata.Fields;
using CaptionManager.Metadata.Xmp;

namespace CaptionManager.Metadata.Embedding;

/// <summary>Turns changed fields into edits of XMP properties; none where the packet says it already.</summary>
internal sealed class XmpChanges(FilePayloads payloads)
{
    private static readonly XmpProperty LocationShown = MetadataFields.LocationsShown.Xmp!;

    private readonly Dictionary<XmpProperty, XmpValue?> _edits = [];
    private readonly CarrierReader _carriers = new(payloads);

    /// <summary>The edits, each property once.</summary>
    internal IReadOnlyList<XmpEdit> Edits => [.. _edits.Select(pair => new XmpEdit(pair.Key, pair.Value))];

    /// <summary>Sets a field; null clears.</summary>
    internal void Change(MetadataField field, FieldValue? value)
    {
        if (field.Xmp is not { } property)
            return;
        foreach (var legacy in field.LegacyXmp)
        {
            if (Sites(legacy) > 0)
                _edits[legacy] = null;
        }

        var old = Sites(property) == 0 ? null : _carriers.XmpProperty(field, inPlace: true)?.Value;
        var wanted = value is null ? null : Merge(field, old, value);
        if (value is null ? Sites(property) > 0 : Sites(property) != 1 || !wanted!.Equals(old))
            _edits[property] = wanted is null ? null : Write(wanted, field.Kind, field.Structure);
        if (field.LocationMember is { } member)
            ChangeLocation(MetadataFields.LocationsShown.Structure!.Find(member)!, value);
    }

    /// <summary>Removes a property that the table may not have.</summary>
    internal void Remove(XmpProperty property)
    {
        if (Sites(property) > 0)
            _edits[property] = null;
    }

    /// <summary>A value in the data model of XMP.</summary>
    internal static XmpValue Write(FieldValue value, FieldKind kind, StructureDefinition? structure) => kind switch
    {
        FieldKind.Languages => new XmpValue
        {
            Kind = XmpValueKind.Alt,
            Items = [.. value.Languages.Select(pair => new XmpValue { Text = pair.Value, Language = pair.Key })],
        },
        FieldKind.Bag => new XmpValue { Kind = XmpValueKind.Bag, Items = [.. value.Items.Select(item => new XmpValue { Text = item })] },
        FieldKind.Sequence => new XmpValue { Kind = XmpValueKind.Seq, Items = [.. value.Items.Select(item => new XmpValue { Text = item })] },
        FieldKind.Structure => Write(value.Structures[0], structure!),
        FieldKind.StructureBag => new XmpValue { Kind = XmpValueKind.Bag, Items = [.. value.Structures.Select(item => Write(item, structure!))] },
        FieldKind.StructureSequence => new XmpValue { Kind = XmpValueKind.Seq, Items = [.. value.Structures.Select(item => Write(item, structure!))] },
        _ => new XmpValue { Text = value.Text },
    };

    private static XmpValue Write(StructureValue value, StructureDefinition structure) => new()
    {
        Kind = XmpValueKind.Structure,
        Members = [.. structure.Members
            .Where(member => value[member.Name] is not null)
            .Select(member => (member.Xmp.Namespace, member.Xmp.Name, Write(value[member.Name]!, member.Kind, member.Structure)))],
    };

    /// <summary>A text alone changes the default language, and any that said the same as the default did.</summary>
    private static FieldValue Merge(MetadataField field, FieldValue? old, FieldValue value)
    {
        if (field.Kind != FieldKind.Languages || value.Languages.Length != 1 || old is null || old.Languages.Length <= 1)
            return value;
        return FieldValue.OfLanguages(old.Languages.Select(pair =>
            pair.Key == FieldValue.DefaultLanguage || pair.Value == old.Items[0] ? KeyValuePair.Create(pair.Key, value.Items[0]) : pair));
    }

    /// <summary>Keeps the first location shown in step with the older place properties; its other members stay as they are.</summary>
    private void ChangeLocation(StructureMember member, FieldValue? value)
    {
        if (!_edits.TryGetValue(LocationShown, out var array))
            array = payloads.Packets.Select(packet => packet.Document).Append(payloads.Extended!).Where(document => document is not null).Select(document => document.Find(LocationShown)).FirstOrDefault(found => found is not null);
        var items = array switch
        {
            null => [],
            { IsArray: true } => [.. array.Items],
            _ => new List<XmpValue> { array },
        };
        var first = items.Count > 0 && items[0].Kind == XmpValueKind.Structure ? items[0] : null;
        var old = first?.Members.FirstOrDefault(entry => entry.Name == member.Xmp.Name && entry.Namespace == member.Xmp.Namespace).Value;
        var wanted = value is null ? null : Write(value, member.Kind, member.Structure);
        if (wanted is null ? old is null : old is not null && XmpEquality.AreEqual(old, wanted))
            return;
        var members = (first?.Members ?? []).Where(entry => entry.Name != member.Xmp.Name || entry.Namespace != member.Xmp.Namespace).ToList();
        if (wanted is not null)
            members.Add((member.Xmp.Namespace, member.Xmp.Name, wanted));
        var changed = new XmpValue { Kind = XmpValueKind.Structure, Members = members };
        if (first is not null)
            items[0] = changed;
        else
            items.Insert(0, changed);
        if (members.Count == 0)
            items.RemoveAt(0);
        _edits[LocationShown] = items.Count == 0 ? null : new XmpValue { Kind = XmpValueKind.Bag, Items = items };
    }

    /// <summary>How often a property is stated in all packets.</summary>
    private int Sites(XmpProperty property)
    {
        var count = payloads.Extended?.Sites.GetValueOrDefault(property.Key)?.Count ?? 0;
        foreach (var (document, _) in payloads.Packets)
            count += document.Sites.GetValueOrDefault(property.Key)?.Count ?? 0;
        return count;
    }
}
