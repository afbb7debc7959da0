using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CaptionManager.Desk.Persistence;

/// <summary>A list of names that may hold spaces as one text, a line each.</summary>
internal sealed class LineListConverter() : ValueConverter<ImmutableArray<string>, string>(
    names => string.Join('\n', names),
    text => ImmutableArray.Create(text.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
