// The same in F#, for a notebook or a terminal: copy it, change the layout to your columns, run `dotnet fsi gap-analysis.fsx [SURVEY.csv]`.
#r "nuget: ServiceQuality.Scoring"

open System.IO
open System.Globalization
open ServiceQuality.Domain
open ServiceQuality.Domain.Surveys
open ServiceQuality.Scoring.Gaps
open ServiceQuality.Scoring.Gaps
open ServiceQuality.Scoring.Gaps

CultureInfo.CurrentCulture <- CultureInfo.InvariantCulture

let file =
    match List.ofArray fsi.CommandLineArgs with
    | _ :: given :: _ -> given
    | _ -> Path.Combine(__SOURCE_DIRECTORY__, "data", "servqual300.csv")

// Any reader of CSV will do; these files have no quotes.
let rows = File.ReadLines file |> Seq.map (fun line -> line.Split ',' :> System.Collections.Generic.IReadOnlyList<string>)

let layout =
    SurveyLayout.Default.WithId("id").WithGroups([ "segment" ]).WithRating("overall", RatingScale(1, 10))

let read = SurveyData.FromRows(Instruments.Servqual1991, rows, layout)
printfn "%O" read
for row in read.Rejected do
    printfn "%O" row

let survey = read.Accepted
let gaps = GapAnalysis.Run(survey, MissingPolicy.PersonMean)
printfn "%O" (gaps.ToDimensionTable())

for item in gaps.Items |> Seq.sortBy (fun i -> i.Gap.Mean.GetValueOrDefault()) |> Seq.truncate 3 do
    printfn "item %s: %O, dz %.2f, adjusted p %O" item.Id item.Gap (item.PairedT.Effect(ServiceQuality.Scoring.Statistics.EffectSizeKind.CohenDz).Value) item.AdjustedP

printfn "%O" (gaps.Overall Weighting.Individual)
printfn ""
printfn "%O" (SurveyReliability.Estimate(survey).ToTable())
printfn "%O" (DerivedImportance.Estimate(survey, "overall").ToTable())
