using System.Globalization;
using ServiceQuality.Domain;
using static ServiceQuality.Scoring.Gaps.Audit.GapQuantity;

namespace ServiceQuality.Scoring.Gaps.Audit;

// The checks within one row.
internal sealed class RowAudit
{
    private static readonly Proportion[] UsualLevels = [Proportion.FromPercent(90), Proportion.FromPercent(95), Proportion.FromPercent(99)];

    private readonly PublishedRow _row;
    private readonly RatingScale? _scale;
    private readonly Proportion _level;
    private readonly Route[] _routes;
    private readonly AuditLog _log;
    private readonly Dictionary<GapQuantity, PrintedNumber> _printed;
    private readonly Dictionary<GapQuantity, Known> _known;

    private RowAudit(PublishedRow row, PublishedTable table, Route[] routes, AuditLog log)
    {
        (_row, _scale, _level, _routes, _log) = (row, table.Scale, table.Level, routes, log);
        _printed = row.Printed().ToDictionary(q => q.Quantity, q => q.Number);
        _known = PrintedQuantities.Of(row);
    }

    internal static void Make(PublishedRow row, PublishedTable table, Route[] routes, AuditLog log)
    {
        RowAudit audit = new(row, table, routes, log);
        audit.Ranges();
        audit.Answers(PerceptionMean, PerceptionDeviation, table.Scale is { } p ? (p.Minimum, p.Maximum) : null);
        audit.Answers(ExpectationMean, ExpectationDeviation, table.Scale is { } e ? (e.Minimum, e.Maximum) : null);
        audit.Answers(Gap, GapDeviation, table.Scale is { } g ? (g.Minimum - g.Maximum, g.Maximum - g.Minimum) : null);
        audit.DeviationOfGap();
        foreach (var (quantity, code) in new[] { (Gap, "gap"), (StandardError, "standard-error"), (DegreesOfFreedom, "df"), (T, "t"), (Dz, "dz") })
        {
            audit.Follows(quantity, code);
        }

        audit.PValue();
        audit.Interval();
        ShareAudit.Make(row, log);
    }

    private void Ranges()
    {
        if (_row.N is { } n)
        {
            _log.Check("n", _row.Name, n >= 2, string.Create(CultureInfo.InvariantCulture, $"n is printed as {n}; a spread, and so a test, needs at least 2."));
        }
        else
        {
            _log.NotMade("n");
        }

        foreach (var (quantity, number) in _printed)
        {
            var code = PrintedQuantities.IsSpread(quantity) ? "sd" : quantity == P ? "p-range" : quantity == Correlation ? "r-range" : quantity == DegreesOfFreedom ? "df" : null;
            if (code is null || (code == "df" && PrintedQuantities.IsPossible(quantity, number)))
            {
                continue;
            }

            // Less than 0.000 has a check of its own.
            var holds = PrintedQuantities.IsPossible(quantity, number) || (quantity == P && number is { Value: 0, Relation: PrintedRelation.Below });
            var allowed = code switch { "sd" => "a spread is never negative", "p-range" => "a probability lies from 0 to 1", "r-range" => "a correlation lies from -1 to 1", _ => "degrees of freedom are at least 1" };
            _log.Check(code, _row.Name, holds, $"{Printed(quantity)}; {allowed}.");
        }
    }

    // What whole-number answers on a scale can have for a mean and a standard deviation.
    private void Answers(GapQuantity mean, GapQuantity deviation, (int Low, int High)? limits)
    {
        if (_printed.TryGetValue(mean, out var m))
        {
            OnScale(mean, m.Bounds, limits);
            if (_row is { N: { } n, Items: { } items } && n >= 1 && Granularity.Sums(m, n, items) is var (first, last))
            {
                // One answer each leaves nothing open; means of several answers differ when some are missing.
                _log.Check("grim", _row.Name, first <= last, string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Printed(mean)}; the mean of {n}{(items > 1 ? $" x {items}" : "")} whole numbers cannot round to it{(items > 1 ? ", unless answers are missing" : "")}."),
                    items > 1 ? AuditSeverity.Warning : AuditSeverity.Contradiction);
            }
            else
            {
                _log.NotMade("grim");
            }
        }

