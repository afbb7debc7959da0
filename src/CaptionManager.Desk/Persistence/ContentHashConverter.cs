using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CaptionManager.Desk.Persistence;

internal sealed class ContentHashConverter() : ValueConverter<ContentHash, byte[]>(hash => hash.ToBytes(), bytes => ContentHash.Of(bytes));
