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
 * CultureCharter charter = new CultureCharter(
 *         LocalizedText.of("Our culture", "我们的文化"),
 *         List.of(new CompanyValue(
 *                 CUSTOMER_FIRST,
 *                 LocalizedText.of("Customer first", "客户第一"),
 *                 List.of(LocalizedText.of("Calls back on the same day", "当天回电")))),
 *         List.of(new CodeVersion(
 *                 CONDUCT,
 *                 "2026-1",
 *                 LocalizedText.of("Sales conduct", "销售行为准则"),
 *                 LocalDate.of(2026, 1, 1),
 *                 Set.of(), // everybody
 *                 14)),
 *         new RecognitionRules(FiscalCalendar.CALENDAR_YEAR, PeriodKind.MONTH, 5, 2, 4),
 *         List.of(new Program(
 *                 ProgramId.of("flexible-hours"),
 *                 LocalizedText.of("Flexible hours", "弹性工作"),
 *                 ProgramKind.FLEXIBLE_TIME,
 *                 DateRange.parse("2026-01-01/"),
 *                 Set.of(),
 *                 90)),
 *         List.of(new WorkloadRule.AboveMedian(
 *                 CultureMeasures.WORKLOAD_CUSTOMERS, Ratio.of(3, 2), 3, WorkloadBasis.WORKING_TIME)));
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
