using System.Xml;
using System.Xml.Schema;

namespace CaptionManager.Desk.Tests.Syndication.Standards;

/// <summary>The official XSD of NewsML-G2 2.35, Power conformance.</summary>
internal static class NewsMlSchema
{
    private static XmlSchemaSet? s_schemas;

    /// <summary>What a document does not keep to; nothing where it is valid.</summary>
    public static IReadOnlyList<string> Faults(byte[] document)
    {
        var faults = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = s_schemas ??= Schemas(), ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings };
        settings.ValidationEventHandler += (_, e) => faults.Add($"{e.Exception.LineNumber}:{e.Exception.LinePosition} {e.Message}");
        using var reader = XmlReader.Create(new MemoryStream(document), settings);
        while (reader.Read())
        {
        }

        return faults;
    }

    private static XmlSchemaSet Schemas()
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (var (ns, file) in ((string, string)[])[("http://www.w3.org/XML/1998/namespace", "newsml-g2/xml.xsd"), ("http://iptc.org/std/nar/2006-10-01/", "newsml-g2/NewsML-G2_2.35-spec-All-Power.xsd")])
        {
            using var reader = XmlReader.Create(StandardsFolder.At(file), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
            schemas.Add(ns, reader);
        }

        schemas.Compile();
        return schemas;
    }
}
