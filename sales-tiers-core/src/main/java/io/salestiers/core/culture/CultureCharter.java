package io.salestiers.core.culture;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.text.LocalizedText;
import java.util.List;

/**
 * What a company holds dear and what it does about it (文化章程): values, codes of conduct, rules of recognition, programs, and when
 * work is out of balance.
 *
 * <!-- sample: CultureSamplesTest#charter -->
 * <pre>{@code
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param name what people read
 * @param values the values
 * @param codes the codes of conduct in all their versions
 * @param recognition the rules of recognition
 * @param programs the programs
 * @param workload the rules of balance
 */
public record CultureCharter(
        LocalizedText name,
        List<CompanyValue> values,
        List<CodeVersion> codes,
        RecognitionRules recognition,
        List<Program> programs,
        List<WorkloadRule> workload) {
    /**
     * Refuses parts that mean nothing, with everything that is wrong with them.
     *
     * @throws InvalidDefinitionException with all findings
     */
    public CultureCharter {
        requireNonNull(name, "name");
        requireNonNull(recognition, "recognition");
        values = List.copyOf(values);
        codes = List.copyOf(codes);
        programs = List.copyOf(programs);
        workload = List.copyOf(workload);
        List<Finding> findings = new CharterChecks(values, codes, recognition, programs, workload).findings();
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }
}
