# Rscript tests/goldens/kaplan-meier.R > tests/goldens/kaplan-meier.csv
# Curves of times some of which are still open, with their quantiles and restricted means, by R's own survfit, and tests of groups by its
# survdiff (package survival). Lists of numbers are separated by spaces; NA is what R does not give.
suppressMessages(library(survival))
options(digits = 17, scipen = 30)
num <- function(x) paste(ifelse(is.finite(x), trimws(formatC(x, digits = 17, format = "g")), "NA"), collapse = " ")
put <- function(case, kind, name, value) cat(case, ",", kind, ",", name, ",", num(value), "\n", sep = "")
shares <- c(0.05, 0.1, 0.25, 0.5, 0.75, 0.9)

# quantile.survfit sorts the limits before it looks for the first that is low enough, so that where they rise again its interval may miss the
# estimate (curve-late, log-log: 0.5 in [1.25, 1.25]). The interval here is that of the least limits so far, which is the same where they never rise.
reached <- function(f, limits, byR) {
    limits[f$surv == 1] <- 1
    if (!is.unsorted(-limits[!is.na(limits)])) return(byR)
    survival:::findq(c(0, f$time), c(0, 1 - cummin(limits)), shares, sqrt(.Machine$double.eps))
}

curves <- function(case, times, ended, entered = NULL, level = 0.95, horizons = numeric(0)) {
    cat(case, ",input,method,curve\n", sep = "")
    put(case, "input", "times", times)
    put(case, "input", "ended", ended)
    if (!is.null(entered)) put(case, "input", "entered", entered)
    put(case, "input", "level", level)
    put(case, "input", "shares", shares)
    put(case, "input", "horizons", horizons)
    y <- if (is.null(entered)) Surv(times, ended) else Surv(entered, times, ended)
    for (kind in c("Log", "LogLog", "Plain")) {
        f <- survfit(y ~ 1, conf.int = level, conf.type = c(Log = "log", LogLog = "log-log", Plain = "plain")[[kind]])
        if (kind == "Log") {
            put(case, "expected", "step.time", f$time)
            put(case, "expected", "step.atRisk", f$n.risk)
            put(case, "expected", "step.ended", f$n.event)
            put(case, "expected", "step.open", f$n.censor)
            put(case, "expected", "step.survival", f$surv)
            put(case, "expected", "step.errorOfLog", f$std.err)
            table <- sapply(horizons, function(h) summary(f, rmean = h)$table[c("rmean", "se(rmean)")])
            put(case, "expected", "mean", if (length(horizons)) table[1, ] else numeric(0))
            put(case, "expected", "meanError", if (length(horizons)) table[2, ] else numeric(0))
        }
        put(case, "expected", paste0(kind, ".lower"), f$lower)
        put(case, "expected", paste0(kind, ".upper"), f$upper)
        q <- quantile(f, shares)
        put(case, "expected", paste0(kind, ".quantile"), q$quantile)
        put(case, "expected", paste0(kind, ".quantileLower"), reached(f, f$lower, q$lower))
        put(case, "expected", paste0(kind, ".quantileUpper"), reached(f, f$upper, q$upper))
    }
}

groups <- function(case, times, ended, group) {
    cat(case, ",input,method,groups\n", sep = "")
    put(case, "input", "times", times)
    put(case, "input", "ended", ended)
    put(case, "input", "groups", group)
    for (rho in 0:1) {
        d <- survdiff(Surv(times, ended) ~ group, rho = rho)
        name <- c("LogRank", "Peto")[rho + 1]
        df <- sum(d$exp > 0) - 1
        put(case, "expected", paste0(name, ".n"), as.numeric(d$n))
        put(case, "expected", paste0(name, ".observed"), d$obs)
        put(case, "expected", paste0(name, ".expected"), d$exp)
        put(case, "expected", paste0(name, ".chiSquare"), d$chisq)
        put(case, "expected", paste0(name, ".df"), df)
        put(case, "expected", paste0(name, ".lnP"), pchisq(d$chisq, df, lower.tail = FALSE, log.p = TRUE))
    }
}

cat("case,kind,name,value\n")
a <- as.list(aml)
curves("curve-aml", a$time, a$status, horizons = c(5, 30, 100, 161))
curves("curve-aml-99", a$time, a$status, level = 0.99)
curves("curve-plateau", c(1, 2, 3, 4, 5, 6, 7, 8), c(1, 1, 1, 1, 0, 0, 1, 0), horizons = c(4, 8))
curves("curve-last-plateau", c(2, 3, 7, 9), c(1, 1, 0, 0), horizons = 9)
curves("curve-closed", c(1, 2, 2, 3, 5, 8, 13, 21), rep(1, 8), horizons = c(2, 6.5, 21))
curves("curve-open", c(1, 4, 4, 9), rep(0, 4), horizons = c(2, 9))
curves("curve-one", 3, 1, horizons = 3)
set.seed(11)
n <- 80
curves("curve-ties", sample(0:9, n, TRUE), rbinom(n, 1, 0.6), level = 0.9, horizons = c(1, 4.5, 9))
n <- 60
entered <- sample(0:12, n, TRUE)
times <- entered + sample(1:20, n, TRUE) / 4
curves("curve-late", times, rbinom(n, 1, 0.7), entered, horizons = c(2, 9, 12))
entered <- c(0, 0, rep(c(0.5, 1, 3), length.out = n))
times <- entered + c(1, 2, ceiling(rexp(n, 0.2)))
curves("curve-late-skewed", times, rbinom(n + 2, 1, 0.8), entered, level = 0.8, horizons = c(1, 6))
curves("curve-late-zero-early", c(2, 5, 6), c(1, 1, 1), c(0, 2, 3), horizons = c(2, 4, 6))

groups("groups-aml", a$time, a$status, as.numeric(a$x == "Maintained"))
n <- 120
g <- sample(c(-3, 5, 100), n, TRUE)
groups("groups-three-tied", pmin(floor(rexp(n, ifelse(g == 5, 0.5, 0.25))), 8), rbinom(n, 1, 0.75), g)
g <- rep(1:2, each = n / 2)
groups("groups-two-tied", sample(0:6, n, TRUE), rbinom(n, 1, 0.5), g)
n <- 600
g <- rep(1:3, each = n / 3)
groups("groups-far-apart", ceiling(rexp(n, c(2, 0.3, 0.02)[g]) * 4) / 4, rbinom(n, 1, 0.9), g)
groups("groups-one-never-at-risk", c(1, 1, 3, 4, 5, 6, 7, 8, 9), c(0, 0, 1, 1, 1, 0, 1, 1, 1), c(1, 1, 2, 3, 2, 3, 2, 3, 3))
