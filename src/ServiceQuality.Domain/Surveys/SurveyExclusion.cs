using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Surveys;

/// <summary>Who does not meet one rule of a filter.</summary>
[JsonConverter(typeof(DomainJsonConverter<SurveyExclusion>))]
public sealed record SurveyExclusion
{
    internal SurveyExclusion(string rule, int failed, ValueList<string> ids) => (Rule, Failed, Ids) = (rule, failed, ids);

    /// <summary>The name of the rule.</summary>
    public string Rule { get; }

    /// <summary>How many respondents do not meet the rule, whatever they do with the others.</summary>
    public int Failed { get; }

    /// <summary>
    /// How many respondents are left out by this rule: they do not meet it and meet those before it. Over all rules the numbers
    /// add up to all who are left out.
    /// </summary>
    public int LeftOut => Ids.Count;

    /// <summary>The ids of those whom this rule leaves out, in the order of the survey.</summary>
    public ValueList<string> Ids { get; }

    /// <summary>Rule and numbers.</summary>
    /// <returns>For example <c>complete: 8 left out (8 do not meet it)</c>.</returns>
    public override string ToString() =>
        $"{Rule}: {InvariantText.Format(LeftOut)} left out ({InvariantText.Format(Failed)} do not meet it)";
}
