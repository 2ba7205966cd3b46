package io.salestiers.core.testkit.culture;

import io.salestiers.core.culture.CodeId;
import io.salestiers.core.culture.CodeVersion;
import io.salestiers.core.culture.CompanyValue;
import io.salestiers.core.culture.CultureCharter;
import io.salestiers.core.culture.CultureMeasures;
import io.salestiers.core.culture.Program;
import io.salestiers.core.culture.ProgramId;
import io.salestiers.core.culture.ProgramKind;
import io.salestiers.core.culture.Recognition;
import io.salestiers.core.culture.RecognitionId;
import io.salestiers.core.culture.RecognitionRules;
import io.salestiers.core.culture.ValueId;
import io.salestiers.core.culture.Workload;
import io.salestiers.core.culture.WorkloadBasis;
import io.salestiers.core.culture.WorkloadRule;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.testkit.text.TextArbitraries;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary culture charters, and what happens under them. */
public final class CultureArbitraries {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private CultureArbitraries() {}

    /**
     * Charters with the values {@code v-1} and {@code v-2}, up to three versions of the code {@code code}, and rules of balance
     * about customers and hours.
     *
     * @param tiers the tiers of which codes and programs are for some or for all
     * @return valid charters
     */
    public static Arbitrary<CultureCharter> charters(List<TierId> tiers) {
        Arbitrary<Set<TierId>> some = Arbitraries.of(tiers).set().ofMaxSize(2);
        Arbitrary<List<CodeVersion>> codes = Combinators.combine(
                        Arbitraries.integers()
                                .between(0, 200)
                                .set()
                                .ofMaxSize(3)
                                .map(days -> days.stream().sorted().toList()),
                        some.list().ofSize(3),
                        Arbitraries.integers().between(0, 40),
                        TextArbitraries.names())
                .as((starts, of, days, title) -> {
                    List<CodeVersion> versions = new ArrayList<>();
                    for (int i = 0; i < starts.size(); i++) {
                        versions.add(new CodeVersion(
                                CodeId.of("code"), "v" + i, title, FIRST.plusDays(starts.get(i)), of.get(i), days));
                    }
                    return versions;
                });
        Arbitrary<RecognitionRules> recognition = Combinators.combine(
                        Arbitraries.of(Month.values()),
                        Arbitraries.of(PeriodKind.values()),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(2, 5))
                .as((start, period, giver, one, ring) ->
                        new RecognitionRules(FiscalCalendar.startingIn(start), period, giver, one, ring));
        Arbitrary<List<Program>> programs = Combinators.combine(
                        Arbitraries.of(ProgramKind.values()),
                        some,
                        Arbitraries.integers().between(0, 120),
                        TextArbitraries.names())
                .as((kind, of, days, name) ->
                        new Program(ProgramId.of("program"), name, kind, DateRange.startingOn(FIRST), of, days))
                .list()
                .ofMaxSize(1);
        return Combinators.combine(
                        TextArbitraries.names(),
                        codes,
                        recognition,
                        programs,
                        rules().list().ofMaxSize(3))
                .as((name, versions, rules, offered, workload) -> new CultureCharter(
                        name,
                        List.of(
                                new CompanyValue(
                                        ValueId.of("v-1"),
                                        LocalizedText.of("Customer first", "客户第一"),
                                        List.of(LocalizedText.of("Calls back on the same day", "当天回电"))),
                                new CompanyValue(ValueId.of("v-2"), name, List.of(name, name))),
                        versions,
                        rules,
                        offered,
                        workload));
    }

    private static Arbitrary<WorkloadRule> rules() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(CultureMeasures.WORKLOAD_CUSTOMERS, CultureMeasures.WORKLOAD_HOURS),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(3, 5),
                        Arbitraries.of(WorkloadBasis.values()))
                .as((kind, measure, tenths, least, basis) -> switch (kind) {
                    case 0 -> new WorkloadRule.AboveMedian(measure, Ratio.ONE.plus(Ratio.of(tenths, 10)), least, basis);
                    case 1 -> new WorkloadRule.BelowMedian(measure, Ratio.of(tenths, 10), least, basis);
                    default -> new WorkloadRule.AboveLimit(measure, Ratio.of(tenths * 8L));
                });
    }

    /**
     * Recognitions of 2026 between a few people, also of themselves and for values that there are not.
     *
     * @param people how many people, {@code a} and so on
     * @param most the most recognitions
     * @return lists in any order, each recognition with an id of its own
     */
    public static Arbitrary<List<Recognition>> recognitions(int people, int most) {
        Arbitrary<PersonId> person =
                Arbitraries.integers().between(0, people - 1).map(CultureArbitraries::person);
        return Combinators.combine(
                        person,
                        person,
                        Arbitraries.of("v-1", "v-1", "v-2", "v-2", "v-9"),
                        Arbitraries.integers().between(0, 120))
                .as((giver, receiver, value, day) ->
                        new Recognition(RecognitionId.of("r"), giver, receiver, ValueId.of(value), FIRST.plusDays(day)))
                .list()
                .ofMaxSize(most)
                .map(list -> {
                    List<Recognition> numbered = new ArrayList<>();
                    for (Recognition each : list) {
                        numbered.add(new Recognition(
                                RecognitionId.of("r-" + numbered.size()),
                                each.giver(),
                                each.receiver(),
                                each.value(),
                                each.day()));
                    }
                    return numbered;
                });
    }

    /**
     * The id of a person of {@link #recognitions}.
     *
     * @param number 0 or more
     * @return {@code a}, {@code b} and so on
     */
    public static PersonId person(int number) {
        return PersonId.of(String.valueOf((char) ('a' + number)));
    }

    /**
     * Workloads of people, of some of whom a figure is missing.
     *
     * @param people whose
     * @param day the day
     * @return one a person
     */
    public static Arbitrary<List<Workload>> workloads(List<PersonId> people, LocalDate day) {
        return Arbitraries.integers()
                .between(-2, 60)
                .list()
                .ofSize(2 * people.size())
                .map(figures -> {
                    List<Workload> workloads = new ArrayList<>();
                    for (int i = 0; i < people.size(); i++) {
                        Workload workload = Workload.of(people.get(i), day);
                        int customers = figures.get(2 * i);
                        int hours = figures.get(2 * i + 1);
                        workload = customers < 0
                                ? workload
                                : workload.with(CultureMeasures.WORKLOAD_CUSTOMERS, Ratio.of(customers));
                        workloads.add(
                                hours < 0 ? workload : workload.with(CultureMeasures.WORKLOAD_HOURS, Ratio.of(hours)));
                    }
                    return workloads;
                });
    }
}
