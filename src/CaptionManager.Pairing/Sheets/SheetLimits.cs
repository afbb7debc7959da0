namespace CaptionManager.Pairing.Sheets;

/// <summary>Bounds on the work a sheet may cause. All are far above what a desk writes by hand.</summary>
public static class SheetLimits
{
    /// <summary>Octets of a sheet.</summary>
    public const int Octets = 16 << 20;

    /// <summary>Octets that the parts of a workbook may unpack to, together.</summary>
    public const int UnpackedOctets = 128 << 20;

    /// <summary>Parts of a workbook.</summary>
    public const int WorkbookParts = 1_000;

    /// <summary>Captions of a sheet; what follows is not read.</summary>
    public const int Entries = 20_000;

    /// <summary>Columns of a table.</summary>
    public const int Columns = 500;

    /// <summary>UTF-16 code units of a cell. A quotation mark that is never closed ends here.</summary>
    public const int CellLength = 1 << 20;

    /// <summary>Notes kept; the last one then says how many more there were.</summary>
    public const int Notes = 200;
}
