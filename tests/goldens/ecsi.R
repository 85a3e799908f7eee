# Rscript tests/goldens/ecsi.R > tests/goldens/ecsi.csv
# The path model of the European customer satisfaction index on the made survey of ecsi-data.R, by pls.R: base R, on rows of data, to a fixed
# point at which no weight moves by 1e-14.
#
# Order of values. Constructs: Image, Expectation, Quality, Value, Satisfaction, Complaints, Loyalty. Items (24): IMAG1..5, CUEX1..3,
# PERQ1..7, PERV1..2, CUSA1..3, CUSCO, CUSL1..3. A matrix is written row by row. Paths, effects, f2, importance and inflation of
# antecedents are 7 x 7, row = from, column = to, 0 where there is nothing; correlations of constructs and HTMT are full and symmetric with
# diagonal 1; cross-loadings are 24 x 7; scores and index of the first ten respondents are 10 x 7. R squared of Image, which has no antecedent,
# is written as 0, adjusted too. Predictions and benchmarks are for the 19 items CUEX1..CUSL3 of constructs with antecedents. NA: not defined.
source("tests/goldens/emit.R")
source("tests/goldens/pls.R")
header()
rows <- function(M) if (is.matrix(M)) as.vector(t(M)) else as.vector(M)
# Equal but for rounding, which about zero is absolute.
near <- function(a, b, tolerance = 1e-11) {
    a <- as.vector(a); b <- as.vector(b)
    stopifnot(length(a) == length(b), !anyNA(a), !anyNA(b))
    big <- pmax(abs(a), abs(b)) > 0.1
    same(a[big], b[big], tolerance)
    if (any(abs(a - b)[!big] > tolerance)) stop("apart: ", max(abs(a - b)))
}
write <- function(id, method, input, expected) case(id, method, input, lapply(expected, rows))
data <- read.csv("docs/samples/data/ecsi250.csv")
X <- as.matrix(data[, ecsi$items]); n <- nrow(X); S <- cor(X)
stopifnot(n == 250, X == round(X), X >= 1, X <= 10)
mixed <- c("B", "A", "A", "B", "A", "A", "A")
adjusted <- function(r2, n, m = ecsi) ifelse(antecedents(m) > 0, 1 - (1 - r2) * (n - 1) / (n - antecedents(m) - 1), 0)
estimates <- function(f) list(weights = f$weights, loadings = f$loadings, paths = f$paths, r2 = f$r2)

# 1. Three schemes, three sets of modes.
fits <- list()
for (scheme in c("path", "factorial", "centroid")) for (set in c("a", "b", "mixed")) {
    modes <- modesOf(ecsi, switch(set, a = "A", b = "B", mixed = mixed))
    f <- fit(X, ecsi, scheme, modes)
    # The iteration on correlations, lm's own R squared, and effects by an inverse.
    g <- matrixFit(S, ecsi, scheme, modes)
    near(f$weights, g$weights); near(f$loadings, g$loadings); near(f$paths, g$paths); near(f$r2, g$r2); near(f$correlations, g$correlations)
    for (j in which(antecedents(ecsi) > 0)) {
        b <- which(ecsi$links[, j]); l <- lm(f$scores[, j] ~ f$scores[, b])
        near(summary(l)$r.squared, f$r2[j]); near(summary(l)$adj.r.squared, adjusted(f$r2, n)[j]); near(coef(l)[-1], f$paths[b, j])
    }
    T <- totals(f$paths); near(T, solve(diag(7) - f$paths) - diag(7))
    near(apply(f$scores, 2, sd), rep(1, 7)); near(cor(X, f$scores), f$crossLoadings)
    v <- indexWeights(f); index <- indexRows(v, X); near(colMeans(index), indexOfMeans(v, colMeans(X)))
    write(paste("base", scheme, set, sep = "-"), "fit", list(data = "ecsi250.csv", scheme = scheme, modes = modes), c(estimates(f), list(
        adjustedR2 = adjusted(f$r2, n), constructCorrelations = f$correlations, totalEffects = T, indirectEffects = T - f$paths,
        index = colMeans(index), indexWeights = v, indexSd = apply(index, 2, sd), indexStandardError = apply(index, 2, sd) / sqrt(n),
        crossLoadings = f$crossLoadings)))
    fits[[paste(scheme, set)]] <- f
}

