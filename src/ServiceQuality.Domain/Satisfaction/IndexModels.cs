namespace ServiceQuality.Domain.Satisfaction;

/// <summary>
/// Published index models as data. Their questions belong to their authors; the names of the indicators are those of common data
/// sets and can be changed by <see cref="IndexModel.WithIndicators"/>. Constructs are named in English and Chinese.
/// </summary>
public static class IndexModels
{
    /// <summary>
    /// The European customer satisfaction index as used by Tenenhaus, Esposito Vinzi, Chatelin and Lauro (2005, Computational
    /// Statistics and Data Analysis 48, 159-205): 7 constructs, 24 questions from 1 to 10, complaints as one question.
    /// </summary>
    public static IndexModel Ecsi { get; } = IndexModel.Create("ECSI")
        .Construct("Image", "IMAG1", "IMAG2", "IMAG3", "IMAG4", "IMAG5")
        .Construct("Expectation", "CUEX1", "CUEX2", "CUEX3")
        .Construct("Quality", "PERQ1", "PERQ2", "PERQ3", "PERQ4", "PERQ5", "PERQ6", "PERQ7")
        .Construct("Value", "PERV1", "PERV2")
        .Construct("Satisfaction", "CUSA1", "CUSA2", "CUSA3")
        .Construct("Complaints", "CUSCO")
        .Construct("Loyalty", "CUSL1", "CUSL2", "CUSL3")
        .ChineseName("Image", "企业形象")
        .ChineseName("Expectation", "顾客期望")
        .ChineseName("Quality", "感知质量")
        .ChineseName("Value", "感知价值")
        .ChineseName("Satisfaction", "顾客满意")
        .ChineseName("Complaints", "顾客抱怨")
        .ChineseName("Loyalty", "顾客忠诚")
        .Path("Image", "Expectation", "Satisfaction", "Loyalty")
        .Path("Expectation", "Quality", "Value", "Satisfaction")
        .Path("Quality", "Value", "Satisfaction")
        .Path("Value", "Satisfaction")
        .Path("Satisfaction", "Complaints", "Loyalty")
        .Path("Complaints", "Loyalty")
        .Build();

    /// <summary>
    /// The American customer satisfaction index of Fornell, Johnson, Anderson, Cha and Bryant (1996, Journal of Marketing 60(4),
    /// 7-18): 6 constructs, 14 questions. Each of expectations and quality is asked overall, for how well needs are met and for
    /// how often things go wrong; satisfaction overall, against expectations and against an ideal; whether there was a complaint
    /// is yes or no (1 or 0). Expectations and satisfaction act as in the paper.
    /// </summary>
    public static IndexModel Acsi { get; } = IndexModel.Create("ACSI")
        .Construct("Expectations", "EXPE1", "EXPE2", "EXPE3")
        .Construct("Quality", "QUAL1", "QUAL2", "QUAL3")
        .Construct("Value", "VALU1", "VALU2")
        .Construct("Satisfaction", "SATI1", "SATI2", "SATI3")
        .Construct("Complaints", "COMP")
        .Construct("Loyalty", "LOYA1", "LOYA2")
        .ChineseName("Expectations", "顾客期望")
        .ChineseName("Quality", "感知质量")
        .ChineseName("Value", "感知价值")
        .ChineseName("Satisfaction", "顾客满意")
        .ChineseName("Complaints", "顾客抱怨")
        .ChineseName("Loyalty", "顾客忠诚")
        .Indicator("COMP", new(0, 1))
        .Path("Expectations", "Quality", "Value", "Satisfaction")
        .Path("Quality", "Value", "Satisfaction")
        .Path("Value", "Satisfaction")
        .Path("Satisfaction", "Complaints", "Loyalty")
        .Path("Complaints", "Loyalty")
        .Build();

    // Made here on demand: the models above are static and need it first.
    internal static RatingScale OneToTen => new(1, 10);
}
