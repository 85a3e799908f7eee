using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.ControlCharts;

// What follows from the choices.
internal static class ControlChartOptionsExtensions
{
    // The distance of normal limits from the centre line in sigmas.
    internal static double Multiplier(this ControlChartOptions options) => options.Probability?.Z() ?? options.Sigmas;

    // What the moving ranges of a chart are divided by; the formula of I' has the exact constant.
    internal static MovingRangeDivisor DivisorOf(this ControlChartOptions options, ChartKind kind) =>
        options.Divisor ?? (kind == ChartKind.IPrime ? MovingRangeDivisor.Exact : MovingRangeDivisor.Table);

    // Phases and points must be those of a chart of this length.
    internal static void Check(this ControlChartOptions options, int count)
    {
        const string name = nameof(options);
        if (options.Phases is [.., var last])
        {
            Guard.Against.Invalid(
                last >= count, $"The last phase starts at point {last} of {count}; allowed are points below {count}.", name);
        }

        if (options.Excluded is [.., var excluded])
        {
            Guard.Against.Invalid(
                excluded >= count, $"Point {excluded} of {count} is excluded; allowed are points below {count}.", name);
        }

        for (var phase = 0; phase < options.Baselines.Count; phase++)
        {
            var length = options.End(phase, count) - options.Start(phase);
            Guard.Against.Invalid(
                options.Baselines[phase] > length,
                $"The baseline of the phase at index {phase} is {options.Baselines[phase]} points; it has {length}.",
                name);
        }
    }

    internal static int Start(this ControlChartOptions options, int phase) => phase == 0 ? 0 : options.Phases[phase - 1];

    internal static int End(this ControlChartOptions options, int phase, int count) =>
        phase < options.Phases.Count ? options.Phases[phase] : count;

    // How many points of a phase its limits are from.
    internal static int Baseline(this ControlChartOptions options, int phase, int length) =>
        options.Baselines.Count > 0 && options.Baselines[phase] > 0 ? options.Baselines[phase] : length;
}
