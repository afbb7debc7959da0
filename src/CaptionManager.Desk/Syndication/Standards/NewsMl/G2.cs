using System.Globalization;
using System.Text;
using System.Xml;

namespace CaptionManager.Desk.Syndication.Standards.NewsMl;

/// <summary>What every document of NewsML-G2 has: namespace, version, catalogue, and the writer's settings.</summary>
internal static class G2
{
    /// <summary>The namespace of the standard, the same since its first version.</summary>
    public const string Namespace = "http://iptc.org/std/nar/2006-10-01/";

    /// <summary>The version these documents follow.</summary>
    public const string StandardVersion = "2.35";

    /// <summary>SHA-256, by the address W3C gave it.</summary>
    public const string Sha256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    // IPTC keeps every catalogue it ever published; this one knows each scheme used here.
    private const string Catalogue = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_32.xml";

    /// <summary>UTF-8 without a byte order mark, two blanks a level.</summary>
    public static XmlWriterSettings Settings { get; } = new()
    {
        Async = true,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        CloseOutput = false,
    };

    /// <summary>The same for a part of a document.</summary>
    public static XmlWriterSettings PartSettings
    {
        get
        {
            var settings = Settings.Clone();
            settings.ConformanceLevel = ConformanceLevel.Fragment;
            return settings;
        }
    }

    /// <summary>Begins an item: the root element, its attributes and the catalogue.</summary>
    public static void StartItem(XmlWriter xml, string element, string identifier, int version, string? language)
    {
        xml.WriteStartElement(element, Namespace);
        xml.WriteAttributeString("guid", identifier);
        xml.WriteAttributeString("version", version.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("standard", "NewsML-G2");
        xml.WriteAttributeString("standardversion", StandardVersion);
        xml.WriteAttributeString("conformance", "power");
        if (language is not null) xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteStartElement("catalogRef", Namespace);
        xml.WriteAttributeString("href", Catalogue);
        xml.WriteEndElement();
    }

    /// <summary>An element with a code of an IPTC scheme.</summary>
    public static void Code(XmlWriter xml, string element, string code)
    {
        xml.WriteStartElement(element, Namespace);
        xml.WriteAttributeString("qcode", code);
        xml.WriteEndElement();
    }

    /// <summary>An element with text; nothing where there is no text.</summary>
    public static void Text(XmlWriter xml, string element, string? text, string? attribute = null, string? value = null)
    {
        if (text is null) return;
        xml.WriteStartElement(element, Namespace);
        if (attribute is not null) xml.WriteAttributeString(attribute, value);
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    /// <summary>An element that names something without a code.</summary>
    public static void Named(XmlWriter xml, string element, string name, string? attribute = null, string? value = null)
    {
        xml.WriteStartElement(element, Namespace);
        if (attribute is not null) xml.WriteAttributeString(attribute, value);
        Text(xml, "name", name);
        xml.WriteEndElement();
    }
}
