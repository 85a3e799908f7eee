using System.Text.Json.Nodes;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Charts;

/// <summary>Pictures of error budgets.</summary>
public static class ErrorBudgetCharts
{
    private static readonly LocalizedText Title = new("Error budget remaining", "剩余错误预算");
    private static readonly LocalizedText Remaining = new("Share of the budget that remains", "剩余预算占比");
    private static readonly LocalizedText Burn = new("Burn rate", "燃尽率");

    /// <summary>
    /// Draws the share of an error budget that remains over time. Below 0 the objective is missed. For a window of a named period
    /// a dashed line shows the even use of the budget.
    /// </summary>
    /// <param name="budgets">The budget at several instants, as
    /// <see cref="ErrorBudget.Run(ServiceObjective, IEnumerable{BudgetSample}, BudgetWindow, Instant)"/> gives them.</param>
    /// <param name="zone">The time zone of the axis.</param>
    /// <returns>The chart. Instants without events have no point.</returns>
    /// <exception cref="ArgumentException">There is no budget, or there are too many.</exception>
    public static Chart Chart(this IEnumerable<ErrorBudget> budgets, DateTimeZone zone)
    {
        Guard.Against.Null(zone);
        ValueList<ErrorBudget> all = [.. Guard.Against.NullElements(budgets).OrderBy(b => b.AsOf)];
        Guard.Against.Invalid(all.Count == 0, "There is no budget; allowed is at least one.", nameof(budgets));
        Charts.Chart.CheckMarks(all.Count, "budgets", nameof(budgets));
        var last = all[^1];
        var left = last.Remaining is { } share ? (100 * (double)share).RoundTo(Decimals.Percent) + " %" : null;
        LocalizedText description = left is null
            ? new($"{Title.English}. At the end it is not known.", $"{Title.Chinese}。最后一刻尚无数据。")
            : new($"{Title.English}. At the end {left} remain.", $"{Title.Chinese}。最后一刻剩余 {left}。");
        return new(Title, description, canvas => Draw(canvas, all, zone));
    }

    private static JsonObject Draw(ChartCanvas canvas, ValueList<ErrorBudget> budgets, DateTimeZone zone)
    {
        var rows = budgets.Where(b => b.Remaining is not null).Select(b => new JsonObject
        {
            ["time"] = ChartCanvas.Local(b.AsOf, zone),
            ["remaining"] = (double)b.Remaining!.Value,
            ["burn"] = (double?)b.BurnRate,
        });
        LocalizedText time = new($"Time ({zone.Id})", $"时间（{zone.Id}）");
        var span = budgets[^1].AsOf - budgets[0].AsOf;
        List<JsonNode?> layers =
        [
            ChartCanvas.Line("y", 0, canvas.Colours.Bad),
            ChartCanvas.Layer(
                ChartCanvas.Mark("area", ("interpolate", "step-after"), ("color", canvas.Colours.Good), ("opacity", 0.2)),
                new() { ["x"] = canvas.Time("time", time, span), ["y"] = canvas.Share("remaining", Remaining, isWhole: false) }),
            ChartCanvas.Layer(
                ChartCanvas.Mark("line", ("interpolate", "step-after"), ("color", canvas.Colours.Good)),
                new()
                {
                    ["x"] = canvas.Time("time", time, span),
                    ["y"] = canvas.Share("remaining", Remaining, isWhole: false),
                    ["tooltip"] = canvas.Tooltip(("remaining", Remaining, ".1%"), ("burn", Burn, ".2~f")),
                }),
        ];
        var window = budgets[^1].Window;
        if (budgets.All(b => b.Window == window))
        {
            layers.Add(ChartCanvas.Layer(
                ChartCanvas.Mark("line", ("color", canvas.Colours.Neutral), ("strokeDash", new JsonArray(6, 4))),
                new() { ["x"] = canvas.Time("time", time, span), ["y"] = canvas.Share("even", Remaining, isWhole: false) },
                new JsonArray(
                    new JsonObject { ["time"] = ChartCanvas.Local(window.Start, zone), ["even"] = 1 },
                    new JsonObject { ["time"] = ChartCanvas.Local(window.End, zone), ["even"] = 0 })));
        }

        return new() { ["data"] = ChartCanvas.Data(ChartCanvas.Rows(rows)), ["layer"] = new JsonArray([.. layers]) };
    }
}
