# Rscript tests/goldens/least-squares.R > tests/goldens/least-squares.csv
# Regressions by R's own lm on its own data sets. Variance inflation by regressing each predictor on the others, LMG as the average of what a
# predictor adds to R2 over every order of entry (each order walked through, each R2 by lm), Johnson's relative weights by the eigenvectors
# of the correlation matrix.
cat("# Rscript tests/goldens/least-squares.R > tests/goldens/least-squares.csv\n")
num <- function(x) paste(formatC(unname(x), digits = 17, format = "g", width = 1), collapse = " ")
row <- function(case, kind, name, value) cat(case, ",", kind, ",", name, ",", num(value), "\n", sep = "")
orders <- function(x) {
    if (length(x) < 2) return(list(x))
    unlist(lapply(seq_along(x), function(i) lapply(orders(x[-i]), function(rest) c(x[i], rest))), recursive = FALSE)
}
cat("case,kind,name,value\n")
regression <- function(case, data, response, weights = NULL) {
    y <- data[[response]]
    x <- data[setdiff(names(data), response)]
    w <- if (is.null(weights)) rep(1, length(y)) else weights
    for (name in names(x)) row(case, "input", paste("predictor", name), x[[name]])
    row(case, "input", "response", y)
    if (!is.null(weights)) row(case, "input", "weights", weights)
    fit <- if (is.null(weights)) lm(y ~ ., x) else lm(y ~ ., x, weights = weights)
    s <- summary(fit)
    t <- coef(s)[, "t value"]
    df <- fit$df.residual
    row(case, "expected", "coefficients", coef(s)[, "Estimate"])
    row(case, "expected", "standard errors", coef(s)[, "Std. Error"])
    row(case, "expected", "t", t)
    row(case, "expected", "log p", log(2) + pt(-abs(t), df, log.p = TRUE))
    row(case, "expected", "lower 99", confint(fit, level = 0.99)[, 1])
    row(case, "expected", "upper 99", confint(fit, level = 0.99)[, 2])
    row(case, "expected", "R2", s$r.squared)
    row(case, "expected", "adjusted R2", s$adj.r.squared)
    row(case, "expected", "sigma", s$sigma)
    row(case, "expected", "F", s$fstatistic)
    row(case, "expected", "log p of F", pf(s$fstatistic[1], s$fstatistic[2], s$fstatistic[3], lower.tail = FALSE, log.p = TRUE))
    spread <- function(v) sqrt(sum(w * (v - sum(w * v) / sum(w))^2))
    row(case, "expected", "standardised betas", coef(fit)[-1] * sapply(x, spread) / spread(y))
    r2 <- function(names) {
        if (length(names) == 0) return(0)
        f <- lm.wfit(cbind(1, as.matrix(x[names])), y, w)
        1 - sum(w * f$residuals^2) / spread(y)^2
    }
    inflation <- sapply(seq_along(x), function(j) {
        f <- lm.wfit(cbind(1, as.matrix(x[-j])), x[[j]], w)
        spread(x[[j]])^2 / sum(w * f$residuals^2)
    })
    row(case, "expected", "variance inflation", inflation)
    known <- new.env()
    cached <- function(names) {
        key <- paste(c("of", sort(names)), collapse = "|")
        if (is.null(known[[key]])) known[[key]] <- r2(names)
        known[[key]]
    }
    all <- orders(names(x))
    lmg <- sapply(names(x), function(name) mean(sapply(all, function(o) {
        before <- o[seq_len(match(name, o) - 1)]
        cached(c(before, name)) - cached(before)
    })))
    row(case, "expected", "lmg", lmg)
    correlations <- cov.wt(cbind(as.matrix(x), y), w, cor = TRUE)$cor
    p <- length(x)
    among <- correlations[1:p, 1:p]
    with <- correlations[1:p, p + 1]
    e <- eigen(among, symmetric = TRUE)
    loadings <- e$vectors %*% diag(sqrt(e$values)) %*% t(e$vectors)
    row(case, "expected", "johnson", as.vector(loadings^2 %*% (solve(loadings) %*% with)^2))
    row(case, "input", "correlations among predictors", as.vector(t(among)))
    row(case, "input", "correlations with response", with)
}
regression("longley", longley, "Employed")
regression("attitude", attitude, "rating")
regression("stackloss", stackloss, "stack.loss")
regression("one predictor", cars, "dist")
regression("weighted", mtcars[c("mpg", "wt", "qsec", "hp", "drat")], "mpg", weights = 0.5 + (1:32 %% 5) * 1.25)
regression("weighted stackloss", stackloss, "stack.loss", weights = c(1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 0.01, 0.02, 0.5, 7, 1, 1, 4, 4, 9, 2))
