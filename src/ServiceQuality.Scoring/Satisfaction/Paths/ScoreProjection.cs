using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ServiceQuality.Scoring.Satisfaction;

// What weights make of the correlations of indicators: those of every indicator with every score, and of the scores. In memory
// taken once; for one thread.
internal sealed class ScoreProjection(ModelPlan plan)
{
    // By construct, then by indicator, with the stride of the plan.
    internal double[] CrossLoadings { get; } = new double[plan.Constructs * plan.Stride];

    internal double[] ScoreCorrelations { get; } = new double[plan.Constructs * plan.Constructs];

    internal void Find(double[] correlations, double[] weights)
    {
        var (constructs, stride) = (plan.Constructs, plan.Stride);
        ref var among = ref MemoryMarshal.GetArrayDataReference(correlations);
        ref var cross = ref MemoryMarshal.GetArrayDataReference(CrossLoadings);
        for (var j = 0; j < constructs; j++)
        {
            ref var row = ref Unsafe.Add(ref cross, j * stride);
            var (first, end) = (plan.First[j], plan.First[j] + plan.Length[j]);
            for (nuint at = 0; at < (nuint)stride; at += 4)
            {
                var sum = Vector256<double>.Zero;
                for (var h = first; h < end; h++)
                {
                    sum += Vector256.LoadUnsafe(ref Unsafe.Add(ref among, h * stride), at) * weights[h];
                }

                sum.StoreUnsafe(ref row, at);
            }
        }

        for (var l = 0; l < constructs; l++)
        {
            ScoreCorrelations[l * (constructs + 1)] = 1;
            var first = plan.First[l];
            var block = weights.AsSpan(first, plan.Length[l]);
            for (var j = 0; j < l; j++)
            {
                ref var row = ref Unsafe.Add(ref cross, (j * stride) + first);
                var sum = 0.0;
                for (var i = 0; i < block.Length; i++)
                {
                    sum += block[i] * Unsafe.Add(ref row, i);
                }

                ScoreCorrelations[(j * constructs) + l] = ScoreCorrelations[(l * constructs) + j] = sum;
            }
        }
    }

    // The dominant indicator loads positively, or else the sum of the loadings is positive.
    internal void Orient(double[] weights)
    {
        for (var j = 0; j < plan.Constructs; j++)
        {
            // The loadings of consistent PLS are multiples of the weights in mode A.
            var row = CrossLoadings.AsSpan(j * plan.Stride, plan.Stride);
            var loadings = plan.Options.Consistent && !plan.IsModeB[j] && plan.Length[j] > 1 ? weights.AsSpan() : row;
            var sum = 0.0;
            foreach (var loading in loadings.Slice(plan.First[j], plan.Length[j]))
            {
                sum += loading;
            }

            // A dominant loading of 0 decides nothing.
            if ((plan.Dominant[j] >= 0 && Math.Abs(loadings[plan.Dominant[j]]) > 1e-12 ? loadings[plan.Dominant[j]] : sum) >= 0)
            {
                continue;
            }

            Negate(row);
            Negate(weights.AsSpan(plan.First[j], plan.Length[j]));
            for (var l = 0; l < plan.Constructs; l++)
            {
                if (l != j)
                {
                    ScoreCorrelations[(j * plan.Constructs) + l] = ScoreCorrelations[(l * plan.Constructs) + j] =
                        -ScoreCorrelations[(j * plan.Constructs) + l];
                }
            }
        }
    }

    private static void Negate(Span<double> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = -values[i];
        }
    }
}
