using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Surveys;

/// <summary>A survey after a filter: who was kept, and who was left out by which rule. Equality is by reference.</summary>
[JsonConverter(typeof(DomainJsonConverter<FilteredSurvey>))]
public sealed class FilteredSurvey
{
    internal FilteredSurvey(SurveyData survey, int respondents, ValueList<SurveyExclusion> exclusions) =>
        (Survey, Respondents, Exclusions) = (survey, respondents, exclusions);

    /// <summary>The survey of the respondents who were kept, in the same order.</summary>
    public SurveyData Survey { get; }

    /// <summary>How many respondents the survey had before.</summary>
    public int Respondents { get; }

    /// <summary>How many were kept.</summary>
    public int Kept => Survey.Count;

    /// <summary>How many were left out.</summary>
    public int LeftOut => Respondents - Kept;

    /// <summary>Who was left out, a part for each rule in their order, also for rules that all meet.</summary>
    public ValueList<SurveyExclusion> Exclusions { get; }

    /// <summary>The numbers, then the rules that left someone out.</summary>
    /// <returns>For example <c>292 of 300 respondents kept; complete: 8 left out (8 do not meet it)</c>.</returns>
    public override string ToString()
    {
        var rules = Exclusions.Where(e => e.Failed > 0).Select(e => $"; {e}");
        return $"{InvariantText.Format(Kept)} of {InvariantText.Count(Respondents, "respondent")} kept{string.Concat(rules)}";
    }
}