# 2. Quality of the model with the path scheme, all in mode A.
f <- fits[["path a"]]; C <- cov(X); index <- indexRows(indexWeights(f), X); sds <- apply(index, 2, sd); ones <- rep(1, n)
alpha <- alphaStandardised(S); raw <- alphaRaw(C)
if (requireNamespace("psych", quietly = TRUE)) for (j in which(lengths(ecsi$blocks) > 1)) {
    p <- suppressWarnings(psych::alpha(as.data.frame(X[, ecsi$of == j]), check.keys = FALSE, warnings = FALSE))$total
    near(p$std.alpha, alpha[j]); near(p$raw_alpha, raw[j])
}
innerVif <- innerInflation(f); itemVif <- unlist(byBlock(ecsi, function(b) inflation(X[, b, drop = FALSE], ones)))
near(itemVif, unlist(byBlock(ecsi, function(b) diag(solve(S[b, b, drop = FALSE])))))
for (j in which(antecedents(ecsi) > 0)) { b <- which(ecsi$links[, j]); near(innerVif[b, j], diag(solve(f$correlations[b, b, drop = FALSE]))) }
fixed <- f2Fixed(f); again <- f2Again(f, scheme = "path", modes = "A")
# The t of lm on the scores gives the same f2: t^2 / (n - k - 1).
for (j in which(antecedents(ecsi) > 0)) {
    b <- which(ecsi$links[, j]); near(summary(lm(f$scores[, j] ~ f$scores[, b]))$coefficients[-1, 3]^2 / (n - length(b) - 1), fixed[b, j])
}
T <- totals(f$paths); importance <- T * outer(1 / sds, sds)
# Unstandardised paths by lm on the index rows lead to the same importance.
U <- 0 * f$paths
for (j in which(antecedents(ecsi) > 0)) { b <- which(ecsi$links[, j]); U[b, j] <- coef(lm(index[, j] ~ index[, b]))[-1] }
near(totals(U), importance)
signed <- abs(ratios(S, mean)); absolute <- ratios(abs(S), mean)
stopifnot(max(abs(signed - absolute)) > 1e-3)
drivers <- function(j) {
    b <- which(ecsi$links[, j]); R <- f$correlations[b, b]; r <- f$correlations[b, j]
    s <- list(shapley = shapley(R, r), johnson = johnson(R, r))
    near(sapply(s, sum), rep(f$r2[j], 2))
    s
}
satisfaction <- drivers(5); loyalty <- drivers(7)
write("quality-path-a", "quality", list(data = "ecsi250.csv", scheme = "path", modes = rep("A", 7)), list(
    f2FixedScores = fixed, f2Reestimated = again, alphaStandardised = alpha, alphaRaw = raw, rhoA = rhoA(f, S), rhoC = rhoC(f$loadings),
    ave = averageVariance(f$loadings), htmtSigned = signed, htmtAbsolute = absolute, htmt2Signed = ratios(S, geometric),
    htmt2Absolute = ratios(abs(S), geometric), innerVif = innerVif, itemVif = itemVif, importance = importance,
    itemImportance = indexWeights(f) * importance[ecsi$of, ], scoresFirst10 = f$scores[1:10, ], indexFirst10 = index[1:10, ],
    rhoCFirstComponent = rhoC(firstComponent(S)), adjustedR2NoIntercept = ifelse(antecedents(ecsi) > 0, 1 - (1 - f$r2) * n / (n - antecedents(ecsi)), 0),
    shapleySatisfaction = satisfaction$shapley, johnsonSatisfaction = satisfaction$johnson,
    shapleyLoyalty = loyalty$shapley, johnsonLoyalty = loyalty$johnson))

