using System.Globalization;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Search;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CaptionManager.Web.Api.Photos;

/// <summary>A contact sheet as it stands in an address: the same words for the page, the API and "next" in the caption desk.</summary>
/// <remarks>What cannot be read narrows nothing: an address is typed, cut and mailed by people.</remarks>
public sealed class SheetAddress
{
    /// <summary>Words in caption, headline, credit and names.</summary>
    public const string Text = "text";

    /// <summary>A state by its name.</summary>
    public const string State = "state";

    /// <summary>A name in the credit.</summary>
    public const string Credit = "credit";

    /// <summary>A batch by its number.</summary>
    public const string Batch = "batch";

    /// <summary>An account by its id, or <see cref="Me"/>.</summary>
    public const string Uploader = "uploader";

    /// <summary><see cref="Duplicate"/>.</summary>
    public const string Is = "is";

    /// <summary>What is missing: "caption", "credit" or "alt".</summary>
    public const string Missing = "missing";

    /// <summary>The last photo of the page before.</summary>
    public const string After = "after";

    /// <summary>Photos on a page.</summary>
    public const string Limit = "limit";

    /// <summary>Whoever asks.</summary>
    public const string Me = "me";

    /// <summary>Photos with findings that nobody has judged yet.</summary>
    public const string Duplicate = "duplicate";

    private static readonly string[] Narrowing = [Text, State, Credit, Batch, Uploader, Is, Missing];

    private readonly Dictionary<string, string> _values;

    private SheetAddress(Dictionary<string, string> values, ContactSheetFilter filter)
    {
        _values = values;
        Filter = filter;
    }

    /// <summary>The photos it asks for.</summary>
    public ContactSheetFilter Filter { get; }

    /// <summary>Whether it asks for less than all photos.</summary>
    public bool IsNarrowed => Narrowing.Any(_values.ContainsKey);

    /// <summary>The sheet without its page, as "?state=draft", or nothing.</summary>
    public string Query => QueryString(_values.Where(pair => Narrowing.Contains(pair.Key)));

    /// <summary>The value as it stands in the address.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Reads an address.</summary>
    /// <param name="query">Its query.</param>
    /// <param name="me">The account that asks, for <see cref="Me"/>.</param>
    public static SheetAddress Of(IQueryCollection query, Guid? me)
    {
        var values = query.Where(pair => !StringValues.IsNullOrEmpty(pair.Value)).ToDictionary(pair => pair.Key, pair => pair.Value[0]!, StringComparer.Ordinal);
        string? Value(string name) => values.GetValueOrDefault(name);
        return new SheetAddress(values, new ContactSheetFilter
        {
            Text = Value(Text),
            State = Enum.TryParse<PhotoState>(Value(State), ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null,
            CreditName = Value(Credit),
            BatchId = Number(Value(Batch)),
            UploadedBy = Value(Uploader) == Me ? me : Guid.TryParse(Value(Uploader), out var account) ? account : null,
            OnlyDuplicates = Value(Is) == Duplicate,
            OnlyWithoutCaption = Value(Missing) == "caption",
            OnlyWithoutCredit = Value(Missing) == "credit",
            OnlyWithoutAltText = Value(Missing) == "alt",
            After = PhotoId.TryParse(Value(After), null, out var after) ? after : null,
            Limit = (int)Math.Clamp(Number(Value(Limit)) ?? ContactSheetFilter.DefaultLimit, 1, ContactSheetFilter.MaximumLimit),
        });
    }

    /// <summary>Reads the query of an address by itself, as forms and saved searches carry it.</summary>
    /// <param name="query">With or without its question mark.</param>
    /// <param name="me">The account that asks, for <see cref="Me"/>.</param>
    public static SheetAddress Of(string? query, Guid? me) => Of(new QueryCollection(QueryHelpers.ParseQuery(query)), me);

    /// <summary>The same sheet with one value set, or taken out by <see langword="null"/>, from its first page: "?…" or nothing.</summary>
    public string With(string name, string? value) => QueryString(
        _values.Where(pair => pair.Key != name && Narrowing.Contains(pair.Key)).Concat(value is null ? [] : [new(name, value)]));

    /// <summary>The page that follows.</summary>
    public string PageAfter(PhotoId last) => QueryString(
        _values.Where(pair => pair.Key == Limit || Narrowing.Contains(pair.Key)).Append(new(After, last.ToString())));

    private static string QueryString(IEnumerable<KeyValuePair<string, string>> values) =>
        QueryHelpers.AddQueryString("", values.Select(pair => new KeyValuePair<string, string?>(pair.Key, pair.Value)));

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
