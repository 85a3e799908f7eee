namespace ServiceQuality.Domain.Surveys;

// What exports of survey programs have besides numbers under short names.
public sealed partial record SurveyLayout
{
    private const string Unfinished = "unfinished";
    private const string Preview = "preview";

    /// <summary>The labels that mean answers, such as <c>Strongly agree</c> for 7.</summary>
    public ValueList<KeyValuePair<string, int>> Labels => Respondents.Labels;

    /// <summary>The number of rows of the header.</summary>
    public int HeaderRows => Respondents.HeaderRows;

    /// <summary>The address of the page that documents the export; null when the layout is the host's own.</summary>
    public string? Source { get; private init; }

    /// <summary>The name of the column with the answers of a kind to an item.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="item">The id of the item.</param>
    /// <returns>The name, by default the prefix and the id.</returns>
    /// <exception cref="ArgumentException">The layout has no answers of that kind.</exception>
    /// <exception cref="KeyNotFoundException">The instrument has no such item.</exception>
    public string ColumnOf(AnswerKind kind, Instrument instrument, string item)
    {
        Guard.Against.Null(instrument);
        Guard.Against.Null(item);
        return Columns(kind).NameOf(instrument.Items[item]);
    }

    /// <summary>
    /// This layout with names for the columns of one kind of answer, such as <c>Q1[SQ001]</c> or the text of the question. Line
    /// breaks in a name may be written in any way.
    /// </summary>
    /// <param name="kind">The kind, which the layout has already.</param>
    /// <param name="columns">
    /// Pairs of the id of an item and the name of its column. Other items keep the prefix and their id.
    /// </param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">
    /// The layout has no answers of that kind, an item or column appears twice, or a name is blank.
    /// </exception>
    public SurveyLayout WithColumns(AnswerKind kind, IEnumerable<KeyValuePair<string, string>> columns)
    {
        Guard.Against.Null(columns);
        ValueList<KeyValuePair<string, string>> names = [.. columns];
        RespondentLayout.RequireOnce(names.Select(n => n.Key), "Item", nameof(columns));
        RespondentLayout.RequireOnce(names.Select(n => n.Value), "Column", nameof(columns));
        var changed = Columns(kind) with { Names = names };
        return With(answers: [.. Answers.Select(a => a.Kind == kind ? changed : a)]);
    }

    /// <summary>This layout with labels that mean answers; numbers are read beside them.</summary>
    /// <param name="labels">
    /// Pairs of a label and the answer, such as <c>7 - strongly agree</c> or <c>A7</c> and 7; compared exactly (ordinal). They
    /// hold for every answer and rating.
    /// </param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">A label is blank or appears twice.</exception>
    public SurveyLayout WithLabels(IEnumerable<KeyValuePair<string, int>> labels) =>
        With(respondents: Respondents.WithLabels(labels));

    /// <summary>This layout for files with more than one row of header; the first has the names.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="lastBegins">How the first cell of the last of these rows begins; null when that is not checked.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public SurveyLayout WithHeader(int rows, string? lastBegins = null) =>
        With(respondents: Respondents.WithHeader(rows, lastBegins));

    /// <summary>This layout with a rule that leaves out rows: they are rejected with a code of their own.</summary>
    /// <param name="column">The column that marks such rows.</param>
    /// <param name="code">The code, such as <c>unfinished</c>; a rule with the same code is replaced.</param>
    /// <param name="texts">The texts that mark them, in any case; none means a blank cell.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">Column, code or a text is blank or has white space at its ends.</exception>
    public SurveyLayout WithoutRows(string column, string code, params IEnumerable<string> texts) =>
        With(respondents: Respondents.WithoutRows(column, code, texts));

    /// <summary>
    /// This layout for an export of LimeSurvey: ids from its column of responses, and rows without a date of submission are
    /// unfinished. Name the columns of the questions with <see cref="WithColumns"/>, and the codes or labels of answers with
    /// <see cref="WithLabels"/>: LimeSurvey does not say which end of a scale means more.
    /// </summary>
    /// <param name="unfinished">What becomes of unfinished rows; rejected ones have the code <c>unfinished</c>.</param>
    /// <param name="idColumn">The column of ids; with headings of full text <c>Response ID</c>.</param>
    /// <param name="submittedColumn">The column of dates of submission; with headings of full text <c>Date submitted</c>.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The choice is not a value of its enumeration.</exception>
    public SurveyLayout ForLimeSurvey(
        MarkedRows unfinished = MarkedRows.Reject, string idColumn = "id", string submittedColumn = "submitdate")
    {
        Guard.Against.UndefinedEnum(unfinished);
        var layout = With(respondents: Respondents.WithId(idColumn).WithHeader(1, null).WithRows(Unfinished)) with
        {
            Source = "https://www.limesurvey.org/manual/Exporting_results",
        };
        return unfinished == MarkedRows.Keep ? layout : layout.WithoutRows(submittedColumn, Unfinished);
    }

    /// <summary>
    /// This layout for a CSV export of Qualtrics: three rows of header (names, questions, import ids), ids from
    /// <c>ResponseId</c>, unfinished rows by <c>Finished</c>, previews and tests by <c>Status</c>, as numbers or as text.
    /// </summary>
    /// <param name="unfinished">What becomes of unfinished rows; rejected ones have the code <c>unfinished</c>.</param>
    /// <param name="previews">What becomes of previews and tests; rejected ones have the code <c>preview</c>.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A choice is not a value of its enumeration.</exception>
    public SurveyLayout ForQualtrics(MarkedRows unfinished = MarkedRows.Reject, MarkedRows previews = MarkedRows.Reject)
    {
        Guard.Against.UndefinedEnum(unfinished);
        Guard.Against.UndefinedEnum(previews);
        var respondents = Respondents.WithId("ResponseId").WithHeader(3, "{\"ImportId\":").WithRows(Unfinished).WithRows(Preview);
        var layout = With(respondents: respondents) with
        {
            Source = "https://www.qualtrics.com/support/survey-platform/data-and-analysis-module/data/download-data/"
                + "understanding-your-dataset/",
        };
        layout = previews == MarkedRows.Keep
            ? layout
            : layout.WithoutRows("Status", Preview, "Survey Preview", "1", "Survey Test", "2", "9", "17");
        return unfinished == MarkedRows.Keep ? layout : layout.WithoutRows("Finished", Unfinished, "False", "0");
    }
}