# 3. Consistent PLS: correlations divided by the roots of rho_A.
reliability <- rhoA(f, S); R <- f$correlations / sqrt(outer(reliability, reliability)); diag(R) <- 1
inner <- structural(R); T <- totals(inner$paths)
l <- f$weights * sqrt(reliability[ecsi$of]) / ave(f$weights^2, ecsi$of, FUN = sum)
stopifnot(eigen(R)$values > 0, abs(l) <= 1, inner$r2 < 1)
write("plsc-path", "plsc", list(data = "ecsi250.csv", scheme = "path", modes = rep("A", 7)), list(
    rhoA = reliability, loadings = l, constructCorrelations = R, paths = inner$paths, r2 = inner$r2, adjustedR2 = adjusted(inner$r2, n), totalEffects = T,
    indirectEffects = T - inner$paths, rhoC = rhoC(l), ave = averageVariance(l)))

# 4. Weights of respondents. Frequencies count as so many rows; sampling weights w are brought to the sum n, and the standard error of the
# index, with item weights fixed, is sqrt(sum w^2 (y - mean)^2) / sum w * sqrt(n / (n - 1)).
times <- data$times; repeated <- X[rep(1:n, times), ]
f <- fit(X, w = times); g <- fit(repeated); v <- indexWeights(f); index <- indexRows(v, X)
near(f$weights, g$weights); near(f$loadings, g$loadings); near(f$paths, g$paths); near(f$r2, g$r2); near(v, indexWeights(g)); near(f$correlations, g$correlations)
sds <- apply(index, 2, wsd, times); near(sds, apply(indexRows(v, repeated), 2, sd))
write("frequency-weights", "weighted", list(data = "ecsi250.csv", scheme = "path", modes = rep("A", 7), weightColumn = "times"), c(estimates(f), list(
    adjustedR2 = adjusted(f$r2, sum(times)), constructCorrelations = f$correlations, index = apply(index, 2, wmean, times), indexWeights = v,
    indexSd = sds, indexStandardError = sds / sqrt(sum(times)))))
w <- data$weight * n / sum(data$weight)
f <- fit(X, w = w); v <- indexWeights(f); index <- indexRows(v, X); means <- apply(index, 2, wmean, w)
h <- matrixFit(cov.wt(X, w / n, cor = TRUE)$cor); near(f$weights, h$weights); near(f$paths, h$paths); near(f$r2, h$r2)
se <- sapply(1:7, function(j) sqrt(sum(w^2 * (index[, j] - means[j])^2)) / sum(w) * sqrt(n / (n - 1)))
write("sampling-weights", "weighted", list(data = "ecsi250.csv", scheme = "path", modes = rep("A", 7), weightColumn = "weight"), c(estimates(f), list(
    constructCorrelations = f$correlations, index = means, indexWeights = v, indexSd = apply(index, 2, wsd, w), indexStandardError = se)))
f <- fit(X, scheme = "factorial", modes = "B", w = w); h <- matrixFit(cov.wt(X, w / n, cor = TRUE)$cor, scheme = "factorial", modes = "B")
near(f$weights, h$weights, 1e-10); near(f$paths, h$paths, 1e-10)
write("sampling-weights-factorial-b", "weighted", list(data = "ecsi250.csv", scheme = "factorial", modes = rep("B", 7), weightColumn = "weight"),
    c(estimates(f), list(index = indexOfMeans(indexWeights(f), f$means), indexWeights = indexWeights(f))))

# 5. Missing answers. availableMeansIndex: item means over every answer there is. Pairwise: correlations over the rows with both answers, each
# item's standard deviation over its own answers; its index is of those means, its sd from the covariances r sd sd.
M <- as.matrix(read.csv("tests/goldens/ecsi-missing.csv")[, ecsi$items])
stopifnot(all(is.na(M) | M == X), any(is.na(M)))
available <- colMeans(M, na.rm = TRUE)
for (policy in c("listwise", "mean-replacement")) {
    filled <- if (policy == "listwise") M[stats::complete.cases(M), ] else { F <- M; for (i in 1:24) F[is.na(F[, i]), i] <- available[i]; F }
    f <- fit(filled); v <- indexWeights(f); index <- indexRows(v, filled)
    write(paste0("missing-", policy), "missing", list(data = "ecsi-missing.csv", scheme = "path", modes = rep("A", 7), policy = policy), c(estimates(f), list(
        n = nrow(filled), constructCorrelations = f$correlations, itemMeans = f$means, itemSds = f$sds, index = colMeans(index), indexWeights = v,
        indexSd = apply(index, 2, sd), availableMeansIndex = indexOfMeans(v, available))))
}
pairs <- cor(M, use = "pairwise.complete.obs"); own <- apply(M, 2, sd, na.rm = TRUE)
stopifnot(eigen(pairs)$values > 0)
f <- matrixFit(pairs); f$sds <- own; v <- indexWeights(f)
covariances <- pairs * outer(own, own)
write("missing-pairwise", "missing", list(data = "ecsi-missing.csv", scheme = "path", modes = rep("A", 7), policy = "pairwise"), c(estimates(f), list(
    constructCorrelations = f$correlations, itemMeans = available, itemSds = own, index = indexOfMeans(v, available), indexWeights = v,
    indexSd = byBlock(ecsi, function(b) 100 / 9 * sqrt(drop(v[b] %*% covariances[b, b, drop = FALSE] %*% v[b]))),
    minimumEigenvalue = min(eigen(pairs)$values))))

