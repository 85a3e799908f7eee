namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>A program for PLS path models that a fit can be compared with, in one version, which results name.</summary>
public enum Peer
{
    /// <summary>The R package seminr.</summary>
    Seminr = 0,

    /// <summary>The R package cSEM.</summary>
    Csem = 1,

    /// <summary>The R package plspm.</summary>
    Plspm = 2,

    /// <summary>The R package semPLS.</summary>
    SemPls = 3,

    /// <summary>The program SmartPLS, known from its documents only.</summary>
    SmartPls = 4,
}
