using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace CaptionManager.TestKit.Sheets;

/// <summary>Makes workbooks part by part as ECMA-376 has them: what a spreadsheet program writes, and what none would.</summary>
public sealed class WorkbookBuilder
{
    private readonly List<(string Name, byte[] Octets)> _parts = [];
    private readonly StringBuilder _rows = new();
    private int _row;

    /// <summary>A row of texts, written in line.</summary>
    public WorkbookBuilder Row(params string[] cells)
    {
        _row++;
        _rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{_row}\">");
        for (var i = 0; i < cells.Length; i++)
            _rows.Append(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + i)}{_row}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(cells[i])}</t></is></c>");
        _rows.Append("</row>");
        return this;
    }

    /// <summary>A row of cells as XML; <c>{r}</c> stands for the number of the row.</summary>
    public WorkbookBuilder RawRow(string cells)
    {
        _row++;
        _rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{_row}\">").Append(cells.Replace("{r}", _row.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)).Append("</row>");
        return this;
    }

    /// <summary>A further part of the package.</summary>
    public WorkbookBuilder Part(string name, byte[] octets)
    {
        _parts.Add((name, octets));
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] Build()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>"""u8.ToArray());
            Add("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""u8.ToArray());
            Add("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Captions" sheetId="1" r:id="rId1"/></sheets></workbook>"""u8.ToArray());
            Add("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"""u8.ToArray());
            // Style 1 is a date with time.
            Add("xl/styles.xml", """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>"""u8.ToArray());
            Add("xl/worksheets/sheet1.xml", Encoding.UTF8.GetBytes($"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{_rows}</sheetData></worksheet>"""));
            foreach (var (name, octets) in _parts) Add(name, octets);

            void Add(string name, byte[] octets)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                part.Write(octets);
            }
        }

        return memory.ToArray();
    }
}
