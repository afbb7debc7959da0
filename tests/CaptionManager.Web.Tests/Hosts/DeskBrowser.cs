using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CaptionManager.Web.Tests.Hosts;

/// <summary>An HTTP client with cookies, as a browser has them: it follows no redirects and sends forms with their hidden fields.</summary>
public sealed partial class DeskBrowser : HttpClient
{
    private const string TokenHeader = "RequestVerificationToken";

    private DeskBrowser(Uri address, CookieContainer cookies)
        : base(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false })
    {
        Cookies = cookies;
        BaseAddress = address;
    }

    /// <param name="address">The desk's.</param>
    public DeskBrowser(Uri address)
        : this(address, new CookieContainer())
    {
    }

    /// <summary>What the desk has set.</summary>
    public CookieContainer Cookies { get; }

    /// <summary>Takes the antiforgery header away, to see what is refused without it.</summary>
    public DeskBrowser WithoutToken()
    {
        DefaultRequestHeaders.Remove(TokenHeader);
        return this;
    }

    /// <summary>Signs in by the form, then sends the antiforgery token with every request.</summary>
    public async Task SignInAsync(string userName, string password)
    {
        using var answer = await SubmitAsync("/sign-in", new() { ["userName"] = userName, ["password"] = password });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), () => $"{userName} could not sign in");
        await TakeTokenAsync();
    }

    /// <summary>Asks for the token of the session and sends it from now on.</summary>
    public async Task TakeTokenAsync()
    {
        var session = await this.GetFromJsonAsync<JsonElement>("/api/v1/session");
        WithoutToken().DefaultRequestHeaders.Add(TokenHeader, session.GetProperty("requestToken").GetString());
    }

    /// <summary>Opens a page and sends its form with the hidden fields it came with, as a browser without script does.</summary>
    /// <param name="page">The page.</param>
    /// <param name="fields">What the person fills in.</param>
    /// <param name="form">The value of the form's hidden <c>_handler</c>, where the page has several.</param>
    /// <param name="rows">Inputs that have their names in common, in order.</param>
    public async Task<HttpResponseMessage> SubmitAsync(string page, Dictionary<string, string> fields, string? form = null, IEnumerable<KeyValuePair<string, string>>? rows = null)
    {
        foreach (var (name, value) in await OpenFormAsync(page, form)) fields.TryAdd(name, value);
        return await PostAsync(page, new FormUrlEncodedContent([.. fields, .. rows ?? []]));
    }

    /// <summary>Opens a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="form">As for <see cref="SubmitAsync"/>.</param>
    /// <returns>The hidden fields of its form.</returns>
    public async Task<Dictionary<string, string>> OpenFormAsync(string page, string? form = null)
    {
        var html = await GetStringAsync(page);
        var markup = Forms().Matches(html).Select(match => match.Value)
            .First(text => text.Contains("_handler", StringComparison.Ordinal) && (form is null || text.Contains($"value=\"{form}\"", StringComparison.Ordinal)));
        var fields = new Dictionary<string, string>();
        foreach (Match hidden in HiddenFields().Matches(markup))
            fields.TryAdd(WebUtility.HtmlDecode(hidden.Groups["name"].Value), WebUtility.HtmlDecode(hidden.Groups["value"].Value));
        return fields;
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]*)" value="(?<value>[^"]*)"[^>]*>""")]
    private static partial Regex HiddenFields();
}
