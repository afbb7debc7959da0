using System.Net;
using CaptionManager.Desk.Fetching;

namespace CaptionManager.Desk.Tests.Fetching;

[TestFixture]
internal sealed class PublicAddressTests
{
    [TestCase("127.0.0.1")]
    [TestCase("127.8.8.8")]
    [TestCase("0.0.0.0")]
    [TestCase("10.1.2.3")]
    [TestCase("172.16.0.1")]
    [TestCase("172.31.255.254")]
    [TestCase("192.168.1.1")]
    [TestCase("100.64.0.1")]
    [TestCase("169.254.169.254")]
    [TestCase("198.18.0.1")]
    [TestCase("224.0.0.1")]
    [TestCase("255.255.255.255")]
    [TestCase("::1")]
    [TestCase("::")]
    [TestCase("::127.0.0.1")]
    [TestCase("::ffff:127.0.0.1")]
    [TestCase("::ffff:10.0.0.1")]
    [TestCase("fe80::1")]
    [TestCase("fec0::1")]
    [TestCase("fd12:3456::1")]
    [TestCase("ff02::1")]
    [TestCase("64:ff9b::7f00:1")]
    [TestCase("64:ff9b:1::1")]
    [TestCase("2002:7f00:1::")]
    [TestCase("2002:c0a8:101::1")]
    [TestCase("2001:0:7f00:1::")]
    [TestCase("2001:db8::1")]
    public void Is_AddressOfMachineHouseOrSpecialPurpose_False(string address) => Assert.That(PublicAddress.Is(IPAddress.Parse(address)), Is.False);

    [TestCase("1.1.1.1")]
    [TestCase("93.184.216.34")]
    [TestCase("172.32.0.1")]
    [TestCase("172.15.255.255")]
    [TestCase("100.128.0.1")]
    [TestCase("192.169.0.1")]
    [TestCase("223.255.255.254")]
    [TestCase("2606:4700:4700::1111")]
    [TestCase("::ffff:1.1.1.1")]
    [TestCase("64:ff9b::101:101")]
    [TestCase("2002:101:101::")]
    public void Is_AddressOfTheInternet_True(string address) => Assert.That(PublicAddress.Is(IPAddress.Parse(address)), Is.True);
}
