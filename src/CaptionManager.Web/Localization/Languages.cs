using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace CaptionManager.Web.Localization;

/// <summary>Which language a page is in, and how it writes numbers and dates: what the browser asks for, as far as the desk has it.</summary>
internal static class Languages
{
    /// <summary>The setting that offers <see cref="TestLocale"/> too; off unless it says <c>true</c>.</summary>
    public const string TestLocaleSetting = "Languages:TestLocale";

    // One English, with the numbers and dates of the country the reader sits in.
    private static readonly string[] English = ["en", "en-AU", "en-CA", "en-GB", "en-IE", "en-IN", "en-NZ", "en-SG", "en-US", "en-ZA"];

    /// <summary>The language of the page being made.</summary>
    public static string Current => CultureInfo.CurrentUICulture.Name;

    /// <summary>Whose numbers and dates the page has, for scripts.</summary>
    public static string Region => TestLocale.IsCurrent ? "ar-EG" : CultureInfo.CurrentCulture.Name;

    /// <summary>The direction it is written in, as HTML names it.</summary>
    public static string Direction => CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft || TestLocale.IsCurrent ? "rtl" : "ltr";

    /// <summary>Registers the languages.</summary>
    public static void AddLanguages(this WebApplicationBuilder builder)
    {
        var hasTestLocale = builder.Configuration.GetValue<bool>(TestLocaleSetting);
        builder.Services.Configure<RequestLocalizationOptions>(options =>
        {
            var (regions, languages) = (English.Select(CultureInfo.GetCultureInfo).ToList(), new List<CultureInfo> { CultureInfo.GetCultureInfo("en") });
            if (hasTestLocale)
            {
                var test = TestLocale.Culture();
                regions.Add(test);
                languages.Add(test);
            }

            options.DefaultRequestCulture = new RequestCulture("en");
            options.SupportedCultures = regions;
            options.SupportedUICultures = languages;
            options.RequestCultureProviders = [new AcceptLanguageHeaderRequestCultureProvider()];
        });
    }
}