        if (_printed.TryGetValue(deviation, out var sd) && sd.Value >= 0)
        {
            if (_printed.TryGetValue(mean, out m))
            {
                Spread(mean, m, deviation, sd, limits);
            }
            else
            {
                _log.NotMade("sd-scale");
                _log.NotMade("grimmer");
            }
        }
    }

    private void OnScale(GapQuantity mean, Bounds bounds, (int Low, int High)? limits)
    {
        if (limits is not var (low, high))
        {
            _log.NotMade("mean-scale");
            return;
        }

        Bounds scale = new(low, high);
        _log.Check("mean-scale", _row.Name, bounds.Meets(scale), string.Create(CultureInfo.InvariantCulture, $"{Printed(mean)}; the scale allows {low} to {high}."), offBy: bounds.Apart(scale));
    }

    private void Spread(GapQuantity mean, PrintedNumber m, GapQuantity deviation, PrintedNumber sd, (int Low, int High)? limits)
    {
        if (limits is var (low, high) && m.Bounds.Meets(new(low, high)))
        {
            // n / (n - 1) (mean - min) (max - mean), greatest in the middle of the scale; without n, of two people.
            var at = Math.Clamp((low + high) / 2.0, m.Bounds.Low, m.Bounds.High);
            double people = Math.Max(_row.N ?? 2, 2);
            Bounds possible = new(0, Math.Sqrt(Math.Max((at - low) * (high - at), 0) * people / (people - 1)));
            _log.Check("sd-scale", _row.Name, sd.Bounds.Meets(possible),
                $"{Printed(deviation)}; with {Given(mean)} on {low.ToString(CultureInfo.InvariantCulture)} to {high.ToString(CultureInfo.InvariantCulture)} it is {AuditLog.Text(possible with { Low = double.NegativeInfinity }, sd.Decimals)}.",
                offBy: sd.Bounds.Apart(possible));
        }
        else
        {
            _log.NotMade("sd-scale");
        }

        // A mean that cannot be has no standard deviation to speak of.
        if (_row is { N: >= 2 and var n, Items: { } items } && Granularity.Sums(m, n, items) is var (first, last) && first <= last
            && Granularity.IsPossible(m, sd, n, items, limits) is { } isPossible)
        {
            _log.Check("grimmer", _row.Name, isPossible, string.Create(
                CultureInfo.InvariantCulture,
                $"{Printed(deviation)}; no {n} {(items > 1 ? $"means of {items} whole numbers" : "whole numbers")}{(limits is null ? "" : " on the scale")} with {Given(mean)} have it{(items > 1 ? ", unless answers are missing or it is no SD of persons" : "")}."),
                items > 1 ? AuditSeverity.Warning : AuditSeverity.Contradiction);
        }
        else
        {
            _log.NotMade("grimmer");
        }
    }

    // The SD of the gap, printed or found from t, dz, p or the interval, against those of P and E: the implied correlation.
    private void DeviationOfGap()
    {
        if (!_known.TryGetValue(PerceptionDeviation, out var p) || !_known.TryGetValue(ExpectationDeviation, out var e))
        {
            if (_printed.ContainsKey(GapDeviation))
            {
                _log.NotMade("sd-of-gap");
            }

            return;
        }

        var others = _known.Where(k => k.Key is not (PerceptionDeviation or ExpectationDeviation or Correlation));
        if (!Known.Closure(others, _routes).TryGetValue(GapDeviation, out var gap))
        {
            _log.NotMade("sd-of-gap");
            return;
        }

        var hasR = _known.TryGetValue(Correlation, out var r);
        var possible = Route.DeviationOfDifference(p.Bounds, e.Bounds, hasR ? r.Bounds : new(-1, 1));
        var decimals = Math.Max(_printed[PerceptionDeviation].Decimals, _printed[ExpectationDeviation].Decimals);
        var found = gap.Source is null ? Printed(GapDeviation) : $"from {gap.Source.Inputs.Text()} follows an SD of the gap of {AuditLog.Text(gap.Bounds, decimals)}";
        _log.Check("sd-of-gap", _row.Name, gap.Bounds.Meets(possible),
            $"{found}; with {Given(PerceptionDeviation)}, {Given(ExpectationDeviation)} and {(hasR ? Given(Correlation) : "any correlation")} it is {AuditLog.Text(possible, decimals)}.",
            offBy: gap.Bounds.Apart(possible));
    }

    // A printed number against what follows for it from the numbers that stand before it in the order of the quantities.
    private void Follows(GapQuantity quantity, string code)
    {
        if (!_known.TryGetValue(quantity, out var printed))
        {
            return;
        }

        if (!Before(quantity).TryGetValue(quantity, out var follows))
        {
            _log.NotMade(code);
            return;
        }

        _log.Passed(code);
        if (printed.Bounds.Meets(follows.Bounds))
        {
            return;
        }

        var (severity, more) = (AuditSeverity.Contradiction, "");
        if (quantity is Gap or T or Dz && (-printed.Bounds).Meets(follows.Bounds))
        {
            // A sign by itself is often one of E - P; in the gap it contradicts the head of its column.
            (severity, more) = (quantity == Gap ? AuditSeverity.Contradiction : AuditSeverity.Warning, " It fits with the other sign: the labels of P and E may be swapped.");
        }
        else if (quantity == DegreesOfFreedom && printed.Bounds.Meets(follows.Bounds * Bounds.Exactly(2)))
        {
            more = " That many has the test of two independent samples, which paired answers are not.";
        }

        _log.Failed(code, _row.Name, severity, $"{Printed(quantity)}; {From(follows, _printed[quantity].Decimals)}.{more}", printed.Bounds.Apart(follows.Bounds));
    }

    private void PValue()
    {
        if (!_printed.TryGetValue(P, out var p))
        {
            return;
        }

        var limit = p.Relation == PrintedRelation.Below;
        _log.Check("p-zero", _row.Name, p.Value != 0 || p.Relation == PrintedRelation.Above,
            limit ? $"{Printed(P)}; no probability is less than 0." : $"{Printed(P)}; no p-value is 0: it should be a limit, such as < 0.{new string('0', Math.Max(p.Decimals - 1, 2))}1.",
            limit ? AuditSeverity.Contradiction : AuditSeverity.Note);
        if (!_known.TryGetValue(P, out var printed))
        {
            return;
        }

        if (!Before(P).TryGetValue(P, out var follows))
        {
            _log.NotMade("p");
            return;
        }

        _log.Passed("p");
        if (!printed.Bounds.Meets(follows.Bounds))
        {
            var oneSided = printed.Bounds.Meets(follows.Bounds * Bounds.Exactly(0.5));
            _log.Failed("p", _row.Name, oneSided ? AuditSeverity.Warning : AuditSeverity.Contradiction,
                $"{Printed(P)}; {From(follows, p.Decimals)}.{(oneSided ? " Half of it fits: the test may be one-sided." : "")}", printed.Bounds.Apart(follows.Bounds));
        }
    }

    private void Interval()
    {
        if (!_known.TryGetValue(IntervalLower, out var lower) || !_known.TryGetValue(IntervalUpper, out var upper))
        {
            return;
        }

        var printed = $"the interval is printed as {_printed[IntervalLower].ToString(null, null)} to {_printed[IntervalUpper].ToString(null, null)}";
        var isOrdered = _printed[IntervalLower].Value <= _printed[IntervalUpper].Value;
        _log.Check("ci-order", _row.Name, isOrdered, $"{printed}; its lower end is above its upper end.");
        var known = Before(IntervalLower);
        var decimals = Math.Max(_printed[IntervalLower].Decimals, _printed[IntervalUpper].Decimals);
        if (known.TryGetValue(Gap, out var gap))
        {
            var centre = (lower.Bounds + upper.Bounds) * Bounds.Exactly(0.5);
            var isSwapped = !centre.Meets(gap.Bounds) && (-centre).Meets(gap.Bounds);
            _log.Check("ci-centre", _row.Name, centre.Meets(gap.Bounds),
                $"{printed}, with {AuditLog.Text(centre, decimals)} in its middle; the gap is {AuditLog.Text(gap.Bounds, decimals)}.{(isSwapped ? " It fits with the other sign: the labels of P and E may be swapped." : "")}",
                isSwapped ? AuditSeverity.Warning : AuditSeverity.Contradiction, centre.Apart(gap.Bounds));
        }
        else
        {
            _log.NotMade("ci-centre");
        }

        if (isOrdered && known.TryGetValue(StandardError, out var error) && known.TryGetValue(DegreesOfFreedom, out var df))
        {
            Width(printed, Route.HalfWidth(lower.Bounds, upper.Bounds), error.Bounds, df.Bounds, decimals);
        }
        else
        {
            _log.NotMade("ci-width");
        }
    }

    private void Width(string printed, Bounds half, Bounds error, Bounds df, int decimals)
    {
        var follows = error * Route.Critical(df, _level);
        _log.Passed("ci-width");
        if (half.Meets(follows))
        {
            return;
        }

        // What else is in use: other levels, and the normal quantile.
        var other = UsualLevels.Where(l => l != _level && half.Meets(error * Route.Critical(df, l))).Select(l => $" It fits a level of {l.ToString(null, null)}.")
            .Append(half.Meets(error * Route.Critical(Bounds.Exactly(1e9), _level)) ? " It fits the normal quantile in place of Student's." : null).FirstOrDefault(t => t is not null);
        _log.Failed("ci-width", _row.Name, other is null ? AuditSeverity.Contradiction : AuditSeverity.Warning,
            $"{printed}, half as wide as {AuditLog.Text(half, decimals)}; at {_level.ToString(null, null)} follows {AuditLog.Text(follows, decimals)}.{other}", half.Apart(follows));
    }

    // What follows from the printed numbers that stand before a quantity.
    private Dictionary<GapQuantity, Known> Before(GapQuantity quantity) => Known.Closure(_known.Where(k => k.Key < quantity), _routes);

    private string Printed(GapQuantity quantity) => $"{quantity.Text()} is printed as {_printed[quantity].ToString(null, null)}";

    private string Given(GapQuantity quantity) => $"{quantity.Text()} {_printed[quantity].ToString(null, null)}";

    private static string From(Known follows, int decimals) => $"from {follows.Source!.Inputs.Text()} follows {AuditLog.Text(follows.Bounds, decimals)}";
}
