using System.Collections.Immutable;
using CaptionManager.Captions.HouseStyles;

namespace CaptionManager.Desk.Reference;

/// <summary>A house style of the desk's own, or one in place of a shipped style of the same id.</summary>
public sealed class HouseStyleEntry
{
    /// <summary>UTF-16 code units of an id.</summary>
    public const int IdLength = 40;

    /// <summary>UTF-16 code units of a name.</summary>
    public const int NameLength = 100;

    /// <summary>UTF-16 code units of a template.</summary>
    public const int TemplateLength = 1000;

    private HouseStyleEntry()
    {
    }

    /// <param name="id">The short name, in small letters.</param>
    public HouseStyleEntry(string id) => Id = id;

    /// <summary>The short name used in settings and on the command line.</summary>
    public string Id { get; private set; } = "";

    /// <summary>The name people read.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The names under which the house's own pictures are credited.</summary>
    public ImmutableArray<string> Own { get; private set; } = [];

    /// <summary>Template of the credit line.</summary>
    public string CreditLine { get; private set; } = "";

    /// <summary>Template of what closes a caption.</summary>
    public string SignOff { get; private set; } = "";

    /// <summary>Template of the copyright notice.</summary>
    public string Copyright { get; private set; } = "";

    /// <summary>Template of file names; <see langword="null"/> keeps names.</summary>
    public string? FileName { get; private set; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Tells one state of the row from the next.</summary>
    public byte[] RowVersion { get; private set; } = [];

    /// <summary>Takes everything from a style.</summary>
    internal void Set(HouseStyle style, DateTimeOffset at)
    {
        (Name, Own, ChangedAt) = (style.Name, [.. style.Own], at);
        (CreditLine, SignOff, Copyright, FileName) = (style.CreditLineTemplate, style.SignOffTemplate, style.CopyrightTemplate, style.FileNameTemplate);
    }

    /// <summary>As credits are written with it.</summary>
    internal HouseStyle ToStyle() => new(Id, Name, Own, CreditLine, SignOff, Copyright, FileName);
}
