using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// The answers to a Kano question: how one would feel if the feature were there (functional) or not there (dysfunctional).
/// </summary>
public enum KanoAnswer
{
    /// <summary>I like it that way.</summary>
    [LocalizedName("I like it", "喜欢")]
    Like = 1,

    /// <summary>It must be that way.</summary>
    [LocalizedName("it must be", "理应如此")]
    MustBe = 2,

    /// <summary>I am neutral.</summary>
    [LocalizedName("I am neutral", "无所谓")]
    Neutral = 3,

    /// <summary>I can live with it that way.</summary>
    [LocalizedName("I can live with it", "勉强接受")]
    LiveWith = 4,

    /// <summary>I dislike it that way.</summary>
    [LocalizedName("I dislike it", "不喜欢")]
    Dislike = 5,
}
