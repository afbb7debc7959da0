using System.Text;
using CaptionManager.Metadata.Containers;

namespace CaptionManager.Metadata.Tests.Containers;

/// <summary>XMP packets for container tests: small, well-formed, told apart by their headline.</summary>
internal static class Packets
{
    internal static string Text(string headline) =>
        "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
        + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
        + $"xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\"><photoshop:Headline>{headline}</photoshop:Headline>"
        + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>";

    internal static byte[] Octets(string headline) => Encoding.UTF8.GetBytes(Text(headline));

    internal static PayloadChanges Set(string headline) => new() { Xmp = PayloadChange.Replace(Octets(headline)) };

    internal static PayloadChanges Remove { get; } = new() { Xmp = PayloadChange.Remove };
}
