# Rscript tests/goldens/tests.R > tests/goldens/tests.csv
# Tests of hypotheses: statistics and intervals by R's own tests, natural logarithms of p by the p* function behind each of
# them (log.p), held against the test's own p where that is above the least double. Exact conditional distributions under
# ties are counted out in plain R, where R has none.
source("tests/goldens/emit.R")
suppressPackageStartupMessages({ library(coin); suppressWarnings(library(exactRankTests)) })
header()

three <- function(two, greater, less, prefix = "logP") setNames(list(two, greater, less), paste0(prefix, c("TwoSided", "Greater", "Less")))
agree <- function(log, p) if (p > 1e-290) same(exp(log), p, 1e-10)
tLogs <- function(t, df) three(log(2) + pt(-abs(t), df, log.p = TRUE), pt(t, df, lower.tail = FALSE, log.p = TRUE), pt(t, df, log.p = TRUE))
doubled <- function(greater, less) min(0, log(2) + min(greater, less))
# Logarithm of a share, from the shares in and out of it, so that a share next to 1 keeps its digits.
logShare <- function(inside, outside) if (inside > 0.5) log1p(-outside) else log(inside)
# Ranks must not hang on rounding: two values are equal or plainly apart.
plain <- function(x) { g <- diff(sort(x)); stopifnot(all(g == 0 | g > 1e-6)) }

# ---- t tests: t.test ----------------------------------------------------------------------------------------------------
# The interval is of the mean (one sample), of the mean of x - y (paired) or of mean x - mean y; the test is against mu.
tCase <- function(id, method, input, run) {
    r <- run("two.sided", 0.95); g <- run("greater", 0.95); l <- run("less", 0.95)
    t <- unname(r$statistic); df <- unname(r$parameter)
    logs <- tLogs(t, df)
    agree(logs$logPTwoSided, r$p.value); agree(logs$logPGreater, g$p.value); agree(logs$logPLess, l$p.value)
    e <- unname(r$estimate)
    estimate <- if (length(e) == 2) list(mean1 = e[1], mean2 = e[2], meanDifference = e[1] - e[2]) else list(meanDifference = e)
    if (method == "oneSampleT") names(estimate) <- "mean"
    case(id, method, input, c(list(t = t, df = df), logs, estimate, list(standardError = r$stderr,
        interval95 = r$conf.int, interval99 = run("two.sided", 0.99)$conf.int, interval95Greater = g$conf.int, interval95Less = l$conf.int)))
}
i400 <- 1:400
ones <- list(
    small = list(c(5.1, 4.9, 6.2, 5.7, 5.5), 5), two = list(c(1, 2), 0), tied = list(c(3, 4, 4, 5, 5, 5, 6, 7, 7, 2), 4),
    negative = list(c(-1.5, -0.25, 0.75, -2, -3.5, 0.5, -1, -0.125), 0), "mean-at-mu" = list(c(1, 2, 3, 4, 5), 3),
    extreme = list(60 + (i400 * 37) %% 11, 1), "huge-t" = list(1000 + ((1:25) * 7) %% 5 / 8, 0))
for (n in names(ones)) { x <- ones[[n]][[1]]; mu <- ones[[n]][[2]]
    tCase(paste0("one-sample-t-", n), "oneSampleT", list(x = x, mu = mu), function(a, l) t.test(x, mu = mu, alternative = a, conf.level = l)) }

pairs <- list(
    # Student's sleep data (R's own), extra hours under two drugs.
    sleep = list(c(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2), c(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4)),
    likert = list(c(5, 6, 4, 7, 3, 5, 6, 6, 2, 5, 7, 4), c(6, 6, 5, 7, 5, 6, 5, 7, 4, 5, 7, 6)),
    small = list(c(12.5, 14.25, 11), c(11, 15, 10.5)),
    extreme = list(20 + (i400 * 37) %% 11, (i400 * 53) %% 7))
for (n in names(pairs)) { x <- pairs[[n]][[1]]; y <- pairs[[n]][[2]]
    tCase(paste0("paired-t-", n), "pairedT", list(x = x, y = y), function(a, l) t.test(x, y, paired = TRUE, alternative = a, conf.level = l)) }
tCase("paired-t-sleep-shifted", "pairedT", list(x = pairs$sleep[[1]], y = pairs$sleep[[2]], mu = -1),
    function(a, l) t.test(pairs$sleep[[1]], pairs$sleep[[2]], paired = TRUE, mu = -1, alternative = a, conf.level = l))

twos <- list(
    sleep = pairs$sleep, unequal = list(c(10.2, 11.5, 9.75, 14, 12.25, 10, 13.5), c(20, 8.5, 15.25, 30, 2.5, 17, 11, 24.5, 9, 19.75, 5.5, 28)),
    tied = list(c(3, 4, 4, 5, 5, 6, 7, 4), c(2, 3, 3, 4, 5, 2, 3, 3, 4, 1)), tiny = list(c(1, 3), c(2, 5, 9)),
    close = list(c(7.5, 8.25, 6.75, 9), c(7.25, 8.5, 7, 8.75, 8.25)),
    "no-spread-in-one" = list(c(4, 4, 4, 4), c(5, 7, 6, 5, 8)),
    extreme = list(30 + (i400 * 37) %% 11, ((1:300) * 53) %% 7))
