# Rscript tests/goldens/satisfaction-scores.R > tests/goldens/satisfaction-scores.csv
# Scores of satisfaction by base R: tests and intervals by R's own functions where there is one, otherwise by a slow way of another kind than
# the code (likelihoods maximised by optimize, variances over expanded answers), held against the closed form here.
source("tests/goldens/emit.R")
header()
both <- function(centre, margin) c(centre - margin, centre + margin)

# ---- recommendation scores ----------------------------------------------------------------------------------------------
# The score interval: the variance at the shares that are most likely under the score tested, found by optimize.
varianceUnder <- function(d, q, p, s0) {
    if (abs(s0) >= 1) return(0)
    l <- function(m) { x <- c(p, d, q); f <- c((m + s0) / 2, (m - s0) / 2, 1 - m); i <- x > 0; if (any(f[i] <= 0)) -1e300 else sum(x[i] * log(f[i])) }
    m <- optimize(l, c(abs(s0), 1), maximum = TRUE, tol = 1e-14)$maximum
    ends <- c(abs(s0), 1)
    best <- c(m, ends)[which.max(c(l(m), l(ends[1]), l(ends[2])))]
    best - s0^2
}
scoreEnd <- function(d, q, p, n, z, to) {
    s <- (p - d) / (d + q + p)
    if (s == to) return(to)
    g <- function(s0) (s - s0)^2 * n - z^2 * varianceUnder(d, q, p, s0)
    uniroot(g, if (to > s) c(s + 1e-9, to) else c(to, s - 1e-9), tol = 1e-13)$root
}
groups <- list(c(2, 11, 18), c(150, 0, 150), c(0, 0, 9), c(0, 12, 0), c(1, 0, 0), c(3, 1, 0), c(40, 60, 100), c(7, 300, 2), c(1203, 2544, 3110))
for (g in groups) for (level in c(0.8, 0.95, 0.99)) for (population in c(NA, 2)) {
    d <- g[1]; q <- g[2]; p <- g[3]; n <- sum(g)
    N <- if (is.na(population)) NA else n * population + 7
    y <- 100 * rep(c(-1, 0, 1), g)
    v <- mean((y - mean(y))^2)
    s <- (p - d) / n
    same(v / 1e4, (p + d) / n - s^2)
    k <- if (is.na(N)) 1 else (N - n) / (N - 1)
    z <- qnorm((1 + level) / 2)
    m <- n / k
    a <- c(d / k + 0.75, p / k + 0.75) / (m + 3)
    out <- list(value = mean(y), variance = v / 1e4, standardError = sqrt(v * k / n), wald = both(mean(y), z * sqrt(v * k / n)),
        adjusted = 100 * both(a[2] - a[1], z * sqrt((sum(a) - (a[2] - a[1])^2) / (m + 3))),
        score = 100 * c(scoreEnd(d, q, p, m, z, -1), scoreEnd(d, q, p, m, z, 1)))
    if (n > 1) out$studentT <- both(mean(y), qt((1 + level) / 2, n - 1) * sqrt(var(y) * k / n))
    id <- paste(c("recommendation", g, level * 100, if (!is.na(N)) "finite"), collapse = "-")
    case(id, "recommendation", c(list(groups = g, level = level), if (!is.na(N)) list(population = N)), out)
}

# ---- shares of a finite population --------------------------------------------------------------------------------------
for (x in list(c(0, 5, 9), c(3, 10, 12), c(120, 150, 400), c(17, 17, 1000), c(81, 263, 1000000))) {
    k <- (x[3] - x[2]) / (x[3] - 1); n <- x[2] / k; s <- x[1] / k; z <- qnorm(0.975)
    # prop.test and binom.test take counts that are no whole numbers not at all, so the formulas; without a population they are R's.
    wilson <- function(s, n) { c <- (s + z^2 / 2) / (n + z^2); h <- z / (n + z^2) * sqrt(s * (n - s) / n + z^2 / 4); both(c, h) }
    if (x[1] > 0 && x[1] < x[2]) same(wilson(x[1], x[2]), prop.test(x[1], x[2], correct = FALSE)$conf.int, 1e-9)
    clopper <- c(if (s == 0) 0 else qbeta(0.025, s, n - s + 1), if (s == n) 1 else qbeta(0.975, s + 1, n - s))
    a <- (s + z^2 / 2) / (n + z^2)
    case(paste(c("share", sprintf("%d", x)), collapse = "-"), "finiteShare", list(successes = x[1], trials = x[2], population = x[3]),
        list(wilson = pmin(pmax(wilson(s, n), 0), 1), clopper = clopper, agresti = pmin(pmax(both(a, z * sqrt(a * (1 - a) / (n + z^2))), 0), 1),
            wald = pmin(pmax(both(s / n, z * sqrt(s / n * (1 - s / n) / n)), 0), 1)))
}

# ---- Fisher's exact test: fisher.test -----------------------------------------------------------------------------------
for (x in list(c(48, 50, 37, 50), c(0, 4, 3, 3), c(3, 3, 3, 3), c(0, 7, 0, 9), c(5, 12, 9, 13), c(1, 1, 0, 1), c(210, 1000, 260, 1100), c(30, 4000, 2, 3900))) {
    m <- matrix(c(x[1], x[2] - x[1], x[3], x[4] - x[3]), 2)
    p <- function(a) fisher.test(m, alternative = a, conf.int = FALSE)$p.value
    case(paste(c("fisher", x), collapse = "-"), "fisher", list(counts = x), list(twoSided = p("two.sided"), greater = p("greater"), less = p("less")))
}

