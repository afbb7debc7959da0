using System.Globalization;
using CaptionManager.Desk.Approval;
using CaptionManager.Desk.Photos;
using CaptionManager.Desk.Rights;
using Microsoft.Extensions.Options;

namespace CaptionManager.Desk.Tests.Approval;

[TestFixture]
internal sealed class ReleaseClockTests
{
    private readonly ReleaseClock _clock = new(Options.Create(new RightsOptions { TimeZone = "Europe/Berlin" }));

    // Berlin goes from +01:00 to +02:00 on 29 March 2026 at 02:00, and back on 25 October at 03:00.
    [TestCase("2026-03-29T01:59", null, "2026-03-29T00:59Z")]
    [TestCase("2026-03-29T03:00", null, "2026-03-29T01:00Z")]
    [TestCase("2026-03-29T06:00", "Europe/Berlin", "2026-03-29T04:00Z")]
    [TestCase("2026-03-28 06:00", "Europe/Berlin", "2026-03-28T05:00Z")]
    [TestCase("2026-03-29T06:00", "America/New_York", "2026-03-29T10:00Z")]
    [TestCase("2026-07-01T00:00:00", "Asia/Kolkata", "2026-06-30T18:30Z")]
    [TestCase("2026-03-29T02:30+01:00", "Europe/Berlin", "2026-03-29T01:30Z")]
    [TestCase("2026-03-29T02:30:00Z", "Europe/Berlin", "2026-03-29T02:30Z")]
    public void Read_TimeInAZone_IsTheMoment(string text, string? zone, string expected) =>
        Assert.That(_clock.Read(text, null, zone).Times.EmbargoUntil, Is.EqualTo(Utc(expected)));

    [TestCase("2026-03-29T02:30", "Europe/Berlin", "03:00")]
    [TestCase("2026-03-29T01:30", "Europe/London", "02:00")]
    [TestCase("2026-03-08T02:00", "America/New_York", "03:00")]
    public void Read_TimeThatTheClocksLeaveOut_IsRefusedWithTheNextOne(string text, string zone, string next)
    {
        var reading = _clock.Read(text, null, zone);

        Assert.That(reading.Wrong, Does.Contain(zone).And.Contain($"The next time that does is {next}"));
    }

    [Test]
    public void Read_TimeThatComesTwice_LetsNothingLeaveTooEarlyOrTooLateAndSaysSo()
    {
        var reading = _clock.Read("2026-10-25T02:30", "2026-10-25T02:30", null);
        var embargo = _clock.Read("2026-10-25T02:30", null, null);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(embargo.Times, Is.EqualTo(new ReleaseTimes(Utc("2026-10-25T01:30Z"), null, "Europe/Berlin")));
            Assert.That(reading.Times.ExpiresAt, Is.EqualTo(Utc("2026-10-25T00:30Z")));
            Assert.That(reading.Notes, Has.Count.EqualTo(2));
            Assert.That(embargo.Notes.Single(), Does.Contain("comes twice").And.Contain("second").And.Contain("UTC+01:00"));
            Assert.That(_clock.Read("2026-10-25T02:30+02:00", null, null).Notes, Is.Empty);
        }
    }

    [TestCase("tomorrow", null)]
    [TestCase("2026-02-30T10:00", null)]
    [TestCase("2026-03-29T06:00", "Europe/Atlantis")]
    [TestCase("2026-03-29T06:00", "../../etc/passwd")]
    public void Read_WhatIsNoTimeOrNoZone_IsRefused(string text, string? zone) => Assert.That(_clock.Read(text, null, zone).Wrong, Is.Not.Null);

    [Test]
    public void Read_Nothing_IsAtOnceAndWithoutEnd() => Assert.That(_clock.Read(" ", null, "Europe/Atlantis").Times, Is.EqualTo(ReleaseTimes.None));

    [TestCase("2026-03-29T00:30Z", "29 March 2026, 01:30 Europe/Berlin (UTC+01:00)")]
    [TestCase("2026-03-29T01:30Z", "29 March 2026, 03:30 Europe/Berlin (UTC+02:00)")]
    [TestCase("2026-10-25T00:30Z", "25 October 2026, 02:30 Europe/Berlin (UTC+02:00, the first of two)")]
    [TestCase("2026-10-25T01:30Z", "25 October 2026, 02:30 Europe/Berlin (UTC+01:00, the second of two)")]
    public void Say_Moment_IsWhatTheClocksThereShow(string moment, string expected) => Assert.That(_clock.Say(Utc(moment), "Europe/Berlin"), Is.EqualTo(expected));

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
