# Rscript tests/goldens/reliability.R > tests/goldens/reliability.csv
# Reliability and factorability from psych 2.2.9 (alpha, KMO, Bartlett) and base R (factanal, then EM to full convergence); the rest by plain formulas,
# with psych beside them where it has the same. Answers are written column by column, 0 is a missing one.
suppressPackageStartupMessages(library(psych))
source("tests/goldens/emit.R")
header()
quiet <- function(x) suppressWarnings(suppressMessages(x))

# --- scales
# Interval of Feldt; of Bonett; of van Zyl and Duhachek by the formula of the standard error.
feldt <- function(a, n, k) c(1 - (1 - a) * qf(.975, n - 1, (n - 1) * (k - 1)), 1 - (1 - a) * qf(.025, n - 1, (n - 1) * (k - 1)))
bonett <- function(a, n, k) 1 - exp(log(1 - a) + c(1, -1) * qnorm(.975) * sqrt(2 * k / ((k - 1) * (n - 2))))
ase <- function(C, n) { k <- ncol(C); j <- rep(1, k); J <- sum(C); t <- sum(diag(C))
    sqrt(2 * k^2 / ((k - 1)^2 * J^3) * (J * (sum(diag(C %*% C)) + t^2) - 2 * t * c(j %*% C %*% C %*% j)) / n) }
wald <- function(a, C, n) a + c(-1, 1) * qnorm(.975) * ase(C, n)

scale_of <- function(C, n) {
    R <- cov2cor(C); k <- ncol(C); J <- sum(C); r <- R[upper.tri(R)]
    a <- k / (k - 1) * (1 - sum(diag(C)) / J); s <- k * mean(r) / (1 + (k - 1) * mean(r))
    p <- quiet(psych::alpha(C, n.obs = n, check.keys = FALSE, warnings = FALSE))
    same(p$total$raw_alpha, a); same(p$total$std.alpha, s); same(p$total$average_r, mean(r), 1e-9)
    smc <- 1 - 1 / diag(solve(R)); l6 <- 1 - sum(1 - smc) / sum(R)
    same(p$total$`G6(smc)`, l6, 1e-9)
    row <- rowSums(C); sd <- sqrt(diag(C)); rest <- J - 2 * row + diag(C)
    out <- list(alpha = a, standardisedAlpha = s, lambda6 = l6, meanR = mean(r), medianR = median(r), minR = min(r), maxR = max(r), standardError = ase(C, n),
        feldt = feldt(a, n, k), bonett = bonett(a, n, k), duhachek = wald(a, C, n),
        standardisedFeldt = feldt(s, n, k), standardisedBonett = bonett(s, n, k), standardisedDuhachek = wald(s, R, n),
        sd = sd, standardisedItemTotal = p$item.stats$r, overlapCorrected = p$item.stats$r.cor, itemTotal = row / (sd * sqrt(J)), corrected = (row - diag(C)) / (sd * sqrt(rest)), smc = smc)
    if (k > 2) {
        d <- function(M) sapply(1:k, function(i) { m <- M[-i, -i]; (k - 1) / (k - 2) * (1 - sum(diag(m)) / sum(m)) })
        out$alphaIfDeleted <- d(C); out$standardisedIfDeleted <- d(R)
        if (k > 3) same(p$alpha.drop$raw_alpha, out$alphaIfDeleted, 1e-9)
    }
    out
}

# --- halves: odd and even; all halves of floor(k / 2)
halves <- function(C) {
    k <- ncol(C); J <- sum(C); odd <- seq(1, k, 2); va <- sum(C[odd, odd]); vb <- sum(C[-odd, -odd]); r <- sum(C[odd, -odd]) / sqrt(va * vb)
    p <- length(odd) / k; q <- 1 - p
    l4 <- apply(combn(k, k %/% 2), 2, function(h) 2 * (1 - (sum(C[h, h]) + sum(C[-h, -h])) / J))
    list(oddEven = r, spearmanBrown = 2 * r / (1 + r), rulon = 2 * (1 - (va + vb) / J), horst = r * (sqrt(r^2 + 4 * p * q * (1 - r^2)) - r) / (2 * p * q * (1 - r^2)),
        maxLambda4 = max(l4), minLambda4 = min(l4), meanLambda4 = mean(l4))
}

