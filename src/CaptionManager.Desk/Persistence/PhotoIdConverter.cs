using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CaptionManager.Desk.Persistence;

internal sealed class PhotoIdConverter() : ValueConverter<PhotoId, long>(id => id.Value, value => new PhotoId(value));