# 6. Prediction of rows left out. Folds: row i, from 1, is in fold i mod 10.
for (way in c("leave-one-out", "ten-folds")) {
    p <- predictions(X, if (way == "ten-folds") (1:n) %% 10 else 1:n)
    # Leaving one row out of a regression has a closed form: the residual divided by 1 - its leverage.
    if (way == "leave-one-out") near(p$linear$rmse, sapply(which(ecsi$of > 1), function(i) {
        l <- lm(X[, i] ~ X[, ecsi$of != ecsi$of[i]]); sqrt(mean((residuals(l) / (1 - hatvalues(l)))^2))
    }))
    expected <- unlist(p, recursive = FALSE)
    names(expected) <- sub("\\.(.)", "\\U\\1", names(expected), perl = TRUE)
    write(paste0("prediction-", way), "prediction", list(data = "ecsi250.csv", scheme = "path", modes = rep("A", 7), folds = way), expected)
}

# 7. Bootstrap: 200 resamples of Park and Miller's stream from 12345.
parts <- list(paths = 49, totalEffects = 49, r2 = 7, weights = 24, loadings = 24, index = 7)
statistic <- function(rows) {
    f <- fit(X[rows, ])
    c(t(f$paths), t(totals(f$paths)), f$r2, f$weights, f$loadings, indexOfMeans(indexWeights(f), f$means))
}
b <- bootstrapped(statistic, n, 200, 12345)
stopifnot(b$first[1:5] == c(24, 208, 236, 8, 2))
part <- rep(names(parts), unlist(parts)); expected <- list(firstIndices = b$first[1:20])
for (p in names(parts)) for (what in setdiff(names(b), c("resamples", "first"))) expected[[paste0(p, what)]] <- b[[what]][part == p]
expected$firstResamplePaths <- b$resamples[part == "paths", 1]
write("bootstrap", "bootstrap", list(data = "ecsi250.csv", scheme = "path", modes = rep("A", 7), seed = 12345, resamples = 200), expected)

# 8. Groups: north against south. Henseler: p is 1 - the share, among all pairs of a resample of the north (t) and one of the south (u), of
# 2 mean(t) - t - 2 mean(u) + u > 0; small where the path of the north is the greater one. Each region has its own stream of resamples.
north <- which(data$region == "north"); south <- which(data$region == "south")
stopifnot(length(north) + length(south) == n)
fn <- fit(X[north, ]); fs <- fit(X[south, ]); difference <- fn$paths - fs$paths
resamplesOf <- function(group, seed) {
    index <- resampled(length(group), 200, seed) + 1
    sapply(1:200, function(b) t(fit(X[group[index[, b]], ])$paths))
}
tn <- resamplesOf(north, 12345); ts <- resamplesOf(south, 54321)
greater <- sapply(1:49, function(i) {
    d <- outer(2 * mean(tn[i, ]) - tn[i, ], 2 * mean(ts[i, ]) - ts[i, ], "-")
    stopifnot(all(d == 0) || all(abs(d) > 1e-13))
    sum(d > 0)
})
linked <- as.vector(t(ecsi$links))
write("mga-region", "mga", list(data = "ecsi250.csv", scheme = "path", modes = rep("A", 7), first = "north", second = "south", seedFirst = 12345,
    seedSecond = 54321, resamples = 200), list(sizes = c(length(north), length(south)), firstPaths = fn$paths, secondPaths = fs$paths, firstWeights = fn$weights,
    secondWeights = fs$weights, firstR2 = fn$r2, secondR2 = fs$r2, difference = difference, firstMean = rowMeans(tn), secondMean = rowMeans(ts),
    firstSd = apply(tn, 1, sd), secondSd = apply(ts, 1, sd), pairsGreater = greater, p = ifelse(linked, 1 - greater / 200^2, 0)))
