namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// The answers to a Kano question: how one would feel if the feature were there (functional) or not there (dysfunctional).
/// </summary>
public enum KanoAnswer
{
    /// <summary>I like it that way.</summary>
    Like = 1,

    /// <summary>It must be that way.</summary>
    MustBe = 2,

    /// <summary>I am neutral.</summary>
    Neutral = 3,

    /// <summary>I can live with it that way.</summary>
    LiveWith = 4,

    /// <summary>I dislike it that way.</summary>
    Dislike = 5,
}
