using CaptionManager.Desk.Accounts;

namespace CaptionManager.Desk.Tests.Accounts;

public sealed class CommonPasswordsTests
{
    [TestCase("Liverpool2026!", TestName = "Contain_WordWithDigitsAndMarks")]
    [TestCase("123-password-456", TestName = "Contain_WordInTheMiddle")]
    [TestCase("P4$$w0rd2026", TestName = "Contain_MarksForLetters")]
    [TestCase("dragonfootball", TestName = "Contain_TwoWords")]
    [TestCase("summer summer summer", TestName = "Contain_OneWordAgainAndAgain")]
    [TestCase("photodeskcaptions", TestName = "Contain_WordsOfThisTrade")]
    [TestCase("contraseña99", TestName = "Contain_AnotherLanguage")]
    [TestCase("482910573826", TestName = "Contain_DigitsOnly")]
    public void Contain_WhatIsTriedFirst(string password) => Assert.That(CommonPasswords.Contain(password), Is.True);

    [TestCase("seven quiet rivers", TestName = "Contain_Not_ThreeWordsOfOnesOwn")]
    [TestCase("dragon football harbour", TestName = "Contain_Not_TwoOfThemAndAnother")]
    [TestCase("xkvhqzrtmwpl", TestName = "Contain_Not_LettersByChance")]
    [TestCase("зимний сад у реки", TestName = "Contain_Not_AnotherScript")]
    public void Contain_Not_WhatSomebodyThoughtOf(string password) => Assert.That(CommonPasswords.Contain(password), Is.False);
}
