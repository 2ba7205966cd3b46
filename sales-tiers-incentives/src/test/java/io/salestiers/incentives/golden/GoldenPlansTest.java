package io.salestiers.incentives.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.earning.Earning;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.earning.Unassigned;
import io.salestiers.incentives.earning.Unpaid;
import io.salestiers.incentives.golden.CsvFile.Row;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.quota.EarlierPay;
import io.salestiers.kpi.KpiMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Published examples as folders of data: what a plan must pay, exactly. A new case is a new folder; nothing is written in Java.
 *
 * <p>Each folder has
 *
 * <ul>
 *   <li>{@code source.txt}: where the numbers come from, and how they were worked out where the source does not print them.
 *       An ambiguous example has a folder for each reading, named by the choice;
 *   <li>{@code plan.json}: the document {@code incentive-plan};
 *   <li>{@code expected.csv}: {@code period,payee,component,amount,currency,unpaid}. All earnings that come out in each period
 *       that it names, and no other; the periods are calculated one after the other, each with what those before it gave. A
 *       row without an amount says by the last part of a key, such as {@code no-quota}, why there is none. An amount that
 *       belongs to nobody has the key of its subject for the payee, such as {@code position:mara};
 * </ul>
 *
 * and may have
 *
 * <ul>
 *   <li>{@code settings.csv}: {@code setting,value} with {@code organization,small-company};
 *   <li>{@code organization.csv}: {@code position,tier,unit,reports-to,person,from,to}; units by their path from the root, a row
 *       for each holder. Without it there is one representative Ann, in the position {@code ann} of tier {@code rep};
 *   <li>{@code tiers.csv}: {@code tier,rank}; without it rep, manager, director, head;
 *   <li>{@code credits.csv}: {@code transaction,payee,position,day,amount,currency,type,kind,event,quantity,returns,pays,order,invoice};
 *       direct credits of revenue unless said, an amount without a currency is a count, {@code returns} and {@code pays} name the
 *       transaction that is taken back or paid, {@code order} and {@code invoice} are days;
 *   <li>{@code quotas.csv}: {@code measure,subject,period,amount,currency};
 *   <li>{@code figures.csv}: {@code figure,subject,period,value,unit,currency};
 *   <li>{@code target-pay.csv}: {@code component,payee,period,amount,currency};
 *   <li>{@code objectives.csv}: {@code component,payee,objective,period,score,scored-by,evidence};
 *   <li>{@code earlier-pay.csv}: {@code payee,component,period,earned,carried,currency};
 *   <li>{@code expected-findings.csv}: {@code period,code}: all warnings.
 * </ul>
 *
 * Columns may be left out where no row needs them. A subject is a person, or a key such as {@code unit:east}.
 */
class GoldenPlansTest {
    private static final Path CASES = Path.of("src/test/resources/golden/plan");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(CASES)) {
            folders = all.sorted().toList();
        }
        assertThat(folders).isNotEmpty();
        return folders.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    private static void check(Path folder) throws IOException {
        GoldenCase golden = new GoldenCase(folder);
        golden.checkFiles();
        assertThat(Files.readString(folder.resolve("source.txt"))).isNotBlank();
        IncentivePlan plan = golden.plan();
        Map<Period, List<String>> expected = expected(golden);
        Map<Period, List<String>> findings = new TreeMap<>();
        expected.keySet().forEach(period -> findings.put(period, new ArrayList<>()));
        List<Row> stated = golden.rows("expected-findings.csv", "period", "code");
        stated.forEach(
                row -> findings.computeIfAbsent(golden.calendar().parse(row.get("period")), period -> new ArrayList<>())
                        .add(row.get("code")));
        List<EarlierPay.Item> earlier = new ArrayList<>();
        for (Period period : expected.keySet()) {
            WithFindings<ResolvedPlan> resolved = plan.resolve(golden.inputs(earlier), period);
            EarningRun run = IncentiveCalculator.DEFAULT.calculate(resolved.orThrow());
            assertThat(lines(run))
                    .as("%s, because %s", period, explanations(run))
                    .containsExactlyInAnyOrderElementsOf(expected.get(period));
            if (!stated.isEmpty()) {
                assertThat(resolved.findings().stream()
                                .map(finding -> finding.code().code())
                                .sorted())
                        .as(period.name())
                        .containsExactlyInAnyOrderElementsOf(findings.get(period));
            }
            checkExplanations(run);
            earlier.addAll(run.earlierPay());
        }
    }

    private static Map<Period, List<String>> expected(GoldenCase golden) {
        Map<Period, List<String>> expected = new TreeMap<>();
        for (Row row : golden.rows("expected.csv", "period", "payee", "component", "amount", "currency", "unpaid")) {
            String result = row.find("amount").isPresent()
                    ? GoldenCase.money(row, "amount").toString()
                    : "unpaid: " + row.get("unpaid");
            expected.computeIfAbsent(golden.calendar().parse(row.get("period")), period -> new ArrayList<>())
                    .add(line(row.get("payee"), row.get("component"), result));
        }
        return expected;
    }

    private static List<String> lines(EarningRun run) {
        List<String> lines = new ArrayList<>();
        for (Earning earning : run.earnings()) {
            lines.add(line(
                    earning.payee().value(),
                    earning.component().value(),
                    earning.amount().toString()));
        }
        for (Unpaid none : run.unpaid()) {
            String key = none.explanation().key();
            lines.add(line(
                    none.payee().value(),
                    none.component().value(),
                    "unpaid: " + key.substring(key.lastIndexOf('.') + 1)));
        }
        for (Unassigned none : run.unassigned()) {
            lines.add(line(
                    none.subject().key(),
                    none.component().value(),
                    none.amount().toString()));
        }
        return lines;
    }

    private static String line(String payee, String component, String result) {
        return payee + " " + component + " " + result;
    }

    private static void checkExplanations(EarningRun run) {
        for (Earning earning : run.earnings()) {
            Recalculation.verify(earning.explanation());
            assertThat(earning.explanation().value()).contains(Quantity.money(earning.amount()));
        }
        run.unassigned().forEach(none -> Recalculation.verify(none.explanation()));
        for (Language language : Language.values()) {
            Texts texts = texts(language);
            explanations(run, texts).forEach(text -> assertThat(text).doesNotContain("["));
        }
    }

    private static String explanations(EarningRun run) {
        return String.join("\n", explanations(run, texts(Language.EN)));
    }

    private static List<String> explanations(EarningRun run, Texts texts) {
        List<Explanation> all = new ArrayList<>();
        run.earnings().forEach(earning -> all.add(earning.explanation()));
        run.unpaid().forEach(none -> all.add(none.explanation()));
        run.unassigned().forEach(none -> all.add(none.explanation()));
        return all.stream().map(explanation -> explanation.print(texts)).toList();
    }

    private static Texts texts(Language language) {
        return Texts.of(
                language, List.of(IncentivesMessages.catalogue(), KpiMessages.catalogue(), CoreMessages.catalogue()));
    }
}
