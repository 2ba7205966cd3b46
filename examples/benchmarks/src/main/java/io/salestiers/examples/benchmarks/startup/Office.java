package io.salestiers.examples.benchmarks.startup;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.credit.ChangedTransaction;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.credit.DateName;
import io.salestiers.incentives.credit.Participant;
import io.salestiers.incentives.credit.Relation;
import io.salestiers.incentives.credit.Transaction;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.credit.TransactionKind;
import io.salestiers.incentives.credit.Transactions;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An office of four: Mara leads Ann, Bo and Cai. What they sold in a quarter, and on what they are measured. */
final class Office {
    static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR_YEAR;
    static final Period QUARTER = CALENDAR.parse("2025-Q3");
    static final Currency CURRENCY = Currency.of("CNY");
    static final MeasureId REVENUE = MeasureId.of("revenue");
    static final DimensionId CATEGORY = DimensionId.of("category");

    private static final Map<String, String> QUOTAS = Map.of(
            "person:Ann",
            "100000",
            "person:Bo",
            "80000",
            "person:Cai",
            "60000",
            "person:Mara",
            "200000",
            "unit:east",
            "200000");

    private Office() {}

    static Organization organization() {
        Tier supervisor = new Tier(TierId.of("supervisor"), 2, LocalizedText.of("Supervisor", "销售主管"));
        Tier representative = new Tier(TierId.of("representative"), 1, LocalizedText.of("Representative", "销售代表"));
        return Organization.builder(Ladder.of(List.of(supervisor, representative)), LocalDate.of(2025, 1, 1))
                .unit("east", LocalizedText.of("East", "华东"))
                .position("east-head", "supervisor", "east")
                .head("east", "east-head")
                .holder("Mara", "east-head")
                .position("east-1", "representative", "east")
                .reportsTo("east-1", "east-head")
                .holder("Ann", "east-1")
                .position("east-2", "representative", "east")
                .reportsTo("east-2", "east-head")
                .holder("Bo", "east-2")
                .position("east-3", "representative", "east")
                .reportsTo("east-3", "east-head")
                .holder("Cai", "east-3")
                .build();
    }

    /** Four sales, one of them shared 60 : 40, and a return. */
    static Transactions sales() {
        return Transactions.of(
                List.of(
                        sale("SO-1", "61234.56", "device", LocalDate.of(2025, 7, 8))
                                .participant(share("first", "Ann", "1"))
                                .build(),
                        sale("SO-2", "45000.05", "service", LocalDate.of(2025, 8, 8))
                                .participant(share("first", "Ann", "0.6"))
                                .participant(share("second", "Bo", "0.4"))
                                .build(),
                        sale("SO-3", "70000.00", "device", LocalDate.of(2025, 8, 9))
                                .participant(share("first", "Bo", "1"))
                                .build(),
                        sale("SO-4", "20000.00", "service", LocalDate.of(2025, 9, 1))
                                .participant(share("first", "Cai", "1"))
                                .build(),
                        Transaction.builder(TransactionId.of("erp", "R-1"), TransactionKind.RETURN, cny("-10000.00"))
                                .date(DateName.of("return"), LocalDate.of(2025, 9, 10))
                                .reference(TransactionId.of("erp", "SO-3"), Relation.RETURNS)
                                .build()),
                ChangedTransaction.REFUSED);
    }

    private static Transaction.Builder sale(String id, String amount, String category, LocalDate day) {
        return Transaction.builder(TransactionId.of("erp", id), TransactionKind.BOOKING, cny(amount))
                .date(DateName.ORDER, day)
                .dimension(CATEGORY, category);
    }

    private static Participant share(String role, String person, String share) {
        return Participant.of(role, PersonId.of(person)).withShare(Ratio.parse(share));
    }

    static PlanInputs inputs(Organization organization, Credits credits) {
        return PlanInputs.builder()
                .organization(organization)
                .calendar(CALENDAR)
                .credits(credits)
                .quotas(quotas())
                .build();
    }

    private static QuotaLookup quotas() {
        return (measure, subject, period) -> Optional.ofNullable(QUOTAS.get(subject.key()))
                .filter(quota -> measure.equals(REVENUE) && period.equals(QUARTER))
                .map(quota -> Quota.stated(cny(quota)));
    }

    private static Money cny(String amount) {
        return Money.of(amount, CURRENCY);
    }
}
