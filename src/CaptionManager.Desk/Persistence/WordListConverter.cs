using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CaptionManager.Desk.Persistence;

/// <summary>A list of names without spaces as one text.</summary>
internal sealed class WordListConverter() : ValueConverter<ImmutableArray<string>, string>(
    words => string.Join(' ', words),
    text => ImmutableArray.Create(text.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