for (n in names(twos)) { x <- twos[[n]][[1]]; y <- twos[[n]][[2]]
    tCase(paste0("welch-t-", n), "welchT", list(x = x, y = y), function(a, l) t.test(x, y, alternative = a, conf.level = l))
    tCase(paste0("pooled-t-", n), "pooledT", list(x = x, y = y), function(a, l) t.test(x, y, var.equal = TRUE, alternative = a, conf.level = l)) }
tCase("welch-t-unequal-shifted", "welchT", list(x = twos$unequal[[1]], y = twos$unequal[[2]], mu = -7.5),
    function(a, l) t.test(twos$unequal[[1]], twos$unequal[[2]], mu = -7.5, alternative = a, conf.level = l))

# ---- Wilcoxon signed rank: wilcox.test, psignrank -----------------------------------------------------------------------
walsh <- function(d) { m <- outer(d, d, "+") / 2; m[!lower.tri(m)] -> w; w }
# Normal form as in wilcox.test: variance with the ties taken off, correction by a half towards the mean (two-sided) or
# against the alternative (one-sided).
normalLogs <- function(v, mean, sigma) list(
    plain = three(doubled(pnorm((v - mean) / sigma, lower.tail = FALSE, log.p = TRUE), pnorm((v - mean) / sigma, log.p = TRUE)),
        pnorm((v - mean) / sigma, lower.tail = FALSE, log.p = TRUE), pnorm((v - mean) / sigma, log.p = TRUE), "normalLogP"),
    corrected = {
        two <- (v - mean - sign(v - mean) * 0.5) / sigma
        three(doubled(pnorm(two, lower.tail = FALSE, log.p = TRUE), pnorm(two, log.p = TRUE)),
            pnorm((v - mean - 0.5) / sigma, lower.tail = FALSE, log.p = TRUE), pnorm((v - mean + 0.5) / sigma, log.p = TRUE), "continuityLogP") })
