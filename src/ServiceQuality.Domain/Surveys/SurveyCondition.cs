namespace ServiceQuality.Domain.Surveys;

/// <summary>Whether a respondent is kept.</summary>
/// <param name="row">The respondent.</param>
/// <returns>Whether the respondent is kept.</returns>
public delegate bool SurveyCondition(SurveyRow row);