# --- one factor: factanal, then steps of EM (Rubin and Thayer 1982) until nothing moves; three items in closed form
one_factor <- function(R, n, bounded = FALSE) {
    k <- ncol(R); f <- factanal(covmat = R, n.obs = 1e6, factors = 1, control = list(lower = 0.005, opt = list(factr = 1000, maxit = 1000)))
    l <- c(f$loadings); u <- unname(f$uniquenesses); bound <- any(u < 0.00501); stopifnot(bound == bounded)
    if (k == 3 && !bound) { l <- sqrt(c(R[1, 2] * R[1, 3] / R[2, 3], R[1, 2] * R[2, 3] / R[1, 3], R[1, 3] * R[2, 3] / R[1, 2])); u <- 1 - l^2 }
    else if (!bound) for (i in 1:200000) {
        b <- (l / u) / (1 + sum(l^2 / u)); e <- 1 - sum(b * l) + c(b %*% R %*% b)
        l2 <- c(R %*% b) / e; u <- diag(R) - l2 * c(R %*% b)
        if (max(abs(l2 - l)) < 1e-17) break
        l <- l2
    }
    if (sum(l) < 0) l <- -l
    same(l, c(f$loadings) * sign(sum(f$loadings)), 1e-4)
    S <- l %o% l + diag(u); df <- k * (k - 3) / 2
    out <- list(standardisedLoadings = l, standardisedUniquenesses = u, discrepancy = log(det(S)) - log(det(R)) + sum(diag(solve(S) %*% R)) - k, standardisedOmega = sum(l)^2 / (sum(l)^2 + sum(u)))
    if (df > 0 && !bound) { x <- (n - 1 - (2 * k + 5) / 6 - 2 / 3) * out$discrepancy; out$chisq <- x; out$df <- df; out$lnP <- pchisq(x, df, lower.tail = FALSE, log.p = TRUE) }
    out
}
omega <- function(C, f) { sd <- sqrt(diag(C)); L <- sum(f$standardisedLoadings * sd); U <- sum(f$standardisedUniquenesses * sd^2)
    list(loadings = f$standardisedLoadings * sd, omega = L^2 / (L^2 + U), omegaOfObserved = L^2 / sum(C), ave = mean(f$standardisedLoadings^2)) }

# --- factorability
factorability <- function(R, n) {
    k <- ncol(R); I <- solve(R); A <- I / sqrt(diag(I) %o% diag(I)); diag(A) <- 0; Q <- R; diag(Q) <- 0; x <- -(n - 1 - (2 * k + 5) / 6) * log(det(R)); df <- k * (k - 1) / 2
    kmo <- sum(Q^2) / (sum(Q^2) + sum(A^2)); same(kmo, psych::KMO(R)$MSA, 1e-9); same(x, psych::cortest.bartlett(R, n)$chisq, 1e-9)
    list(det = det(R), kmo = kmo, msa = colSums(Q^2) / (colSums(Q^2) + colSums(A^2)), bartlett = x, df = df, lnP = pchisq(x, df, lower.tail = FALSE, log.p = TRUE), eigenvalues = eigen(R)$values)
}

all_of <- function(id, X, policy, bounded = FALSE) {
    Y <- X; Y[Y == 0] <- NA
    C <- if (policy == "listwise") cov(Y[complete.cases(Y), , drop = FALSE]) else cov(Y, use = "pairwise")
    n <- if (policy == "listwise") sum(complete.cases(Y)) else nrow(Y); k <- ncol(Y)
    dimnames(C) <- NULL; R <- cov2cor(C); colnames(C) <- rownames(C) <- paste0("V", 1:k)
    input <- list(policy = policy, columns = k, answers = as.vector(X))
    case(paste0(id, "-scale"), "scale", input, c(list(n = n), scale_of(C, n)))
    case(paste0(id, "-halves"), "halves", input, halves(C))
    if (k > 2) { f <- one_factor(R, n, bounded); case(paste0(id, "-factor"), "factor", c(input, list(heywood = bounded)), c(f, omega(C, f))); case(paste0(id, "-kmo"), "kmo", input, factorability(R, n)) }
}
likert <- function(seed, n, loadings, missing = 0, most = 7) { set.seed(seed); g <- rnorm(n)
    X <- sapply(loadings, function(l) pmin(most, pmax(1, round((most + 1) / 2 + 1.2 * (l * g + sqrt(1 - l^2) * rnorm(n))))))
    X[runif(length(X)) < missing] <- 0; X }
