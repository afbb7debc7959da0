namespace CaptionManager.Metadata.Exif;

/// <summary>One entry of a TIFF directory.</summary>
/// <param name="Tag">Tag number.</param>
/// <param name="Type">Field type, as stored; may be unknown.</param>
/// <param name="Count">Number of values, as claimed.</param>
/// <param name="EntryOffset">Where the entry lies, from the TIFF header.</param>
/// <param name="ValueOffset">Where the value lies, from the TIFF header: inside the entry when it is small; -1 when outside the file.</param>
/// <param name="ValueLength">Octets of the value; 0 when the type is unknown or the value outside the file.</param>
/// <param name="IsInline">True when the value lies in the entry itself.</param>
internal readonly record struct TiffEntry(ushort Tag, TiffType Type, ulong Count, long EntryOffset, long ValueOffset, long ValueLength, bool IsInline);
