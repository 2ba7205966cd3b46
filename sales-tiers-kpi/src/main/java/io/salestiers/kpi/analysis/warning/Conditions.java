package io.salestiers.kpi.analysis.warning;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.kpi.formula.CompiledFormula;
import io.salestiers.kpi.formula.Formula;
import io.salestiers.kpi.formula.FormulaCompiler;
import io.salestiers.kpi.formula.Symbols;
import java.util.List;

/** A formula gives a number, so a condition is compiled as the choice between 1 and 0. */
final class Conditions {
    private static final String BEFORE = "if(";
    private static final String AFTER = "\n, 1, 0)";

    private Conditions() {}

    static WithFindings<CompiledFormula> compile(String condition, Symbols symbols) {
        // On its own first: only a complete expression can stand inside the choice without changing it.
        WithFindings<Formula> alone = Formula.parse(condition);
        if (alone.value().isEmpty()) {
            return WithFindings.failed(alone.findings());
        }
        WithFindings<CompiledFormula> compiled = FormulaCompiler.compile(BEFORE + condition + AFTER, symbols);
        List<Finding> findings =
                compiled.findings().stream().map(Conditions::moved).toList();
        return compiled.value().isPresent()
                ? WithFindings.of(compiled.value().get(), findings)
                : WithFindings.failed(findings);
    }

    /* Back to where it stands in the condition as it was written. */
    private static Finding moved(Finding finding) {
        boolean first = finding.arguments().get("line") instanceof Argument.Numeral line
                && line.value().intValueExact() == 1;
        if (first && finding.arguments().get("column") instanceof Argument.Numeral column) {
            return finding.with("column", Math.max(1, column.value().intValueExact() - BEFORE.length()));
        }
        return finding;
    }
}
