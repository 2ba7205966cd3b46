package io.salestiers.core.explain;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Severity;
import io.salestiers.core.text.Texts;
import java.util.List;

/**
 * A yes or a no, with all reasons and how it was found: whether somebody may do something, is eligible, may move up.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param permit the answer
 * @param findings every rule that speaks against it, and what else is worth knowing; for a no at least one error, for a
 *     yes none
 * @param explanation how the answer was found
 */
public record Decision(boolean permit, List<Finding> findings, Explanation explanation) {
    /** Refuses a no without a reason, and a yes against one. */
    public Decision {
        findings = List.copyOf(findings);
        requireNonNull(explanation, "explanation");
        boolean vetoed = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        if (permit == vetoed) {
            throw new IllegalArgumentException("a decision is no exactly when a finding is an error, but it is "
                    + (permit ? "yes" : "no") + " with " + findings);
        }
    }

    /**
     * The answer, every finding and the whole explanation as text:
     *
     * <pre>
     * no
     *   error: person 'P-17' must not decide about their own results
     *   rules that were asked
     *     own results
     * </pre>
     *
     * @param texts the reader's language, with the catalogues of the modules that decided
     * @return lines, each with a line feed at its end
     */
    public String print(Texts texts) {
        StringBuilder out = new StringBuilder();
        out.append(texts.text(permit ? "core.decision.yes" : "core.decision.no"))
                .append('\n');
        for (Finding finding : findings) {
            // A text may have a second line that starts with advice.
            indent(texts.text(finding.severity().key()) + ": " + finding.message(texts), out);
        }
        indent(explanation.print(texts), out);
        return out.toString();
    }

    private static void indent(String lines, StringBuilder out) {
        lines.lines().forEach(line -> out.append("  ").append(line).append('\n'));
    }
}
