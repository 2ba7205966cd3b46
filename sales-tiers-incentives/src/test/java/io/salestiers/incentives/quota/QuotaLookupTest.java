package io.salestiers.incentives.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.target.Target;
import io.salestiers.kpi.target.TargetPiece;
import io.salestiers.kpi.target.Targets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuotaLookupTest {
    private static final Period JUNE = FiscalCalendar.CALENDAR_YEAR.parse("2017-M06");
    private static final Subject ANN = Subject.of(PersonId.of("Ann"));
    private static final MeasureId REVENUE = SmallCompany.REVENUE;

    private static Targets targets(String amount, boolean forPay) {
        return Targets.of(
                        List.of(new Target(REVENUE, ANN, JUNE, Quantity.money(SmallCompany.usd(amount)), forPay)),
                        List.of(Measure.additive("revenue", LocalizedText.same("Revenue"), Unit.MONEY)))
                .orThrow();
    }

    @Test
    void targetForPayIsAQuota() {
        assertThat(QuotaLookup.of(targets("1000.00", true)).find(REVENUE, ANN, JUNE))
                .map(Quota::amount)
                .contains(SmallCompany.usd("1000.00"));
    }

    @Test
    void otherTargetsAreNone() {
        assertThat(QuotaLookup.of(targets("1000.00", false)).find(REVENUE, ANN, JUNE))
                .isEmpty();
        assertThat(QuotaLookup.of(Targets.none()).find(REVENUE, ANN, JUNE)).isEmpty();
    }

    @Test
    void publishedTargetStandsBesideTheOneOfToday() {
        Optional<Quota> quota = QuotaLookup.of(targets("990.00", true), targets("1100.00", true))
                .find(REVENUE, ANN, JUNE);

        assertThat(quota.map(Quota::amount)).contains(SmallCompany.usd("990.00"));
        assertThat(quota.flatMap(Quota::published).map(Quota::amount)).contains(SmallCompany.usd("1100.00"));
    }

    @Test
    void onlyOneOfThem() {
        assertThat(QuotaLookup.of(Targets.none(), targets("1100.00", true)).find(REVENUE, ANN, JUNE))
                .map(Quota::amount)
                .contains(SmallCompany.usd("1100.00"));
        assertThat(QuotaLookup.of(targets("990.00", true), Targets.none()).find(REVENUE, ANN, JUNE))
                .map(Quota::amount)
                .contains(SmallCompany.usd("990.00"));
    }

    @Test
    void quotaMustFitItsPiecesAndItsExplanation() {
        Quantity ten = Quantity.money(SmallCompany.usd("10.00"));
        TargetPiece piece = new TargetPiece(
                DateRange.parse("2017-06-01/2017-07-01"), Quantity.money(SmallCompany.usd("9.00")), Optional.empty());

        assertThatThrownBy(() -> new Quota(
                        ten,
                        List.of(piece),
                        Optional.empty(),
                        Explanation.given("incentives.explain.stated-quota", ten)))
                .hasMessageContaining("pieces must add up");
        assertThatThrownBy(() -> new Quota(
                        ten,
                        List.of(),
                        Optional.empty(),
                        Explanation.given("incentives.explain.stated-quota", Quantity.count(10))))
                .hasMessageContaining("explanation must be of the quota");
        assertThatThrownBy(() -> Quota.stated(Quantity.count(10)).amount()).hasMessageContaining("no money");
        assertThatThrownBy(() -> Quota.stated(new Quantity(
                                io.salestiers.core.money.Ratio.of(1, 3), Unit.MONEY, Optional.of(Currency.of("USD"))))
                        .amount())
                .hasMessageContaining("whole minor units");
    }
}