# ---- waves that share customers -----------------------------------------------------------------------------------------
# Pairs, and the rest of each wave; the variance by v1 / n1 + v2 / n2 - 2 m c / (n1 n2) over the answers themselves.
wave <- function(id, x, y, u, v) {
    n1 <- length(x) + length(u); n2 <- length(y) + length(v)
    f <- function(a) ifelse(a >= 9, 100, ifelse(a >= 7, 0, -100))
    out <- list()
    for (n in c("recommendation", "mean")) {
        g <- if (n == "mean") identity else f
        pv <- function(a) mean((a - mean(a))^2)
        c <- if (length(x) == 0) 0 else mean((g(x) - mean(g(x))) * (g(y) - mean(g(y))))
        d <- mean(g(c(y, v))) - mean(g(c(x, u)))
        e <- sqrt(pv(g(c(x, u))) / n1 + pv(g(c(y, v))) / n2 - 2 * length(x) * c / (n1 * n2))
        # All in both waves: the test of the differences.
        if (length(u) + length(v) == 0) same(e, sqrt(pv(g(y) - g(x)) / n1), 1e-9)
        out[[paste0(n, "Difference")]] <- d
        out[[paste0(n, "Z")]] <- d / e
        out[[paste0(n, "P")]] <- 2 * pnorm(-abs(d / e))
        out[[paste0(n, "Interval")]] <- both(d, qnorm(0.975) * e)
    }
    # A missing answer is -1.
    case(id, "panel", list(earlier = c(x, u, rep(-1, length(v))), later = c(y, rep(-1, length(u)), v)), out)
}
i <- 1:60
x <- (i * 7) %% 11; y <- pmin(10, pmax(0, x + (i * 5) %% 4 - 1))
wave("panel-both", x, y, c(), c())
wave("panel-mixed", x, y, (1:25 * 3) %% 11, (1:40 * 4 + 5) %% 11)
wave("panel-apart", c(), c(), x, y)
wave("panel-later-only", x, y, c(), c(10, 9, 9, 0, 8))

# ---- sampling weights ---------------------------------------------------------------------------------------------------
# The linearised variance of the ratio sum(w y) / sum(w), by the residuals, as survey::svymean has it for weights alone.
a <- (1:30 * 7) %% 11; w <- 0.5 + (1:30 * 3) %% 7
for (n in c("recommendation", "mean")) {
    g <- if (n == "mean") a else ifelse(a >= 9, 100, ifelse(a >= 7, 0, -100))
    m <- weighted.mean(g, w)
    u <- w * (g - m) / sum(w)
    e <- sqrt(sum((u - mean(u))^2) * 30 / 29)
    same(e, sqrt(sum(w^2 * (g - m)^2)) / sum(w) * sqrt(30 / 29))
    case(paste0("weighted-", n), paste0("weighted-", n), list(answers = a, weights = w),
        list(value = m, standardError = e, effectiveN = sum(w)^2 / sum(w^2), interval = both(m, qnorm(0.975) * e)))
}

# ---- strata -------------------------------------------------------------------------------------------------------------
strata <- list(c(6, 7, 9, 8, 10, 9), c(3, 5, 5, 8, 2, 9, 7), c(10, 10, 9, 10))
N <- c(20, 100, 4); R <- c(500, 300, 200)
for (by in c("customers", "revenue")) {
    W <- if (by == "customers") N / sum(N) else R / sum(R)
    n <- lengths(strata); s2 <- sapply(strata, var)
    g <- W^2 * (1 - n / N) / n
    e <- sqrt(sum(g * s2)); m <- sum(W * sapply(strata, mean))
    df <- sum(g * s2)^2 / sum((g * s2)^2 / (n - 1))
    case(paste0("tiers-", by), "tiers", list(by = by, customers = N, revenue = R, first = strata[[1]], second = strata[[2]], third = strata[[3]]),
        list(value = m, standardError = e, normal = both(m, qnorm(0.975) * e), studentT = both(m, qt(0.975, df) * e), unweighted = mean(unlist(strata)),
            tierErrors = sqrt((1 - n / N) * s2 / n)))
}

# ---- sample sizes -------------------------------------------------------------------------------------------------------
for (x in list(c(5, 0.5, 0.2, 0.95, NA), c(3, 0.4, 0.4, 0.9, 2000), c(10, 0.5, 0.5, 0.99, 150), c(1, 0.9, 0, 0.95, NA))) {
    n0 <- (100 * qnorm((1 + x[4]) / 2) / x[1])^2 * (x[2] + x[3] - (x[2] - x[3])^2)
    n <- if (is.na(x[5])) n0 else n0 / (1 + (n0 - 1) / x[5])
    case(paste(c("size", sprintf("%d", as.integer(round(x[!is.na(x)] * 100)))), collapse = "-"), "size", c(list(margin = x[1], promoters = x[2], detractors = x[3], level = x[4]), if (!is.na(x[5])) list(population = x[5])),
        list(exact = n, n = ceiling(n)))
}
