namespace CaptionManager.Desk.Tests.Syndication.Standards;

/// <summary>The set-up that judges our documents is itself judged by IPTC's suites: what should pass passes, what should fail fails.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class NinjsSuiteTests
{
    // The suite of 2.0 is held against 2.1, which only added to it; the one for "2.x development" has no published schema.
    private static readonly (string Suite, string Schema)[] Suites =
        [("1.5", "1.5"), ("1.6", "1.6"), ("2.0", "2.1"), ("2.1", "2.1"), ("2.2", "2.2"), ("3.0", "3.0"), ("3.1", "3.1"), ("3.0", "3.1"), ("2.1", "2.2")];

    [Test]
    public void Suites_AllThatShouldPass_PassAndAllThatShouldFail_Fail()
    {
        var wrong = new List<string>();
        var (passed, failed) = (0, 0);
        foreach (var (suite, schema) in Suites)
        {
            foreach (var file in Files(suite, "should_pass"))
            {
                passed++;
                if (NinjsSchemas.Faults(schema, File.ReadAllBytes(file), formats: false) is { Count: > 0 } faults) wrong.Add($"{suite} by {schema}: {Path.GetFileName(file)} should pass: {string.Join("; ", faults)}");
            }

            foreach (var file in Files(suite, "should_fail"))
            {
                failed++;
                if (NinjsSchemas.Faults(schema, File.ReadAllBytes(file), formats: false).Count == 0) wrong.Add($"{suite} by {schema}: {Path.GetFileName(file)} should fail");
            }
        }

        TestContext.Out.WriteLine($"[figure] ninjs suites: {passed} documents that should pass, {failed} that should fail");
        Assert.That(wrong, Is.Empty);
        Assert.That(passed + failed, Is.GreaterThan(60));
    }

    private static string[] Files(string suite, string verdict) => Directory.GetFiles(StandardsFolder.At($"ninjs/test_suite/{suite}/{verdict}"), "*.json");
}
