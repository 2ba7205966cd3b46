package io.salestiers.kpi.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.kpi.KpiMessages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people read about wrong formulas. A case is {@code name.formula} with {@code name.expected} beside it;
 * {@code -Dsalestiers.rewriteGolden=true} writes the expected files anew.
 */
class FormulaErrorsTest {
    private static final String FOLDER = "io/salestiers/kpi/formula/errors";

    static Stream<Path> cases() throws Exception {
        URI folder =
                FormulaErrorsTest.class.getClassLoader().getResource(FOLDER).toURI();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".formula")).sorted().toList().stream();
        }
    }

    private static String text(Path file) throws IOException {
        // The line feed at the end of the file is not part of the formula.
        return Files.readString(file).replaceFirst("\n\\z", "");
    }

    private static String shown(Path file) throws IOException {
        String formula = text(file);
        WithFindings<CompiledFormula> result = FormulaCompiler.compile(formula, FormulaTest.SYMBOLS);
        assertThat(result.findings()).isNotEmpty();
        StringBuilder shown = new StringBuilder();
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language, List.of(KpiMessages.catalogue()));
            shown.append("== ").append(language.tag()).append('\n');
            FormulaIssue.of(formula, result).forEach(issue -> shown.append(issue.show(texts)));
        }
        return shown.toString();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void showsWhatIsExpected(Path file) throws IOException {
        String shown = shown(file);
        String name = file.getFileName().toString().replace(".formula", ".expected");
        if (Boolean.getBoolean("salestiers.rewriteGolden")) {
            Files.writeString(Path.of("src/test/resources", FOLDER, name), shown);
        } else {
            assertThat(shown).isEqualTo(Files.readString(file.resolveSibling(name)));
        }
    }

    @Test
    void everyKindOfFindingHasACase() throws Exception {
        Set<FormulaFinding> without = EnumSet.allOf(FormulaFinding.class);
        for (Path file : cases().toList()) {
            FormulaCompiler.compile(text(file), FormulaTest.SYMBOLS)
                    .findings()
                    .forEach(finding -> without.remove(finding.code()));
        }
        assertThat(without).isEmpty();
    }
}