# Distribution of the sum of the ranks with a plus, every sign as likely as its opposite. All 2^m sign patterns up to m = 14,
# above that the same counts by adding one rank after the other (ranks doubled, so that halves are whole).
# Two-sided is twice the smaller tail, at most 1; the distribution is symmetric, so this is also the distance from the mean.
exactSigns <- function(r, v) {
    m <- length(r)
    if (m <= 14) {
        sums <- as.vector(as.matrix(expand.grid(rep(list(0:1), m))) %*% r)
        weight <- rep(1 / length(sums), length(sums))
    } else {
        count <- c(1, rep(0, sum(2 * r)))
        for (k in round(2 * r)) count <- (count + c(rep(0, k), head(count, -k))) / 2
        weight <- count; sums <- (seq_along(count) - 1) / 2
    }
    greater <- logShare(sum(weight[sums >= v]), sum(weight[sums < v])); less <- logShare(sum(weight[sums <= v]), sum(weight[sums > v]))
    three(doubled(greater, less), greater, less, "exactLogP")
}
signedRank <- function(id, x, y = NULL, mu = 0) {
    d <- (if (is.null(y)) x else x - y) - mu
    z <- d[d != 0]; n <- length(z); plain(abs(d))
    r <- rank(abs(z)); v <- sum(r[z > 0]); ties <- table(r)
    run <- function(alternative, ...) suppressWarnings(wilcox.test(d, alternative = alternative, ...))
    same(v, unname(run("two.sided", exact = FALSE)$statistic))
    mean <- n * (n + 1) / 4; variance <- n * (n + 1) * (2 * n + 1) / 24 - sum(ties^3 - ties) / 48
    logs <- normalLogs(v, mean, sqrt(variance))
    for (c in 1:2) for (a in 1:3)
        agree(logs[[c]][[a]], run(c("two.sided", "greater", "less")[a], exact = FALSE, correct = c == 2)$p.value)
    expected <- c(list(vPlus = v, vMinus = sum(r[z < 0]), zeros = sum(d == 0), nonZero = n, variance = variance, z = (v - mean) / sqrt(variance)),
        logs$plain, logs$corrected)
    free <- n == length(d) && all(ties == 1)
    if (free && n <= 60) {
        # psignrank; upper tail is P(V >= v).
        exact <- three(doubled(psignrank(v - 1, n, lower.tail = FALSE, log.p = TRUE), psignrank(v, n, log.p = TRUE)),
            psignrank(v - 1, n, lower.tail = FALSE, log.p = TRUE), psignrank(v, n, log.p = TRUE), "exactLogP")
        for (a in 1:3) agree(exact[[a]], run(c("two.sided", "greater", "less")[a], exact = TRUE)$p.value)
    } else if (n <= 60) {
        exact <- exactSigns(r, v)
        for (a in 1:3) agree(exact[[a]], suppressWarnings(wilcox.exact(z, alternative = c("two.sided", "greater", "less")[a], exact = TRUE))$p.value)
    } else exact <- list()
    expected <- c(expected, exact, list(rankBiserial = (v - sum(r[z < 0])) / (n * (n + 1) / 2)))
    # Hodges and Lehmann: median of the n(n+1)/2 averages of two differences, each with itself included; of all, and of the non-zero ones.
    if (length(d) <= 500) expected <- c(expected, list(hodgesLehmannAll = median(walsh(d)) + mu, hodgesLehmannNonZero = median(walsh(z)) + mu))
    if (free && n <= 60) for (level in c(95, 99)) if (2 * psignrank(0, n) <= 1 - level / 100) {
        r <- run("two.sided", exact = TRUE, conf.int = TRUE, conf.level = level / 100)
        same(r$estimate + mu, expected$hodgesLehmannAll)
        q <- max(1, qsignrank((1 - level / 100) / 2, n))
        expected[[paste0("exactInterval", level)]] <- r$conf.int + mu
        expected[[paste0("attained", level)]] <- 1 - 2 * psignrank(trunc(q) - 1, n)
    }
    case(id, "signedRank", c(list(x = x), if (!is.null(y)) list(y = y), list(mu = mu)), expected)
}
# Pratt: zeros take part in the ranking of the absolute differences, then their ranks are dropped from both sums. Normal z by
# coin (mean and variance over the ranks of the non-zero ones), without a correction; exact by all signs of the non-zero ones.
# With the half taken off or put on, z is this package-less form: (V - mean -+ 1/2) / sigma, by hand.
pratt <- function(id, x, y) {
    d <- x - y; r <- rank(abs(d))[d != 0]; s <- sign(d[d != 0])
    v <- sum(r[s > 0]); mean <- sum(r) / 2; variance <- sum(r^2) / 4
    logs <- normalLogs(v, mean, sqrt(variance))
    for (a in 1:3) {
        alternative <- c("two.sided", "greater", "less")[a]
        k <- wilcoxsign_test(x ~ y, zero.method = "Pratt", alternative = alternative)
        same(as.numeric(statistic(k)), (v - mean) / sqrt(variance)); agree(logs$plain[[a]], as.numeric(pvalue(k)))
    }
    expected <- c(list(vPlus = v, vMinus = sum(r[s < 0]), zeros = sum(d == 0), nonZero = length(r), variance = variance,
        z = (v - mean) / sqrt(variance)), logs$plain, logs$corrected)
    if (length(r) <= 60) {
        exact <- exactSigns(r, v)
        for (a in 1:3) agree(exact[[a]], as.numeric(pvalue(wilcoxsign_test(x ~ y, zero.method = "Pratt",
            alternative = c("two.sided", "greater", "less")[a], distribution = "exact"))))
        expected <- c(expected, exact)
    }
    expected <- c(expected, list(rankBiserial = (v - sum(r[s < 0])) / sum(r)))
    case(id, "signedRankPratt", list(x = x, y = y), expected)
}
likert12 <- pairs$likert
likert40 <- list(1 + ((1:40) * 37) %% 7, 1 + ((1:40)^2 * 5 + (1:40) %/% 3) %% 7)
likert60 <- list(pmin(7, 3 + ((1:60) * 29) %% 6), 2 + ((1:60)^2 + (1:60) %/% 4) %% 5)
tied9 <- list(c(7, 6, 5, 7, 4, 6, 3, 7, 5), c(5, 5, 6, 4, 4, 5, 5, 6, 2))
depression <- list(c(1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30), c(0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29))
signedRank("signed-rank-depression", depression[[1]], depression[[2]])
signedRank("signed-rank-depression-shifted", depression[[1]], depression[[2]], mu = 0.2)
signedRank("signed-rank-six", c(1.5, -2, 3.25, 4, 5.5, 7))
signedRank("signed-rank-all-positive", c(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
signedRank("signed-rank-all-negative", -c(1, 2, 4, 8, 16, 32, 64))
signedRank("signed-rank-at-mean", c(1, 2, -3))
free25 <- (((1:25) * 7) %% 26 - 6.5) * (1:25 + 100) / 64
signedRank("signed-rank-twenty-five", free25)
free60 <- ifelse((1:60) %% 3 == 0, -1, 1) * (((1:60) * 17) %% 61)
signedRank("signed-rank-sixty", free60)
free60b <- ifelse((1:60) %% 7 == 0, -1, 1) * (((1:60) * 53) %% 61)
signedRank("signed-rank-sixty-far", free60b)
signedRank("signed-rank-likert-twelve", likert12[[1]], likert12[[2]])
signedRank("signed-rank-tied-nine", tied9[[1]], tied9[[2]])
signedRank("signed-rank-ties-without-zeros", c(-2, 1, 1, 3, 3, -1, 2, 4, 4, 4, 5, -3, 6, 6))
signedRank("signed-rank-zeros-without-ties", c(0, 0, 1, -2, 3, 4, -5, 6, 7, 8))
signedRank("signed-rank-one-non-zero", c(0, 0, 0, 2))
signedRank("signed-rank-all-tied", c(1, 1, 1, -1, 1, 1, -1, 1))
signedRank("signed-rank-likert-forty", likert40[[1]], likert40[[2]])
signedRank("signed-rank-likert-sixty", likert60[[1]], likert60[[2]])
signedRank("signed-rank-extreme", ((1:2200) * 37) %% 1201 + 1)
for (n in c("likert12", "likert40", "likert60", "tied9")) pratt(paste0("pratt-", sub("([0-9])", "-\\1", n)), get(n)[[1]], get(n)[[2]])
pratt("pratt-many-zeros", c(5, 5, 5, 5, 5, 5, 6, 7, 4, 8), c(5, 5, 5, 5, 5, 5, 5, 5, 5, 5))
pratt("pratt-no-zeros", c(3, 4, 6, 8, 11, 5), c(1, 5, 3, 2, 4, 9))

# ---- Mann-Whitney: wilcox.test, pwilcox ---------------------------------------------------------------------------------
# u1 is R's W: pairs where x is above y, ties by halves; u2 = n1 n2 - u1. Rank-biserial 2 u1 / (n1 n2) - 1: positive when x is above.
# Exact under ties: every choice of n1 among all values as likely as any other. This is not symmetric when sizes differ, so two-sided
# comes twice: twice the smaller tail (at most 1), and the share of choices at least as far from the mean as the one seen (as coin).
exactChoices <- function(r, n1, w) {
    n <- length(r)
    if (choose(n, n1) <= 20000) { sums <- colSums(matrix(r[combn(n, n1)], nrow = n1)); weight <- rep(1 / length(sums), length(sums)) }
    else {
        k <- round(2 * r); top <- sum(sort(k, decreasing = TRUE)[1:n1])
        count <- matrix(0, n1 + 1, top + 1); count[1, 1] <- 1
        for (j in k) for (c in n1:1) count[c + 1, (j + 1):(top + 1)] <- count[c + 1, (j + 1):(top + 1)] + count[c, 1:(top + 1 - j)]
        weight <- count[n1 + 1, ] / choose(n, n1); sums <- (0:top) / 2
    }
    mean <- n1 * (n + 1) / 2
    share <- function(s) logShare(sum(weight[s]), sum(weight[!s]))
    greater <- share(sums >= w); less <- share(sums <= w); far <- share(abs(sums - mean) >= abs(w - mean))
    list(exactLogPTwoSidedDoubled = doubled(greater, less), exactLogPTwoSidedByDistance = far, exactLogPGreater = greater, exactLogPLess = less)
}
mannWhitney <- function(id, x, y) {
    n1 <- length(x); n2 <- length(y); n <- n1 + n2
    plain(c(x, y))
    r <- rank(c(x, y)); w <- sum(r[1:n1]); u <- w - n1 * (n1 + 1) / 2; ties <- table(r)
    run <- function(alternative, ...) suppressWarnings(wilcox.test(x, y, alternative = alternative, ...))
    same(u, unname(run("two.sided", exact = FALSE)$statistic))
    mean <- n1 * n2 / 2; variance <- n1 * n2 / 12 * (n + 1 - sum(ties^3 - ties) / (n * (n - 1)))
    logs <- normalLogs(u, mean, sqrt(variance))
    alternatives <- c("two.sided", "greater", "less")
    for (c in 1:2) for (a in 1:3) agree(logs[[c]][[a]], run(alternatives[a], exact = FALSE, correct = c == 2)$p.value)
    expected <- c(list(rankSum1 = w, u1 = u, u2 = n1 * n2 - u, variance = variance, z = (u - mean) / sqrt(variance)), logs$plain, logs$corrected)
    free <- all(ties == 1)
    if (free && n <= 100) {
        exact <- three(doubled(pwilcox(u - 1, n1, n2, lower.tail = FALSE, log.p = TRUE), pwilcox(u, n1, n2, log.p = TRUE)),
            pwilcox(u - 1, n1, n2, lower.tail = FALSE, log.p = TRUE), pwilcox(u, n1, n2, log.p = TRUE), "exactLogP")
        for (a in 1:3) agree(exact[[a]], run(alternatives[a], exact = TRUE)$p.value)
        expected <- c(expected, exact)
    } else if (n <= 100) {
        exact <- exactChoices(r, n1, w)
        data <- data.frame(v = c(x, y), g = factor(rep(1:2, c(n1, n2))))
        for (a in 1:3) agree(exact[[a + 1]], as.numeric(pvalue(wilcox_test(v ~ g, data, distribution = "exact", alternative = alternatives[a]))))
        expected <- c(expected, exact)
    }
    expected <- c(expected, list(rankBiserial = 2 * u / (n1 * n2) - 1))
    if (n <= 500) expected$hodgesLehmann <- median(outer(x, y, "-"))
    if (free && n <= 100) for (level in c(95, 99)) if (2 * pwilcox(0, n1, n2) <= 1 - level / 100) {
        i <- run("two.sided", exact = TRUE, conf.int = TRUE, conf.level = level / 100)
        same(unname(i$estimate), expected$hodgesLehmann)
        q <- max(1, qwilcox((1 - level / 100) / 2, n1, n2))
        expected[[paste0("exactInterval", level)]] <- i$conf.int
        expected[[paste0("attained", level)]] <- 1 - 2 * pwilcox(trunc(q) - 1, n1, n2)
    }
    case(id, "mannWhitney", list(x = x, y = y), expected)
}
mannWhitney("mann-whitney-permeability", c(0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46), c(1.15, 0.88, 0.90, 0.74, 1.21))
mannWhitney("mann-whitney-apart", c(1, 2, 3, 4, 5), c(6, 7, 8, 9, 10, 11))
mannWhitney("mann-whitney-tiny", c(3, 1), c(2, 4, 5))
mannWhitney("mann-whitney-at-mean", c(1, 4), c(2, 3))
mannWhitney("mann-whitney-thirty", ((1:30) * 17) %% 61 + 4.5, ((1:28) * 23) %% 59)
mannWhitney("mann-whitney-forty-nine", ((1:49) * 3 + 51) * 1.5, ((1:49) * 5) %% 98 + 0.25)
mannWhitney("mann-whitney-tied-small", c(3, 4, 4, 5, 5, 6, 7), c(2, 3, 3, 4, 5, 2, 3, 1))
mannWhitney("mann-whitney-tied-unequal", c(7, 7, 6, 5), c(1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 6, 7, 7, 1, 2))
mannWhitney("mann-whitney-two-values", c(0, 1, 1, 1, 1, 0, 1, 1), c(0, 0, 1, 0, 0, 0, 1, 0))
mannWhitney("mann-whitney-tied-same", c(1, 2, 3, 4), c(1, 2, 3, 4))
mannWhitney("mann-whitney-likert", 1 + ((1:22)^2 * 3) %% 7, 1 + ((1:27)^2 * 2 + (1:27) %/% 5) %% 5)
mannWhitney("mann-whitney-extreme", 20 + ((1:1100) * 37) %% 11, ((1:1300) * 53) %% 13)

# ---- Sign test: binom.test over the non-zero differences, share of pluses against one half --------------------------------
signTest <- function(id, d) {
    plus <- sum(d > 0); n <- sum(d != 0)
    # The tails added up from logarithms: pbinom loses three digits of the logarithm of P(X > 1470) of 1500 (-899.1456, true -899.1469).
    tail <- function(k) { l <- lchoose(n, k) - n * log(2); min(0, max(l) + log(sum(exp(l - max(l))))) }
    logs <- three(doubled(tail(plus:n), tail(0:plus)), tail(plus:n), tail(0:plus))
    for (a in 1:3) agree(logs[[a]], binom.test(plus, n, alternative = c("two.sided", "greater", "less")[a])$p.value)
    case(id, "signTest", list(x = d), c(list(plus = plus, minus = n - plus, zeros = sum(d == 0)), logs))
}
signTest("sign-likert", likert12[[1]] - likert12[[2]])
signTest("sign-even", c(1, 2, -1, -3, 0, 0))
signTest("sign-one", c(0, 0, 5))
signTest("sign-all-plus", c(1, 2, 3, 4, 5, 6, 7))
signTest("sign-sixty", likert60[[1]] - likert60[[2]])
signTest("sign-extreme", ((1:1500) * 37) %% 101 - 1.5)

# ---- Chi-square: chisq.test ---------------------------------------------------------------------------------------------
goodness <- function(id, counts, p) {
    r <- suppressWarnings(chisq.test(counts, p = p))
    l <- pchisq(r$statistic, r$parameter, lower.tail = FALSE, log.p = TRUE); agree(l, r$p.value)
    case(id, "chiSquareGoodnessOfFit", list(counts = counts, probabilities = p),
        list(chiSquare = r$statistic, df = r$parameter, logP = l, expectedCounts = r$expected))
}
goodness("goodness-die", c(17, 22, 14, 19, 30, 18), rep(1, 6) / 6)
goodness("goodness-unequal", c(89, 37, 30, 28, 2), c(0.40, 0.20, 0.20, 0.15, 0.05))
goodness("goodness-two", c(8, 12), c(0.5, 0.5))
goodness("goodness-zero-count", c(0, 5, 9), c(0.25, 0.25, 0.5))
goodness("goodness-extreme", c(5000, 100, 100, 300), c(0.25, 0.25, 0.25, 0.25))
# Cramer's V = sqrt(chi-square / (n (min(rows, columns) - 1))), from the statistic without Yates. For 2 x 2 R takes off the lesser
# of one half and the distance |observed - expected|, so a table nearer than one half gets 0 and p = 1.
independence <- function(id, m) {
    r <- suppressWarnings(chisq.test(m, correct = FALSE))
    l <- pchisq(r$statistic, r$parameter, lower.tail = FALSE, log.p = TRUE); agree(l, r$p.value)
    expected <- list(chiSquare = r$statistic, df = r$parameter, logP = l, expectedCounts = as.vector(t(r$expected)),
        cramersV = sqrt(unname(r$statistic) / (sum(m) * (min(dim(m)) - 1))))
    if (all(dim(m) == 2)) {
        y <- suppressWarnings(chisq.test(m, correct = TRUE))
        ly <- pchisq(y$statistic, 1, lower.tail = FALSE, log.p = TRUE); agree(ly, y$p.value)
        # What rounding leaves of an exact 0 is written as 0.
        expected <- c(expected, if (y$statistic < 1e-20) list(yatesChiSquare = 0, yatesLogP = 0) else list(yatesChiSquare = y$statistic, yatesLogP = ly))
    }
    case(id, "chiSquareIndependence", list(rows = nrow(m), columns = ncol(m), countsByRow = as.vector(t(m))), expected)
}
independence("independence-party", rbind(c(762, 327, 468), c(484, 239, 477)))
independence("independence-two-by-two", rbind(c(12, 5), c(7, 19)))
independence("independence-small", rbind(c(3, 1), c(1, 3)))
independence("independence-within-a-half", rbind(c(10, 11), c(20, 21)))
independence("independence-four-by-three", rbind(c(10, 20, 30), c(6, 9, 17), c(0, 12, 4), c(8, 8, 9)))
independence("independence-extreme", rbind(c(900, 20), c(30, 800)))

# ---- Means of several groups --------------------------------------------------------------------------------------------
# Classic: oneway.test(var.equal = TRUE). With B between, W within, T total squares: eta squared B/T, omega squared
# (B - dfB W/dfW) / (T + W/dfW), epsilon squared (B - dfB W/dfW) / T; neither is cut at 0.
# Welch: oneway.test. Brown and Forsythe's F* of means (1974): sum n_i (m_i - m)^2 / sum (1 - n_i/N) s_i^2 with k - 1 and
# 1 / sum (c_i^2 / (n_i - 1)) degrees of freedom, c_i the share of group i in the denominator; by hand, R has none.
# Levene's test about medians, which also goes by the names Brown and Forsythe (of variances): classic ANOVA of |x - group median|.
groups <- function(id, g) {
    v <- unlist(g, use.names = FALSE); f <- factor(rep(seq_along(g), lengths(g))); n <- length(v); k <- length(g)
    input <- setNames(g, paste0("group", seq_along(g)))
    r <- oneway.test(v ~ f, var.equal = TRUE)
    a <- anova(lm(v ~ f)); B <- a[1, 2]; W <- a[2, 2]; same(a[1, 4], unname(r$statistic), 1e-10)
    l <- pf(r$statistic, k - 1, n - k, lower.tail = FALSE, log.p = TRUE); agree(l, r$p.value)
    case(paste0("anova-", id), "anova", input, list(f = r$statistic, df1 = k - 1, df2 = n - k, logP = l, sumOfSquaresBetween = B, sumOfSquaresWithin = W,
        etaSquared = B / (B + W), omegaSquared = (B - (k - 1) * W / (n - k)) / (B + W + W / (n - k)), epsilonSquared = (B - (k - 1) * W / (n - k)) / (B + W)))
    s2 <- sapply(g, var); ni <- lengths(g)
    if (all(s2 > 0)) {
        r <- oneway.test(v ~ f)
        l <- pf(r$statistic, r$parameter[1], r$parameter[2], lower.tail = FALSE, log.p = TRUE); agree(l, r$p.value)
        case(paste0("welch-anova-", id), "welchAnova", input, list(f = r$statistic, df1 = r$parameter[1], df2 = r$parameter[2], logP = l))
    }
    parts <- (1 - ni / n) * s2
    fs <- sum(ni * (sapply(g, mean) - mean(v))^2) / sum(parts); d <- 1 / sum((parts / sum(parts))^2 / (ni - 1))
    # With groups of one size F* is the classic F.
    if (length(unique(ni)) == 1) same(fs, a[1, 4], 1e-10)
    case(paste0("brown-forsythe-", id), "brownForsytheMeans", input, list(f = fs, df1 = k - 1, df2 = d, logP = pf(fs, k - 1, d, lower.tail = FALSE, log.p = TRUE)))
    away <- unlist(lapply(g, function(x) abs(x - median(x))), use.names = FALSE)
    r <- oneway.test(away ~ f, var.equal = TRUE)
    case(paste0("levene-median-", id), "leveneMedian", input, list(f = r$statistic, df1 = k - 1, df2 = n - k,
        logP = pf(r$statistic, k - 1, n - k, lower.tail = FALSE, log.p = TRUE)))
    # Kruskal and Wallis: kruskal.test. epsilon squared H (n + 1) / (n^2 - 1) = H / (n - 1), eta squared of H (H - k + 1) / (n - k), not cut at 0.
    r <- kruskal.test(v, f); H <- unname(r$statistic)
    l <- pchisq(H, k - 1, lower.tail = FALSE, log.p = TRUE); agree(l, r$p.value)
    case(paste0("kruskal-wallis-", id), "kruskalWallis", input, list(h = H, df = k - 1, logP = l, epsilonSquared = H * (n + 1) / (n^2 - 1), etaSquared = (H - k + 1) / (n - k)))
    # Dunn (1964): difference of mean ranks over sqrt((n(n+1)/12 - sum(t^3-t)/(12(n-1))) (1/n_i + 1/n_j)), pairs 1-2, 1-3, ..., 2-3, ...;
    # by hand, its two-group square held against kruskal.test. Holm: step down by the smallest, cumulative maximum, at most 1.
    q <- rank(v); t <- table(q); m <- tapply(q, f, mean); pairs <- combn(k, 2)
    z <- apply(pairs, 2, function(p) (m[p[1]] - m[p[2]]) / sqrt((n * (n + 1) / 12 - sum(t^3 - t) / (12 * (n - 1))) * (1 / ni[p[1]] + 1 / ni[p[2]])))
    if (k == 2) same(z^2, H, 1e-10)
    raw <- log(2) + pnorm(-abs(z), log.p = TRUE); o <- order(raw); holm <- raw
    holm[o] <- pmin(0, cummax(raw[o] + log(length(raw):1)))
    if (min(raw) > -600) for (i in seq_along(raw)) agree(holm[i], p.adjust(exp(raw), "holm")[i])
    case(paste0("dunn-", id), "dunn", input, list(pairs = apply(pairs, 2, paste, collapse = "-"), meanRanks = m, z = z, logPRaw = raw, logPHolm = holm))
}
groups("tied", list(c(3, 4, 4, 5, 5, 6, 7), c(2, 3, 3, 4, 5, 2), c(5, 6, 7, 7, 6, 5, 7, 4)))
groups("decimal", list(c(2.9, 3.0, 2.5, 2.6, 3.2), c(3.8, 2.7, 4.0, 2.4), c(2.8, 3.4, 3.7, 2.2, 2.0)))
groups("two", list(c(10, 12, 9, 15, 11), c(14, 18, 13, 21, 16, 17, 15)))
groups("unequal-spread", list(c(50, 51, 49, 50, 52, 50.5), c(40, 60, 55, 30, 70, 65, 45, 80), c(52, 58, 47), c(61, 44, 57, 50, 39)))
groups("same-size", list(c(5, 7, 9, 4), c(6, 8, 3, 7), c(9, 9, 8, 6), c(2, 6, 5, 4), c(7, 8, 8, 9)))
groups("near-nothing", list(c(4, 5, 6, 7), c(5, 4, 7, 6.5), c(4.5, 5.5, 6, 6)))
groups("extreme", list(((1:700) * 37) %% 11, 15 + ((1:800) * 53) %% 13, 31 + ((1:650) * 29) %% 9))

# ---- Friedman: friedman.test; Kendall's W = Q / (n (k - 1)) -----------------------------------------------------------------
friedman <- function(id, m) {
    r <- friedman.test(m); Q <- unname(r$statistic); k <- ncol(m)
    l <- pchisq(Q, k - 1, lower.tail = FALSE, log.p = TRUE); agree(l, r$p.value)
    case(id, "friedman", list(rows = nrow(m), columns = k, valuesByRow = as.vector(t(m))), list(q = Q, df = k - 1, logP = l, kendallsW = Q / (nrow(m) * (k - 1))))
}
friedman("friedman-bases", matrix(c(5.40, 5.50, 5.55, 5.85, 5.70, 5.75, 5.20, 5.60, 5.50, 5.55, 5.50, 5.40, 5.90, 5.85, 5.70, 5.45, 5.55, 5.60,
    5.40, 5.40, 5.35, 5.45, 5.50, 5.35, 5.25, 5.15, 5.00, 5.85, 5.80, 5.70, 5.25, 5.20, 5.10, 5.65, 5.55, 5.45, 5.60, 5.35, 5.45, 5.05, 5.00, 4.95,
    5.50, 5.50, 5.40, 5.45, 5.55, 5.50, 5.55, 5.55, 5.35, 5.45, 5.50, 5.55, 5.50, 5.45, 5.25, 5.65, 5.60, 5.40, 5.70, 5.65, 5.55, 6.30, 6.30, 6.25), ncol = 3, byrow = TRUE))
friedman("friedman-likert", matrix(1 + ((1:60)^2 * 3 + (1:60) %/% 7) %% 6, ncol = 5, byrow = TRUE))
friedman("friedman-two-columns", matrix(c(1, 2, 3, 3, 5, 6, 2, 1, 4, 7, 3, 9), ncol = 2, byrow = TRUE))
friedman("friedman-no-ties", matrix(c(3, 1, 2, 4, 4, 2, 1, 3, 3, 1, 2, 4), ncol = 4, byrow = TRUE))
friedman("friedman-extreme", outer(1:420, 1:5, function(i, j) 10 * j + (i * 37 + j * 5) %% 11))

# ---- Equivalence by two one-sided tests: t.test with mu at each bound; p is the larger one; interval 90% ------------------
tost <- function(id, method, input, low, high, run) {
    a <- run(low, "greater"); b <- run(high, "less"); df <- unname(a$parameter)
    la <- pt(a$statistic, df, lower.tail = FALSE, log.p = TRUE); lb <- pt(b$statistic, df, log.p = TRUE); agree(la, a$p.value); agree(lb, b$p.value)
    e <- unname(a$estimate)
    case(id, method, c(input, list(low = low, high = high)), list(meanDifference = if (length(e) == 2) e[1] - e[2] else e, tLow = a$statistic, tHigh = b$statistic, df = df,
        logPLow = la, logPHigh = lb, logP = max(la, lb), interval90 = run(0, "two.sided", 0.9)$conf.int))
}
for (n in c("sleep", "likert", "small", "extreme")) { x <- pairs[[n]][[1]]; y <- pairs[[n]][[2]]
    for (b in list(c(-1, 1), c(-2.5, 0.5), c(-30, 40))) tost(paste0("tost-paired-", n, "-", b[2] * 2), "tostPaired", list(x = x, y = y), b[1], b[2],
        function(mu, a, l = 0.95) t.test(x, y, paired = TRUE, mu = mu, alternative = a, conf.level = l)) }
for (n in c("sleep", "unequal", "tied", "close", "extreme")) { x <- twos[[n]][[1]]; y <- twos[[n]][[2]]
    for (b in list(c(-1, 1), c(-2.5, 0.5), c(-30, 40))) tost(paste0("tost-welch-", n, "-", b[2] * 2), "tostWelch", list(x = x, y = y), b[1], b[2],
        function(mu, a, l = 0.95) t.test(x, y, mu = mu, alternative = a, conf.level = l)) }

# ---- Effect sizes of paired data, d = x - y; plain formulas over mean, sd and cor ------------------------------------------
# dz = mean(d) / sd(d); corrected by J = 1 - 3 / (4 (n - 1) - 1); dAv = mean(d) / sqrt((sd(x)^2 + sd(y)^2) / 2); dRm = dz sqrt(2 (1 - r)).
for (n in names(pairs)) { x <- pairs[[n]][[1]]; y <- pairs[[n]][[2]]; d <- x - y; m <- length(d); dz <- mean(d) / sd(d); r <- cor(x, y)
    case(paste0("paired-effects-", n), "pairedEffects", list(x = x, y = y), list(dz = dz, dzCorrected = dz * (1 - 3 / (4 * (m - 1) - 1)),
        dAv = mean(d) / sqrt((var(x) + var(y)) / 2), dRm = dz * sqrt(2 * (1 - r)), correlation = r)) }

# ---- McNemar: mcnemar.test, binom.test; mid-p as in contingencytables::McNemar_midP_test_paired_2x2 (Fagerland et al. 2013) -
for (m in list(c(0, 5), c(1, 7), c(6, 16), c(25, 2), c(9, 9), c(0, 1), c(150, 86), c(900, 1200))) { b <- m[1]; c <- m[2]; x <- matrix(c(10, c, b, 20), 2)
    plain <- mcnemar.test(x, correct = FALSE); corrected <- mcnemar.test(x); exact <- binom.test(b, b + c); point <- dbinom(b, b + c, 0.5)
    case(paste0("mcnemar-", b, "-", c), "mcNemar", list(yesThenNo = b, noThenYes = c), list(chiSquare = plain$statistic, logP = pchisq(plain$statistic, 1, lower.tail = FALSE, log.p = TRUE),
        chiSquareCorrected = corrected$statistic, logPCorrected = pchisq(corrected$statistic, 1, lower.tail = FALSE, log.p = TRUE),
        logPExact = log(exact$p.value), logPMid = log(if (b == c) 1 - 0.5 * point else exact$p.value - point), share = exact$estimate, interval95 = exact$conf.int)) }

# ---- Trend of shares: prop.trend.test; its sign from the regression of the shares on the scores ---------------------------
trend <- function(id, x, n, score = seq_along(x)) {
    r <- prop.trend.test(x, n, score); z <- sqrt(unname(r$statistic)) * sign(coef(lm(I(x / n) ~ score, weights = n))[2])
    case(id, "trend", list(successes = x, trials = n, scores = score), c(list(z = z, chiSquare = r$statistic),
        three(pchisq(r$statistic, 1, lower.tail = FALSE, log.p = TRUE), pnorm(z, lower.tail = FALSE, log.p = TRUE), pnorm(z, log.p = TRUE))))
}
trend("trend-smokers", c(83, 90, 129, 70), c(86, 93, 136, 82))
trend("trend-smokers-scores", c(83, 90, 129, 70), c(86, 93, 136, 82), c(0, 0, 0, 1))
trend("trend-two", c(3, 9), c(20, 21)); trend("trend-rising", c(5, 14, 40, 90, 320), c(200, 210, 220, 240, 400), c(1, 2, 4, 8, 16))

# ---- Exact Friedman and Kruskal-Wallis by all arrangements ----------------------------------------------------------------
# Every order of the ranks of each block but the first; every way to give the ranks to the groups.
orders <- function(v) if (length(v) < 2) matrix(v, 1) else do.call(rbind, lapply(seq_along(v), function(i) cbind(v[i], orders(v[-i]))))
exactFriedman <- function(id, m) {
    sums <- matrix(0, 1, ncol(m)); q <- unname(friedman.test(m)$statistic)
    for (b in seq_len(nrow(m))) { o <- orders(rank(m[b, ])); sums <- do.call(rbind, lapply(seq_len(nrow(o)), function(i) sweep(sums, 2, o[i, ], "+"))) }
    size <- rowSums(sums^2); observed <- sum(colSums(t(apply(m, 1, rank)))^2)
    case(id, "friedmanExact", list(columns = ncol(m), valuesByRow = as.vector(t(m))), list(q = q, p = mean(size >= observed - 1e-9)))
}
exactFriedman("friedman-exact-three", matrix(c(5, 3, 1, 4, 2, 3, 6, 1, 2, 3, 2, 1, 2, 1, 3), ncol = 3, byrow = TRUE))
exactFriedman("friedman-exact-tied", matrix(c(5, 5, 1, 4, 2, 2, 6, 1, 2, 3, 3, 3, 7, 4, 4), ncol = 3, byrow = TRUE))
exactFriedman("friedman-exact-four", matrix(c(5, 3, 1, 2, 4, 2, 3, 1, 6, 1, 2, 7), ncol = 4, byrow = TRUE))
exactKruskal <- function(id, groups) {
    x <- unlist(groups); n <- lengths(groups); r <- rank(x); h <- unname(kruskal.test(groups)$statistic)
    size <- function(parts) sum(mapply(function(p, m) sum(r[p])^2 / m, parts, n))
    all <- seq_along(x); parts <- split(all, rep(seq_along(n), n)); observed <- size(parts); values <- c()
    for (a in asplit(combn(all, n[1]), 2)) for (b in asplit(combn(setdiff(all, a), n[2]), 2)) values <- c(values, size(list(a, b, setdiff(all, c(a, b)))))
    case(id, "kruskalExact", setNames(groups, paste0("group", seq_along(groups))), list(h = h, p = mean(values >= observed - 1e-9)))
}
exactKruskal("kruskal-exact-plain", list(c(1.1, 2.5, 3.2), c(4.4, 5.1, 2.9, 6), c(7.5, 8.25, 3.5)))
exactKruskal("kruskal-exact-tied", list(c(3, 3, 4), c(4, 5, 5), c(3, 5, 5, 6)))
