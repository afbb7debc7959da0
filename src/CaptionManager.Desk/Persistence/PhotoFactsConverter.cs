using CaptionManager.Desk.Photos;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CaptionManager.Desk.Persistence;

internal sealed class PhotoFactsConverter() : ValueConverter<PhotoFacts, string>(
    facts => PhotoFactsJson.Write(facts),
    json => PhotoFactsJson.Read(json));
