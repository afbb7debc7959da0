using CaptionManager.TestKit;

namespace CaptionManager.Desk.Tests.Syndication.Standards;

/// <summary>The official schemas and suites, beside the repository and no part of it. A test that needs them is skipped, and says so, where they are not.</summary>
internal static class StandardsFolder
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Checkout.Root, "..", "shared", "standards"));
    private static readonly string Elsewhere = Path.GetFullPath(Path.Combine(Checkout.Root, "..", "..", "shared", "standards"));

    /// <summary>Skips the test where they are not. A test that asserts several things at once asks before it begins, as none may be skipped half-way.</summary>
    public static void Require() => At("");

    /// <summary>The path of a file or folder in it.</summary>
    public static string At(string relative)
    {
        foreach (var root in (string[])[Root, Elsewhere])
        {
            if (Directory.Exists(root)) return Path.Combine(root, relative);
        }

        Assert.Ignore($"The official schemas are not at {Root}; what is held to them was not tested.");
        return "";
    }
}
