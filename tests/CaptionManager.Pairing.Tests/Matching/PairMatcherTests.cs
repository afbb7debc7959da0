using System.Diagnostics;
using CaptionManager.Pairing.Matching;
using CaptionManager.Pairing.Sheets;
using CsCheck;

namespace CaptionManager.Pairing.Tests.Matching;

/// <summary>Which caption belongs to which photo, how surely, and why.</summary>
public sealed class PairMatcherTests
{
    [TestCase("IMG_1.jpg", "IMG_1.jpg", PairReason.FileName, MatchState.Certain)]
    [TestCase("img_1.JPG", "IMG_1.jpg", PairReason.FileName, MatchState.Certain)]
    [TestCase("C:\\card\\IMG_1.jpg", "IMG_1.jpg", PairReason.FileName, MatchState.Certain)]
    [TestCase("IMG_1.CR3", "IMG_1.jpg", PairReason.FileStem, MatchState.Certain)]
    [TestCase("IMG_1", "IMG_1.jpg", PairReason.FileStem, MatchState.Certain)]
    [TestCase("Cafe\u0301_1.jpg", "Café_1.jpg", PairReason.FileName, MatchState.Certain)]
    [TestCase("IMG_4321.jpg", "IMG_4321-edit.jpg", PairReason.FileRoot, MatchState.Proposed)]
    [TestCase("IMG_4321.jpg", "IMG_4321 (2).jpg", PairReason.FileRoot, MatchState.Proposed)]
    [TestCase("IMG 4321.jpg", "IMG_4321.jpg", PairReason.FileRoot, MatchState.Proposed)]
    [TestCase("DSC_4321.jpg", "JDOE4321.jpg", PairReason.FrameNumber, MatchState.Proposed)]
    [TestCase("getty-1234567890.jpg", "GettyImages-1234567890.jpg", PairReason.ImageId, MatchState.Certain)]
    [TestCase("A_20230217.jpg", "B_20230217.jpg", PairReason.FrameNumber, MatchState.Proposed)]
    public void Match_FileNames_ScoresByWhatIsEqual(string entry, string photo, PairReason reason, MatchState state)
    {
        var match = Match([new EntryKeys { FileName = entry }], [new PairablePhoto(photo), new PairablePhoto("other-99.jpg")]).Entries.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(match.State, Is.EqualTo(state));
            Assert.That(match.Best!.Value.Photo, Is.Zero);
            Assert.That(match.Best.Value.Reasons, Is.EqualTo(reason));
        }
    }

    [Test]
    public void Match_TwoFactsTogether_AreCertain()
    {
        var photos = new[] { new PairablePhoto("JDOE4321.jpg") { TakenAt = new DateTime(2023, 2, 17, 10, 15, 3) }, new PairablePhoto("JDOE4322.jpg") };
        var match = Match([new EntryKeys { FrameNumber = "4321", Taken = "17/02/2023 10:15:03" }], photos).Entries.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(match.State, Is.EqualTo(MatchState.Certain));
            Assert.That(match.Best!.Value.Reasons, Is.EqualTo(PairReason.FrameNumber | PairReason.Time));
        }
    }

    [Test]
    public void Match_TwoCaptionsForOnePhoto_LeavesTheChoice()
    {
        var result = Match([new EntryKeys { FileName = "A.jpg" }, new EntryKeys { FileName = "A.jpg" }], [new PairablePhoto("A.jpg")]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Entries.Select(match => match.State), Is.All.EqualTo(MatchState.Proposed));
            Assert.That(result.Entries[0].Rivals, Is.EqualTo(new[] { 1 }));
        }
    }

    [Test]
    public void Match_TwoPhotosOfOneName_LeavesTheChoice()
    {
        var match = Match([new EntryKeys { FileName = "A.jpg" }], [new PairablePhoto("A.jpg"), new PairablePhoto("a.JPG")]).Entries.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(match.State, Is.EqualTo(MatchState.Proposed));
            Assert.That(match.Candidates, Has.Length.EqualTo(2));
        }
    }

    [Test]
    public void Match_SamePhotoNameOtherJob_IsDoubted()
    {
        var match = Match([new EntryKeys { FileName = "IMG_1.jpg", JobId = "MOS-117" }], [new PairablePhoto("IMG_1.jpg") { JobId = "LON-3" }]).Entries.Single();
        Assert.That(match.State, Is.EqualTo(MatchState.Proposed));
    }

    [Test]
    public void Match_ImageIdInTheFile_IsCertain()
    {
        var match = Match([new EntryKeys { ImageId = "AP 23-048" }], [new PairablePhoto("x.jpg") { ImageIds = ["AP23048"] }, new PairablePhoto("y.jpg")]).Entries.Single();
        Assert.That((match.State, match.Best!.Value.Reasons), Is.EqualTo((MatchState.Certain, PairReason.ImageId)));
    }

    [Test]
    public void Match_JobOfOnePhotoAndOneCaption_IsCertainAndOfManyIsNot()
    {
        var one = Match([new EntryKeys { JobId = "J1" }], [new PairablePhoto("a.jpg") { JobId = "J1" }, new PairablePhoto("b.jpg") { JobId = "J2" }]).Entries.Single();
        var many = Match([new EntryKeys { JobId = "J1" }, new EntryKeys { JobId = "J1" }], [new PairablePhoto("a.jpg") { JobId = "J1" }, new PairablePhoto("b.jpg") { JobId = "J1" }]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((one.State, one.Best!.Value.Reasons), Is.EqualTo((MatchState.Certain, PairReason.JobId)));
            Assert.That(many.Entries.Select(match => match.State), Is.All.EqualTo(MatchState.Proposed));
        }
    }

    [Test]
    public void Match_NothingButOrder_ProposesInNaturalOrder()
    {
        var result = Match([EntryKeys.None, EntryKeys.None, EntryKeys.None], [new PairablePhoto("P10.jpg"), new PairablePhoto("P2.jpg"), new PairablePhoto("P1.jpg")]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Entries.Select(match => match.Best!.Value.Photo), Is.EqualTo(new[] { 2, 1, 0 }));
            Assert.That(result.Entries.Select(match => (match.State, match.Best!.Value.Reasons)), Is.All.EqualTo((MatchState.Proposed, PairReason.Order)));
        }
    }

    [Test]
    public void Match_NumbersDiffer_ProposesNothingByOrder()
    {
        var result = Match([EntryKeys.None], [new PairablePhoto("a.jpg"), new PairablePhoto("b.jpg")]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Entries.Single().State, Is.EqualTo(MatchState.Waiting));
            Assert.That(result.PhotosWithout, Is.EqualTo(new[] { 0, 1 }));
        }
    }

    [Test]
    public void Match_NamedPhotoMissing_Waits()
    {
        var result = Match([new EntryKeys { FileName = "later.jpg" }], [new PairablePhoto("now.jpg")]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Entries.Single().State, Is.EqualTo(MatchState.Waiting));
            Assert.That(result.PhotosWithout, Is.EqualTo(new[] { 0 }));
        }
    }

    [Test]
    public void Match_RefusedPair_IsNotProposedAgain()
    {
        var result = PairMatcher.Match([new EntryKeys { FileName = "A.jpg" }], [new PairablePhoto("A.jpg"), new PairablePhoto("A-edit.jpg")], (_, photo) => photo == 0);
        Assert.That(result.Entries.Single().Best!.Value.Photo, Is.EqualTo(1));
    }

    [TestCase("2023-02-17T10:15:03", 1)]
    [TestCase("2023:02:17 10:15:03", 1)]
    [TestCase("2023-02-17T10:15:03+01:00", 1)]
    [TestCase("17 Feb 2023 10:15", 1)]
    [TestCase("2/17/2023 10:15 AM", 1)]
    [TestCase("03/02/2023 10:15", 2)]
    [TestCase("2023-02-17", 0)]
    [TestCase("yesterday", 0)]
    public void Taken_AsPeopleWriteIt_IsRead(string text, int readings) => Assert.That(TakenText.Read(text), Has.Count.EqualTo(readings));

    [TestCase("img_1234", true)]
    [TestCase("_dsc1234", true)]
    [TestCase("jdo_4321", true)]
    [TestCase("0017", true)]
    [TestCase("sample-0101-state-room", false)]
    [TestCase("ap23048123456789", false)]
    public void CameraName_SaysNothingElsewhere(string stem, bool isOne) => Assert.That(NameParts.IsCameraName(stem), Is.EqualTo(isOne));

    [Test]
    public void Match_AnyNames_CertainPairsShareNoPhoto()
    {
        var name = Gen.String[Gen.Char["A_1-2.jpg()é "], 0, 8];
        Gen.Select(name.Array[0, 12], name.Array[0, 12]).Sample((entries, photos) =>
        {
            var result = Match([.. entries.Select(entry => new EntryKeys { FileName = entry })], [.. photos.Select(photo => new PairablePhoto(photo))]);
            var certain = result.Entries.Where(match => match.State == MatchState.Certain).Select(match => match.Best!.Value.Photo).ToList();
            return certain.Distinct().Count() == certain.Count && result.Entries.Count == entries.Length;
        }, iter: 5_000);
    }

    [Test]
    public void Match_SheetAndBatchOfTwentyThousand_StaysLinear()
    {
        var entries = Enumerable.Range(0, 20_000).Select(i => new EntryKeys { FileName = $"IMG_{i:00000}.jpg", JobId = "J" }).ToList();
        var photos = Enumerable.Range(0, 20_000).Select(i => new PairablePhoto($"IMG_{i:00000}.jpg") { JobId = "J", TakenAt = new DateTime(2023, 2, 17).AddSeconds(i) }).ToList();
        var watch = Stopwatch.StartNew();
        var result = Match(entries, photos);
        TestContext.Out.WriteLine($"[figure] 20,000 captions with 20,000 photos paired in {watch.ElapsedMilliseconds} ms");
        Assert.That(result.Entries.Count(match => match.State == MatchState.Certain), Is.EqualTo(20_000));
    }

    private static PairingResult Match(IReadOnlyList<EntryKeys> entries, IReadOnlyList<PairablePhoto> photos) => PairMatcher.Match(entries, photos);
}
