namespace CaptionManager.Captions.Grammar;

/// <summary>Han, kana and Hangul: words without blanks, cut where a marker of the credit stands.</summary>
internal static class EastAsianScript
{
    /// <summary>The words that mark a maker or a source, longest first.</summary>
    private static readonly string[] Markers =
    [
        "摄影记者", "攝影記者", "特约记者", "记者", "記者", "摄影", "攝影", "撮影", "供图", "供圖", "提供", "通讯员", "通訊員", "写真", "图片", "圖片", "视觉中国", "来源",
        "기자", "제공", "사진", "촬영", "출처",
    ];

    /// <summary>Markers of one character, which count at an end of a run only.</summary>
    private const string EndMarkers = "摄攝发發图圖";

    public static bool Contains(char character) => character is
        (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF')
        or (>= '\uAC00' and <= '\uD7AF') or (>= '\u1100' and <= '\u11FF') or '々' or 'ー';

    /// <summary>Whether a word is one of the markers and says nothing by itself.</summary>
    public static bool IsMarker(ReadOnlySpan<char> word)
    {
        if (word.Length == 1) return EndMarkers.Contains(word[0]);
        foreach (var marker in Markers)
        {
            if (word.SequenceEqual(marker)) return true;
        }

        return false;
    }

    /// <summary>The length of the first word of a run.</summary>
    public static int NextCut(ReadOnlySpan<char> run)
    {
        const int longestCredit = 24;
        if (run.Length is 1 or > longestCredit) return run.Length;
        for (var index = 0; index < run.Length; index++)
        {
            foreach (var marker in Markers)
            {
                if (run[index..].StartsWith(marker)) return index == 0 ? marker.Length : index;
            }
        }

        return EndMarkers.Contains(run[^1]) ? run.Length - 1 : run.Length;
    }
}
