using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Charts;

/// <summary>The language, the colours and the width of a chart.</summary>
[JsonConverter(typeof(ScoringJsonConverter<ChartOptions>))]
public sealed record ChartOptions
{
    /// <summary>The width of a chart when none is given, in pixels.</summary>
    public const int DefaultWidth = 640;

    /// <summary>Creates options; what is left out is as usual.</summary>
    /// <param name="culture">
    /// The language: Simplified Chinese cultures give Chinese, all others (and null) English. Names in the data stay as they are.
    /// </param>
    /// <param name="theme">The colours.</param>
    /// <param name="width">
    /// The width of the plot in pixels, from 100 to 10,000; null means the width of the element that embeds the chart. Charts
    /// whose width follows from their data, such as a blueprint, do not use it.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The width is outside its range, or the theme is not a member of the enumeration.
    /// </exception>
    public ChartOptions(CultureInfo? culture = null, ChartTheme theme = ChartTheme.Light, int? width = DefaultWidth)
    {
        Culture = culture;
        Theme = Guard.Against.UndefinedEnum(theme);
        Guard.Against.OutOfRange(width is < 100 or > 10_000, width, $"Width {width} is outside [100, 10000] pixels.");
        Width = width;
    }

    private static readonly LocalizedText Languages = new("English", "Simplified Chinese");

    /// <summary>English, light, and <see cref="DefaultWidth"/> pixels wide.</summary>
    public static ChartOptions Default { get; } = new();

    /// <summary>The culture of the language; null means English.</summary>
    public CultureInfo? Culture { get; }

    /// <summary>The colours.</summary>
    public ChartTheme Theme { get; }

    /// <summary>The width of the plot in pixels; null means the width of the element that embeds the chart.</summary>
    public int? Width { get; }

    /// <summary>Language, theme and width.</summary>
    /// <returns>For example <c>English, Light, 640 pixels</c>.</returns>
    public override string ToString()
    {
        var width = Width is { } pixels ? $"{InvariantText.Format(pixels)} pixels" : "width of its element";
        return $"{Languages.In(Culture)}, {Theme}, {width}";
    }
}