# Permutations: the rows in the order of the file are permuted; the first so many as the north has form the first group.
permutations <- permuted(n, 199, 12345) + 1
d <- sapply(1:199, function(b) {
    p <- permutations[, b]
    t(fit(X[p[seq_along(north)], ])$paths - fit(X[p[-seq_along(north)], ])$paths)
})
observed <- rows(difference)
stopifnot(apply(permutations, 2, function(p) identical(sort(p), as.numeric(1:n))), abs(abs(d) - abs(observed))[linked, ] > 1e-9)
count <- rowSums(abs(d) >= abs(observed)) * linked
write("permutation-region", "permutation", list(data = "ecsi250.csv", scheme = "path", modes = rep("A", 7), first = "north", second = "south", seed = 12345,
    permutations = 199), list(difference = difference, atLeast = count, p = ifelse(linked, (count + 1) / 200, 0), firstPermutation = permutations[1:20, 1] - 1,
    secondPermutation = permutations[1:20, 2] - 1, firstDifferences = d[, 1]))

# 9. A second wave: its own fit, and its index by the index weights of the first.
second <- as.matrix(read.csv("docs/samples/data/ecsi200-second-wave.csv")[, ecsi$items])
f <- fit(second); v <- indexWeights(f); index <- indexRows(v, second)
write("wave2-own", "wave", list(data = "ecsi200-second-wave.csv", scheme = "path", modes = rep("A", 7)), c(estimates(f), list(
    n = nrow(second), index = colMeans(index), indexWeights = v, indexSd = apply(index, 2, sd))))
v <- indexWeights(fits[["path a"]]); index <- indexRows(v, second)
near(colMeans(index), indexOfMeans(v, colMeans(second)))
write("wave2-frozen", "wave", list(data = "ecsi200-second-wave.csv", weightsFrom = "ecsi250.csv"), list(
    n = nrow(second), index = colMeans(index), indexWeights = v, indexSd = apply(index, 2, sd), indexFirstWave = indexOfMeans(v, colMeans(X))))

# 10. Two constructs, where other methods give the same.
pair <- function(id, x, y, modes, scheme, closed) {
    m <- model(list(X = x, Y = y), "X->Y"); Z <- X[, c(x, y)]
    f <- fit(Z, m, scheme, modes)
    closed(f, cor(Z)[x, x, drop = FALSE], cor(Z)[y, y, drop = FALSE], cor(Z)[x, y, drop = FALSE])
    v <- indexWeights(f); index <- indexRows(v, Z, m)
    write(id, "pair", list(data = "ecsi250.csv", scheme = scheme, modes = modes, x = x, y = y), list(weights = f$weights, loadings = f$loadings,
        path = f$paths[1, 2], r2 = f$r2[2], index = colMeans(index), indexWeights = v, indexSd = apply(index, 2, sd)))
}
# A regression: path = R, weights proportional to the standardised coefficients.
pair("pair-regression", c("IMAG1", "PERQ1"), "CUSA1", c("B", "A"), "path", function(f, Rx, Ry, Rxy) {
    l <- lm(CUSA1 ~ IMAG1 + PERQ1, data); beta <- coef(l)[-1] * apply(X[, c("IMAG1", "PERQ1")], 2, sd) / sd(X[, "CUSA1"])
    near(f$r2[2], summary(l)$r.squared); near(f$paths[1, 2], sqrt(summary(l)$r.squared))
    near(f$weights, c(beta / sqrt(drop(beta %*% Rx %*% beta)), 1)); near(f$scores[, 1], standard(fitted(l), rep(1, n)))
})
# The first canonical correlation.
pair("pair-canonical", paste0("IMAG", 1:5), paste0("CUSL", 1:3), c("B", "B"), "factorial", function(f, Rx, Ry, Rxy) {
    c <- cancor(f$Z[, 1:5], f$Z[, 6:8]); near(f$paths[1, 2], c$cor[1])
    a <- c$xcoef[, 1] * sqrt(n - 1); near(abs(f$weights[1:5]), abs(a)); near(abs(f$weights[6:8]), abs(c$ycoef[, 1]) * sqrt(n - 1))
})
# The first pair of singular vectors of the correlations between the blocks (Tucker's interbattery analysis).
pair("pair-interbattery", paste0("IMAG", 1:5), paste0("CUSL", 1:3), c("A", "A"), "centroid", function(f, Rx, Ry, Rxy) {
    s <- svd(Rxy); u <- abs(s$u[, 1]); w <- abs(s$v[, 1])
    near(f$weights, c(u / sqrt(drop(u %*% Rx %*% u)), w / sqrt(drop(w %*% Ry %*% w))))
})

