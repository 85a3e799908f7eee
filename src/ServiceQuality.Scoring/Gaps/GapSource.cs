using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

// What summaries must have in common to be merged: what was asked, how it is scored, which answers were reverse scored (null for
// none), and over whom items are scored.
internal sealed record GapSource(
    Instrument Instrument, RatingScale Scale, MissingPolicy Policy, AnswerKind Reference, TableText? Reversal, TableText Scope)
{
    internal bool IsDirect => Reference == AnswerKind.DirectGap;
}