all_of("five", likert(1, 40, c(.7, .6, .8, .5, .75)), "listwise")
all_of("four-missing", likert(2, 60, c(.8, .6, .7, .65), .08), "listwise")
all_of("four-pairwise", likert(2, 60, c(.8, .6, .7, .65), .08), "pairwise")
all_of("three", likert(14, 60, c(.8, .7, .75), most = 5), "listwise")
all_of("three-heywood", likert(3, 35, c(.8, .7, .75), most = 5), "listwise", TRUE)
all_of("two", likert(4, 30, c(.8, .7)), "listwise")
all_of("seven-with-reversed", likert(5, 80, c(.7, .8, -.6, .75, .65, .7, .55)), "listwise")
all_of("twelve", likert(6, 90, seq(.45, .85, length.out = 12), most = 10), "listwise")
all_of("many-rows", likert(7, 400, c(.5, .6, .7, .4)), "listwise")
heywood <- likert(8, 40, c(.9, .5, .55, .3)); heywood[, 1] <- round((heywood[, 2] + heywood[, 3]) / 2 + c(.2, -.2))
all_of("heywood", heywood, "listwise", TRUE)

# --- the survey that the samples ship; answers are read from there
survey <- read.csv("docs/samples/data/servqual300.csv")
dims <- list(tangibles = 1:4, reliability = 5:9, responsiveness = 10:13, assurance = 14:17, empathy = 18:22)
for (d in names(dims)) for (side in c("E", "P")) for (policy in c("listwise", "pairwise")) {
    X <- as.matrix(survey[, sprintf("%s%02d", side, dims[[d]])]); C <- if (policy == "listwise") cov(X[complete.cases(X), ]) else cov(X, use = "pairwise")
    n <- if (policy == "listwise") sum(complete.cases(X)) else nrow(X); input <- list(policy = policy, items = colnames(X))
    id <- paste0("survey-", d, "-", tolower(side), "-", policy)
    case(paste0(id, "-scale"), "scale", input, c(list(n = n), scale_of(C, n)))
    case(paste0(id, "-halves"), "halves", input, halves(C))
    f <- one_factor(unname(cov2cor(C)), n); case(paste0(id, "-factor"), "factor", input, c(f, omega(C, f)))
}
for (side in c("E", "P")) { X <- as.matrix(survey[, sprintf("%s%02d", side, 1:22)]); X <- X[complete.cases(X), ]; input <- list(policy = "listwise", items = colnames(X))
    case(paste0("survey-", tolower(side), "-scale"), "scale", input, c(list(n = nrow(X)), scale_of(cov(X), nrow(X))))
    case(paste0("survey-", tolower(side), "-kmo"), "kmo", input, factorability(cor(X), nrow(X)))
    f <- one_factor(unname(cor(X)), nrow(X)); case(paste0("survey-", tolower(side), "-factor"), "factor", input, c(f, omega(cov(X), f))) }

# --- differences: scores are means over the items
for (d in names(dims)) {
    names <- c(sprintf("P%02d", dims[[d]]), sprintf("E%02d", dims[[d]])); X <- as.matrix(survey[, names]); X <- X[complete.cases(X), ]; k <- length(dims[[d]])
    P <- rowMeans(X[, 1:k]); E <- rowMeans(X[, k + 1:k]); al <- function(M) { C <- cov(M); k / (k - 1) * (1 - sum(diag(C)) / sum(C)) }
    a <- al(X[, 1:k]); b <- al(X[, k + 1:k]); r <- cor(P, E)
    case(paste0("difference-", d), "difference", list(policy = "listwise", items = names), list(first = a, second = b, firstVariance = var(P), secondVariance = var(E), r = r,
        reliability = (var(P) * a + var(E) * b - 2 * r * sd(P) * sd(E)) / (var(P) + var(E) - 2 * r * sd(P) * sd(E)), alphaOfDifferences = al(X[, 1:k] - X[, k + 1:k]),
        withFirst = cor(P - E, P), withSecond = cor(P - E, E), variance = var(P - E)))
}
