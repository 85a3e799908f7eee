namespace ServiceQuality.Scoring.Charts;

/// <summary>The colours of a chart. In both themes marks and text have the contrast that WCAG 2.2 asks for.</summary>
public enum ChartTheme
{
    /// <summary>Dark text on a white background, also for print.</summary>
    Light = 0,

    /// <summary>Light text on a dark background.</summary>
    Dark = 1,
}
