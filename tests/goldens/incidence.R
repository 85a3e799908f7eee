# Rscript tests/goldens/incidence.R > tests/goldens/incidence.csv
# Cumulative incidence of competing outcomes by survival::survfit of a multi-state Surv (Aalen-Johansen, 3.5-3), and Gray's test by
# cmprsk::cuminc (2.2-11). Conventions:
# - outcome 0 is open (censored), 1, 2, ... are the outcomes; who leaves at t, with an outcome or not, is at risk at t.
# - standardError is std.err of survfit without weights or ids: the infinitesimal jackknife. The script checks that it is the root of
#   sum (F(t) - F(u))^2 d / (n (n - d)) + S(u-)^2 d1 (n - d1) / n^3 - 2 (F(t) - F(u)) S(u-) d1 / n^2 over the times u up to t.
# - cuminc of cmprsk gives the same curves, which the script checks; its variance is another (Aalen 1978).
# - Gray's test: chi-square, its degrees of freedom and ln p, for each outcome; rho 0.
source("tests/goldens/emit.R")
suppressPackageStartupMessages({ library(survival); library(cmprsk) })
header()
greenwood <- function(time, outcome, k) {
    u <- sort(unique(time)); n <- sapply(u, function(t) sum(time >= t))
    d <- sapply(u, function(t) sum(time == t & outcome > 0)); d1 <- sapply(u, function(t) sum(time == t & outcome == k))
    s <- c(1, cumprod(1 - d / n))[seq_along(u)]; f <- cumsum(s * d1 / n)
    sapply(seq_along(u), function(i) {
        j <- 1:i; b <- f[i] - f[j]
        sqrt(max(0, sum(ifelse(b == 0, 0, b^2 * d[j] / (n[j] * (n[j] - d[j]))) + s[j]^2 * d1[j] * (n[j] - d1[j]) / n[j]^3 - 2 * b * s[j] * d1[j] / n[j]^2)))
    })
}
blank <- function(x) { x <- as.numeric(x); x[!is.finite(x)] <- NA; x }
curves <- function(id, time, outcome, level = 0.95) {
    k <- max(outcome)
    f <- survfit(Surv(time, factor(outcome, 0:k)) ~ 1, conf.int = level)
    expected <- list(times = f$time, atRisk = f$n.risk[, 1], open = f$pstate[, 1])
    for (i in 1:k) {
        same(f$std.err[, i + 1], greenwood(time, outcome, i), 1e-9)
        expected[[paste0("incidence", i)]] <- f$pstate[, i + 1]
        expected[[paste0("standardError", i)]] <- f$std.err[, i + 1]
        for (type in c("log", "log-log", "plain")) {
            g <- survfit(Surv(time, factor(outcome, 0:k)) ~ 1, conf.int = level, conf.type = type)
            name <- c(log = "Log", "log-log" = "LogLog", plain = "Plain")[type]
            expected[[paste0("lower", name, i)]] <- blank(g$lower[, i + 1]); expected[[paste0("upper", name, i)]] <- blank(g$upper[, i + 1])
        }
        ours <- timepoints(cuminc(time, outcome), f$time)$est
        row <- match(paste(1, i), rownames(ours))
        if (!is.na(row)) same(f$pstate[, i + 1], ours[row, ], 1e-9)
    }
    case(id, "incidence", list(time = time, outcome = outcome, level = level), expected)
}
gray <- function(id, time, outcome, group, used = rep(TRUE, length(time))) {
    r <- cuminc(time[used], outcome[used], group[used])$Tests
    for (i in seq_len(nrow(r))) {
        chi <- r[i, "stat"]; df <- r[i, "df"]
        case(paste0(id, "-outcome-", rownames(r)[i]), "gray", list(time = time, outcome = outcome, group = group, tested = as.integer(rownames(r)[i])),
            list(chiSquare = chi, df = df, logP = pchisq(chi, df, lower.tail = FALSE, log.p = TRUE)))
    }
}
i <- 1:45
t45 <- c(9, 16, 29, 5, 35, 12, 14, 1, 14, 3, 35, 17, 13, 29, 14, 8, 34, 1, 7, 5, 2, 13, 35, 28, 1, 35, 4, 13, 10, 29, 8, 19, 7, 9, 13, 7, 9, 5, 5, 1, 9, 9, 6, 3, 17)
o45 <- c(3, 2, 1, 1, 0, 2, 2, 1, 2, 1, 0, 3, 1, 2, 1, 2, 2, 1, 1, 1, 2, 2, 0, 2, 1, 0, 3, 3, 2, 1, 3, 1, 1, 2, 1, 1, 1, 3, 2, 1, 1, 2, 1, 1, 1)
curves("curve-outcomes", t45, o45)
j <- 1:120
tj <- 1 + ((j * 37) %% 101) / 4; oj <- ((j * 29) %% 11) %% 4
curves("curve-few-ties", tj, oj)
th <- 1 + ((j * 37) %% 7); oh <- ((j * 31) %% 13) %% 3
curves("curve-heavy-ties", th, oh)
curves("curve-one-outcome", c(2, 3, 3, 5, 8, 8, 9, 12), c(1, 0, 1, 1, 0, 1, 1, 0))
curves("curve-all-ended", c(2, 5, 1, 9, 7, 12, 4, 15, 20, 11), c(1, 2, 1, 1, 2, 2, 1, 2, 1, 1))
curves("curve-last-censored", c(1, 2, 3, 4, 5, 6), c(0, 1, 0, 2, 1, 0))
m <- mgus2; etime <- ifelse(m$pstat == 0, m$futime, m$ptime); event <- ifelse(m$pstat == 0, 2 * m$death, 1)
curves("curve-mgus2", etime[1:300], event[1:300], 0.9)
gray("gray-few-ties-two", tj, oj, 1 + (j * 7) %% 2)
gray("gray-few-ties-four", tj, oj, 1 + (j^2 * 3 + j %/% 4) %% 4)
gray("gray-heavy-ties-three", th, oh, 1 + (j * 11 + j %/% 5) %% 3)
gray("gray-mgus2-sex", etime, event, as.integer(m$sex))
gray("gray-outcomes", t45, o45, 1 + (i * 5 + i %/% 3) %% 2)
# Group 3 is open before anything ends: cuminc has no test of the three (-1), ours is that of the other two.
g <- c(3, 3, 3, 1, 2, 1, 2, 1, 2, 2, 1, 1)
gray("gray-group-gone-early", c(1, 1, 2, 5, 6, 7, 8, 9, 10, 11, 12, 13), c(0, 0, 0, 1, 2, 1, 0, 2, 1, 1, 2, 0), g, g < 3)
k <- 1:90; tk <- ((k * 37) %% 89) / 3 + ifelse(k %% 2 == 0, 0, 9)
gray("gray-far-apart", tk, 1 + (k %% 5 == 0), 1 + k %% 2)
