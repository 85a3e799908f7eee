namespace ServiceQuality.Scoring.Charts;

// The colours of a theme. They differ for people with colour vision deficiency (after Okabe and Ito 2008, darkened or lightened
// until marks have a contrast of 3 and text of 4.5 to the background); shapes and dashes say the same as colours.
internal sealed record ChartColours(
    string Background,
    string Text,
    string Grid,
    string Neutral,
    string Good,
    string Bad,
    string Warning,
    string Band,
    IReadOnlyList<string> Series)
{
    internal static ChartColours Light { get; } = new(
        "#ffffff", "#1f2328", "#d8dce1", "#5b6470", "#0067a3", "#b84a00", "#8a6100", "#c9d3de",
        ["#0067a3", "#b84a00", "#00795a", "#8e3f80", "#8a6100", "#3b4a9a", "#7a4a2b", "#5b6470"]);

    internal static ChartColours Dark { get; } = new(
        "#16191d", "#e8eaed", "#3a4048", "#a5adb8", "#5cb8f0", "#ff9a4d", "#f0c843", "#3d4a58",
        ["#5cb8f0", "#ff9a4d", "#3fcf9f", "#e59ad4", "#f0c843", "#9aa7ff", "#d9a889", "#a5adb8"]);

    internal static ChartColours Of(ChartTheme theme) => theme == ChartTheme.Dark ? Dark : Light;
}
