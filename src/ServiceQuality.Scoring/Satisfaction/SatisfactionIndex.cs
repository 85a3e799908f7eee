using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>Satisfaction indices by partial least squares path modelling, as the ACSI and the ECSI are estimated.</summary>
public static class SatisfactionIndex
{
    /// <summary>Estimates a model.</summary>
    /// <param name="model">The model; its indicators are among those of the answers.</param>
    /// <param name="answers">The answers.</param>
    /// <param name="options">How it is estimated; null means <see cref="IndexOptions.Default"/>.</param>
    /// <returns>
    /// The estimate, or why there is none: see <see cref="IndexFit.HasEstimate"/> and <see cref="IndexFit.Reason"/>.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// An indicator of the model is missing from the answers or has another range there, or rows times indicators are more than
    /// an array holds, about 2^31.
    /// </exception>
    public static IndexFit Estimate(IndexModel model, IndexAnswers answers, IndexOptions? options = null)
    {
        Guard.Against.Null(model);
        Guard.Against.Null(answers);
        return new(new(model, options ?? IndexOptions.Default), answers.Model == model ? answers : answers.WithModel(model));
    }
}
