using System.Globalization;

namespace ServiceQuality.Domain.Surveys;

// One answer as it stands in a table of text.
internal static class RatingCell
{
    // The answer, or null when it is missing or refused.
    internal static int? Read(string? text, RatingScale scale, ValueList<string> missing, out (string Code, string Message)? refusal)
    {
        refusal = null;
        var cell = text.AsSpan().Trim();
        if (IsMissing(cell, missing))
        {
            return null;
        }

        if (!int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var answer))
        {
            refusal = ("not-a-whole-number", $"\"{InvariantText.Shorten(text)}\" is not a whole number; allowed are {scale} or blank for missing.");
            return null;
        }

        if (!scale.Contains(answer))
        {
            refusal = ("off-scale", $"\"{InvariantText.Shorten(text)}\" is off the scale; allowed are {scale} or blank for missing.");
            return null;
        }

        return answer;
    }

    // Blank, or one of the texts that mean a missing answer.
    internal static bool IsMissing(ReadOnlySpan<char> cell, ValueList<string> missing)
    {
        if (cell.IsEmpty)
        {
            return true;
        }

        foreach (var text in missing)
        {
            if (cell.SequenceEqual(text))
            {
                return true;
            }
        }

        return false;
    }
}
