using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>Satisfaction indices by partial least squares path modelling, as the ACSI and the ECSI are estimated.</summary>
public static class SatisfactionIndex
{
    /// <summary>Estimates a model.</summary>
    /// <param name="model">The model; its indicators are among those of the answers.</param>
    /// <param name="answers">The answers.</param>
    /// <param name="options">How it is estimated; null means <see cref="IndexOptions.Default"/>.</param>
    /// <returns>The estimate, or why there is none: <see cref="IndexFit.Converged"/> and <see cref="IndexFit.Reason"/> tell.</returns>
    /// <exception cref="ArgumentException">An indicator of the model is none of the answers, or has another range there.</exception>
    public static IndexFit Estimate(IndexModel model, IndexAnswers answers, IndexOptions? options = null)
    {
        Guard.Against.Null(model);
        Guard.Against.Null(answers);
        return new(new(model, options ?? IndexOptions.Default), answers.Model == model ? answers : answers.WithModel(model));
    }
}