# 11. Bootstrap of pairs of constructs: correlations of scores and the ratios of section 2, on the resamples of section 7. The pairs are
# (1,2), (1,3), (2,3), (1,4), ..: earlier constructs of each later one. In two resamples one correlation of items is exactly 0, and with it
# a geometric mean. htmt2Absolute counts such a ratio as the 0 it is, htmt2AbsoluteDefined leaves the resample out for that pair;
# htmt2AbsoluteZeros counts them. A program that finds 1e-17 for this 0 gets neither: the root of such a product is not small.
above <- function(M) M[upper.tri(M)]
statistic <- function(rows) {
    x <- X[rows, ]; S <- cor(x); covariances <- length(rows) * crossprod(x) - tcrossprod(colSums(x))
    # Whole numbers know a correlation of 0 for certain; no other one is near it.
    stopifnot((S == 0) == (covariances == 0), abs(S[S != 0]) > 1e-5)
    geometricMeans <- above(ratios(abs(S), geometric))
    c(above(fit(x)$correlations), above(ratios(abs(S), mean)), above(abs(ratios(S, mean))), ifelse(is.na(geometricMeans), 0, geometricMeans), geometricMeans)
}
b <- bootstrapped(statistic, n, 200, 12345)
part <- rep(c("correlation", "htmtAbsolute", "htmtSigned", "htmt2Absolute", "htmt2AbsoluteDefined"), each = 21)
stopifnot(b$first[1:5] == c(24, 208, 236, 8, 2), !anyNA(b$resamples[part != "htmt2AbsoluteDefined", ]))
near(b$Estimate[1:84], c(above(fits[["path a"]]$correlations), above(absolute), above(signed), above(ratios(abs(S), geometric))))
# The first resample again, pair by pair.
again <- X[b$first + 1, ]; f <- fit(again); at <- 0
for (j in 2:7) for (l in seq_len(j - 1)) {
    at <- at + 1
    r <- as.vector(cor(again[, ecsi$of == l], again[, ecsi$of == j]))
    inside <- lapply(ecsi$blocks[c(l, j)], function(items) if (length(items) == 1) 1 else combn(items, 2, function(two) cor(again[, two[1]], again[, two[2]])))
    ratio <- function(average, of) abs(average(of(r))) / sqrt(average(of(inside[[1]])) * average(of(inside[[2]])))
    near(b$resamples[at + 21 * 0:4, 1], c(cor(f$scores[, l], f$scores[, j]), ratio(mean, abs), ratio(mean, identity),
        rep(ratio(function(x) prod(x)^(1 / length(x)), abs), 2)))
}
zeros <- rowSums(is.na(b$resamples[part == "htmt2AbsoluteDefined", ]))
stopifnot(at == 21, sum(zeros) == 2)
expected <- list(firstIndices = b$first[1:20])
for (p in unique(part)) for (what in c("Estimate", "Mean", "Sd", "Lower", "Upper", "BcaLower", "BcaUpper", "BcaEstimateLower",
    "BcaEstimateUpper")) expected[[paste0(p, what)]] <- b[[what]][part == p]
