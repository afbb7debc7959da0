namespace CaptionManager.Metadata.Xmp;

/// <summary>Namespace URIs of XMP. Files are matched by these, never by prefix.</summary>
internal static class XmpNamespaces
{
    internal const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    internal const string Meta = "adobe:ns:meta/";
    internal const string Xml = "http://www.w3.org/XML/1998/namespace";
    internal const string DublinCore = "http://purl.org/dc/elements/1.1/";
    internal const string Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    internal const string Basic = "http://ns.adobe.com/xap/1.0/";
    internal const string Rights = "http://ns.adobe.com/xap/1.0/rights/";
    internal const string Note = "http://ns.adobe.com/xmp/note/";
    internal const string Iptc4XmpCore = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    internal const string Iptc4XmpExt = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    internal const string Plus = "http://ns.useplus.org/ldf/xmp/1.0/";
    internal const string Exif = "http://ns.adobe.com/exif/1.0/";
    internal const string ExifAux = "http://ns.adobe.com/exif/1.0/aux/";
    internal const string ExifEx = "http://cipa.jp/exif/1.0/";
    internal const string Tiff = "http://ns.adobe.com/tiff/1.0/";
}
