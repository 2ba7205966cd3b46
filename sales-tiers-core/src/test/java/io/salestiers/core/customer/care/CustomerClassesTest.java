package io.salestiers.core.customer.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.customer.ClassOverride;
import io.salestiers.core.customer.Customer;
import io.salestiers.core.customer.CustomerClassId;
import io.salestiers.core.customer.CustomerFacts;
import io.salestiers.core.customer.CustomerId;
import io.salestiers.core.customer.OwnershipCause;
import io.salestiers.core.customer.Tenure;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.testkit.customer.CustomerCompany;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Quantity;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CustomerClassesTest {
    private static final MeasureId REVENUE = MeasureId.of("revenue");
    private static final CustomerClassId A = CustomerClassId.of("A");
    private static final CustomerClassId B = CustomerClassId.of("B");
    private static final CustomerClassId C = CustomerClassId.of("C");
    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

    private static CustomerClassing classing(ClassRule rule) {
        return new CustomerClassing(REVENUE, FiscalCalendar.startingIn(Month.JANUARY), PeriodKind.QUARTER, 2, rule, C);
    }

    private static ClassRule byAmount(AtEdge edge) {
        return new ClassRule.ByAmount(
                List.of(new ClassBand(A, Ratio.of(100_000)), new ClassBand(B, Ratio.of(20_000))), edge);
    }

    private static ClassRule byRank(TiedCustomers tied) {
        return new ClassRule.ByRank(
                List.of(new ClassBand(A, Ratio.parse("0.2")), new ClassBand(B, Ratio.parse("0.3"))), tied);
    }

    private static Customer customer(int number, String since, ClassOverride... overrides) {
        return new Customer(
                CustomerId.of("C-" + number),
                Optional.empty(),
                List.of(new Tenure(
                        CustomerCompany.SUZHOU_1,
                        LocalDate.parse(since),
                        OwnershipCause.REGISTERED,
                        CustomerCompany.ZHANG)),
                Optional.empty(),
                CustomerFacts.none(),
                List.of(overrides),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Observation bought(int number, String day, String amount) {
        return new Observation(
                REVENUE,
                Subject.of(PersonId.of("zhang")),
                LocalDate.parse(day),
                Quantity.money(Money.of(amount, Currency.of("CNY"))),
                Optional.of("C-" + number),
                "order-" + number + "-" + day);
    }

    private static CustomerClasses classes(ClassRule rule, List<Customer> customers, List<Observation> observations) {
        return CustomerClassifier.DEFAULT
                .classify(classing(rule), customers, observations, YEAR)
                .orThrow();
    }

    /** The example of AtEdge, and of the two quarters before: the third quarter looks at January to June. */
    @Test
    void byAmount() {
        List<Customer> customers = List.of(customer(1, "2025-01-01"));
        List<Observation> bought = List.of(
                bought(1, "2024-12-31", "5.00"),
                bought(1, "2025-01-01", "60000.00"),
                bought(1, "2025-06-30", "40000.00"),
                bought(1, "2025-07-01", "1.00"));
        CustomerClasses higher = classes(byAmount(AtEdge.HIGHER), customers, bought);
        CustomerClasses lower = classes(byAmount(AtEdge.LOWER), customers, bought);
        CustomerId id = CustomerId.of("C-1");
        assertThat(higher.on(id, LocalDate.of(2025, 1, 1))).contains(C);
        assertThat(higher.on(id, LocalDate.of(2025, 6, 30))).contains(B); // 60,005 in two quarters
        assertThat(higher.on(id, JULY)).contains(A); // exactly 100,000
        assertThat(lower.on(id, JULY)).contains(B);
        assertThat(higher.on(id, LocalDate.of(2025, 12, 31))).contains(B); // 40,001 from April to September
        var why = higher.explanation(id, JULY).orElseThrow();
        Recalculation.verify(why);
        assertThat(why.print(Texts.of(Locale.ENGLISH, CoreMessages.catalogue())))
                .startsWith("customer 'C-1' is of class 'A' in 2025-Q3 = CNY 100,000.00")
                .contains("order-1-2025-06-30 on 2025-06-30 = CNY 40,000.00")
                .contains("the class begins at = CNY 100,000.00");
        assertThat(why.print(Texts.of(Locale.CHINA, CoreMessages.catalogue()))).contains("该等级的起点");
    }

    /** The example of TiedCustomers: of ten, the second and third are equal. */
    @Test
    void byRank() {
        List<Customer> customers = new ArrayList<>();
        List<Observation> bought = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            customers.add(customer(i, "2025-01-01"));
            bought.add(bought(i, "2025-03-01", (i == 3 ? 1100 - 2 * 100 : 1100 - i * 100) + ".00"));
        }
        CustomerClasses higher = classes(byRank(TiedCustomers.ALL_HIGHER), customers, bought);
        CustomerClasses lower = classes(byRank(TiedCustomers.ALL_LOWER), customers, bought);
        // Places 1, 2, 2, 4, 5 … or 1, 3, 3, 4, 5 …; A up to place 2, B up to place 5.
        assertThat(customers.stream().map(each -> higher.on(each.id(), JULY).orElseThrow()))
                .containsExactly(A, A, A, B, B, C, C, C, C, C);
        assertThat(customers.stream().map(each -> lower.on(each.id(), JULY).orElseThrow()))
                .containsExactly(A, B, B, B, B, C, C, C, C, C);
        assertThat(higher.explanation(CustomerId.of("C-3"), JULY)
                        .orElseThrow()
                        .print(Texts.of(Locale.CHINA, CoreMessages.catalogue())))
                .contains("在 10 个客户中排第 2 位，其中 2 个数值相同");
    }

    @Test
    void byHandForATime() {
        ClassOverride hand = new ClassOverride(
                A, DateRange.parse("2025-08-01/2025-10-15"), AuditCode.of("strategic"), CustomerCompany.LI);
        CustomerClasses classes = classes(byAmount(AtEdge.HIGHER), List.of(customer(1, "2025-07-10", hand)), List.of());
        CustomerId id = CustomerId.of("C-1");
        assertThat(classes.on(id, LocalDate.of(2025, 7, 9))).isEmpty();
        assertThat(classes.on(id, LocalDate.of(2025, 7, 31))).contains(C);
        assertThat(classes.on(id, LocalDate.of(2025, 8, 1))).contains(A);
        assertThat(classes.on(id, LocalDate.of(2025, 10, 14))).contains(A);
        assertThat(classes.on(id, LocalDate.of(2025, 10, 15))).contains(C);
        assertThat(classes.explanation(id, LocalDate.of(2025, 9, 1))
                        .orElseThrow()
                        .print(Texts.of(Locale.ENGLISH, CoreMessages.catalogue())))
                .contains("by a decision (reason: strategic)");
    }

    @Test
    void mixedCurrenciesAreToldOf() {
        Observation euro = new Observation(
                REVENUE,
                Subject.of(PersonId.of("zhang")),
                LocalDate.of(2025, 3, 2),
                Quantity.money(Money.of("1.00", Currency.of("EUR"))),
                Optional.of("C-1"),
                "order-x");
        var result = CustomerClassifier.DEFAULT.classify(
                classing(byAmount(AtEdge.HIGHER)),
                List.of(customer(1, "2025-01-01")),
                List.of(bought(1, "2025-03-01", "1.00"), euro),
                YEAR);
        assertThat(result.findings()).extracting(finding -> finding.code()).containsExactly(CareFinding.MIXED_UNITS);
        assertThat(result.findings().get(0).message(Texts.of(Locale.ENGLISH, CoreMessages.catalogue())))
                .isEqualTo("what is added up of 'revenue' must be of one unit, but is CNY and, in 'order-x', EUR");
    }

    @Test
    void aRuleTellsAllThatIsWrong() {
        assertThatThrownBy(() -> classing(new ClassRule.ByAmount(
                        List.of(
                                new ClassBand(A, Ratio.of(5)),
                                new ClassBand(A, Ratio.of(5)),
                                new ClassBand(C, Ratio.of(1))),
                        AtEdge.HIGHER)))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.findings())
                                .extracting(finding -> finding.code())
                                .containsExactly(
                                        CareFinding.DUPLICATE_CLASS,
                                        CareFinding.BANDS_NOT_FALLING,
                                        CareFinding.DUPLICATE_CLASS));
        assertThatThrownBy(() -> classing(new ClassRule.ByRank(
                        List.of(new ClassBand(A, Ratio.parse("0.6")), new ClassBand(B, Ratio.parse("0.5"))),
                        TiedCustomers.ALL_LOWER)))
                .isInstanceOf(InvalidDefinitionException.class);
    }

    @Provide
    Arbitrary<List<Integer>> amounts() {
        return Arbitraries.integers().between(-2, 6).list().ofMinSize(1).ofMaxSize(15);
    }

    /** Equal amounts have equal classes, a larger one never a lower class, and shares are never exceeded when ties go down. */
    @Property(tries = 300)
    void ranksAreFair(@ForAll("amounts") List<Integer> amounts, @ForAll TiedCustomers tied) {
        List<Customer> customers = new ArrayList<>();
        List<Observation> bought = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            customers.add(customer(i, "2025-01-01"));
            if (amounts.get(i) != 0) {
                bought.add(bought(i, "2025-04-01", amounts.get(i) + ".00"));
            }
        }
        CustomerClasses classes = classes(byRank(tied), customers, bought);
        List<CustomerClassId> found = customers.stream()
                .map(each -> classes.on(each.id(), JULY).orElseThrow())
                .toList();
        for (int i = 0; i < amounts.size(); i++) {
            for (int j = 0; j < amounts.size(); j++) {
                int byAmount = Integer.compare(amounts.get(i), amounts.get(j));
                int byClass = found.get(j).compareTo(found.get(i)); // A before B before C
                assertThat(byAmount == 0 ? byClass == 0 : byAmount > 0 ? byClass >= 0 : byClass <= 0)
                        .isTrue();
            }
            classes.explanation(customers.get(i).id(), JULY).ifPresent(Recalculation::verify);
        }
        long best = found.stream().filter(A::equals).count();
        if (tied == TiedCustomers.ALL_LOWER) {
            assertThat(best * 5).isLessThanOrEqualTo(amounts.size());
        } else {
            assertThat(best * 5).isGreaterThanOrEqualTo(amounts.size() / 5 * 5L);
        }
    }
}
