namespace ServiceQuality.Domain.Complaints;

/// <summary>The names of the fields that the events of complaints fill, for conditions, rules and own events.</summary>
public static class ComplaintFields
{
    /// <summary>What the feedback is.</summary>
    public const string Kind = "kind";

    /// <summary>From whom it comes.</summary>
    public const string Source = "source";

    /// <summary>The channel by which it came, such as phone or mail.</summary>
    public const string Channel = "channel";

    /// <summary>The customer: a reference, not personal data.</summary>
    public const string Customer = "customer";

    /// <summary>The product or service.</summary>
    public const string Product = "product";

    /// <summary>The subject: what it is about, as a code.</summary>
    public const string Subject = "subject";

    /// <summary>The remedy that the complainant asks for.</summary>
    public const string RemedySought = "remedy sought";

    /// <summary>Harm to people, from 1 to 5.</summary>
    public const string Harm = "harm";

    /// <summary>Money at stake, from 1 to 5.</summary>
    public const string Money = "money";

    /// <summary>Legal consequence, from 1 to 5.</summary>
    public const string Legal = "legal";

    /// <summary>How many are affected, from 1 to 5.</summary>
    public const string Spread = "spread";

    /// <summary>The urgency.</summary>
    public const string Urgency = "urgency";

    /// <summary>The person who handles it.</summary>
    public const string Owner = "owner";

    /// <summary>The unit that handles it.</summary>
    public const string Unit = "unit";

    /// <summary>Why, to whom, or with what: the text of a decision about the course of the complaint.</summary>
    public const string Reason = "reason";

    /// <summary>What was decided.</summary>
    public const string Outcome = "outcome";

    /// <summary>The remedy that was decided, such as repair; <c>none</c> when there is none.</summary>
    public const string Remedy = "remedy";

    /// <summary>The money paid as redress; <c>none</c> when there is none.</summary>
    public const string Redress = "redress";

    /// <summary>To what the complaint is linked.</summary>
    public const string LinkKind = "link kind";

    /// <summary>The code or id of what the complaint is linked to.</summary>
    public const string LinkTarget = "link target";

    /// <summary>The date until which an answer is promised.</summary>
    public const string PromisedFor = "promised for";

    /// <summary>Why it happened, as a code.</summary>
    public const string Cause = "cause";

    /// <summary>Whether a cause is the primary one: <c>yes</c>.</summary>
    public const string IsPrimary = "primary";

    /// <summary>The answers to why it happened, one after another: this and its number, such as <c>why 1</c>.</summary>
    public const string Why = "why";

    /// <summary>The unit that is responsible for the cause.</summary>
    public const string ResponsibleUnit = "responsible unit";

    /// <summary>The dimension of quality that is touched.</summary>
    public const string Dimension = "dimension";

    /// <summary>The complaint into which it was merged.</summary>
    public const string MergedInto = "merged into";
}