expected$htmt2AbsoluteZeros <- zeros
write("bootstrap-discriminant", "bootstrap", list(data = "ecsi250.csv", scheme = "path", modes = rep("A", 7), seed = 12345, resamples = 200), expected)

# 12. Measurement invariance of composites (MICOM: Henseler, Ringle and Sarstedt 2016), north against south, on the permutations of section 8.
# Compositional: each group has its own fit; both sets of weights are applied to the items standardised over all rows, where the scores of
# a construct correlate c. Equal means and variances: scores of the one fit of all rows, compared between the groups, never fitted again.
f <- fits[["path a"]]; Z <- f$Z; size <- length(north); single <- lengths(ecsi$blocks) == 1
weighted <- function(weights) sapply(1:7, function(j) Z[, ecsi$of == j, drop = FALSE] %*% weights[ecsi$of == j])
compositional <- function(first) {
    a <- fit(X[first, ])$weights; b <- fit(X[-first, ])$weights
    c <- ifelse(single, 1, diag(cor(weighted(a), weighted(b))))
    # The same from the correlations of the items.
    near(c, byBlock(ecsi, function(i) drop(a[i] %*% S[i, i] %*% b[i]) / sqrt(drop(a[i] %*% S[i, i] %*% a[i]) * drop(b[i] %*% S[i, i] %*% b[i]))))
    c
}
meansApart <- function(first) colMeans(f$scores[first, ]) - colMeans(f$scores[-first, ])
variancesApart <- function(first) log(apply(f$scores[first, ], 2, var) / apply(f$scores[-first, ], 2, var))
firsts <- lapply(1:199, function(b) permutations[seq_len(size), b])
compared <- function(statistic) list(observed = statistic(north), permuted = sapply(firsts, statistic))
c <- compared(compositional); m <- compared(meansApart); v <- compared(variancesApart)
# Of one item the mean is a sum of whole numbers, and permutations meet the observed difference exactly: they count as at least as great.
# |n sum - size total| / (size (n - size)) is the difference of the means of the item.
complaints <- X[, ecsi$of == which(single)]
whole <- function(first) abs(n * sum(complaints[first]) - size * sum(complaints))
ties <- ifelse(single, sum(sapply(firsts, whole) == whole(north)), 0)
gap <- function(x) abs(abs(x$permuted) - abs(x$observed))
# Nothing but these ties is within rounding of the observed value.
stopifnot(gap(c)[!single, ] > 1e-10, rowSums(gap(m) <= 1e-10) == ties, gap(v) > 1e-10)
near(m$observed, meansApart(sort(north))); near(m$observed, colMeans(weighted(f$weights)[north, ]) - colMeans(weighted(f$weights)[south, ]))
near(v$observed, 2 * log(apply(f$scores[north, ], 2, sd)) - 2 * log(apply(f$scores[south, ], 2, sd)))
atMost <- ifelse(single, 199, rowSums(c$permuted <= c$observed))
atLeast <- function(x) rowSums(abs(x$permuted) > abs(x$observed) + 1e-10 | gap(x) <= 1e-10)
near(atLeast(m)[single], sum(sapply(firsts, whole) >= whole(north)))
bound <- function(x, share) apply(x$permuted, 1, quantile, share, names = FALSE)
write("invariance-region", "invariance", list(data = "ecsi250.csv", scheme = "path", modes = rep("A", 7), first = "north", second = "south", seed = 12345,
    permutations = 199), list(sizes = c(size, n - size), correlation = c$observed, correlationQuantile = bound(c, 0.05), correlationAtMost = atMost,
    correlationP = (1 + atMost) / 200, meanDifference = m$observed, meanTies = ties, meanAtLeast = atLeast(m), meanP = (1 + atLeast(m)) / 200,
    meanLower = bound(m, 0.025), meanUpper = bound(m, 0.975), logVarianceRatio = v$observed, varianceAtLeast = atLeast(v),
    varianceP = (1 + atLeast(v)) / 200, varianceLower = bound(v, 0.025), varianceUpper = bound(v, 0.975)))
