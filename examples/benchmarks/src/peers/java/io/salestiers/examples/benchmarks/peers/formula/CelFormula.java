package io.salestiers.examples.benchmarks.peers.formula;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.salestiers.examples.benchmarks.formula.Formula;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** CEL, the Common Expression Language: an interpreter, in {@code double}. */
public final class CelFormula extends DoubleEngine {
    private static final Dialect DIALECT =
            new Dialect("%s ? %s : %s", "%s == %s", "math.least(%s, %s)", "math.greatest(%s, %s)");

    /** For the service loader. */
    public CelFormula() {}

    @Override
    public String name() {
        return "cel";
    }

    @Override
    Compiled compile(Formula formula) {
        List<String> figures = formula.figures();
        CelRuntime.Program program = program(formula);
        Map<String, Object> values = new HashMap<>();
        return row -> {
            for (int i = 0; i < row.length; i++) {
                values.put(figures.get(i), row[i]);
            }
            try {
                return (Double) program.eval(values);
            } catch (CelEvaluationException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static CelRuntime.Program program(Formula formula) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addLibraries(CelExtensions.math());
        formula.figures().forEach(figure -> builder.addVar(figure, SimpleType.DOUBLE));
        CelCompiler compiler = builder.build();
        CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder()
                .addLibraries(CelExtensions.math())
                .build();
        try {
            return runtime.createProgram(compiler.compile(DIALECT.text(formula)).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }
}
