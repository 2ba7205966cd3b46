package io.salestiers.incentives.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.bonus.ObjectiveLookup;
import io.salestiers.incentives.bonus.ObjectiveScore;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditKind;
import io.salestiers.incentives.credit.CreditType;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.credit.DateName;
import io.salestiers.incentives.credit.Relation;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.credit.TransactionKind;
import io.salestiers.incentives.credit.TransactionReference;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureLookup;
import io.salestiers.incentives.golden.CsvFile.Row;
import io.salestiers.incentives.json.IncentiveDocuments;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.quota.EarlierPay;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.quota.TargetPay;
import io.salestiers.incentives.quota.TargetPayLookup;
import io.salestiers.kpi.scorecard.EvidenceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the folder of a golden case says goes in; {@link GoldenPlansTest} tells which files there are. */
final class GoldenCase {
    private record Key(String what, String who, Period period) {}

    private final Path folder;
    private final Map<String, String> settings = new HashMap<>();
    private final Organization organization;

    GoldenCase(Path folder) {
        this.folder = folder;
        for (Row row : rows("settings.csv", "setting", "value")) {
            settings.put(row.get("setting"), row.get("value"));
        }
        organization = GoldenOrganization.of(folder, settings.getOrDefault("organization", ""));
    }

    /* Each plan is also written and read again, by both libraries. */
    IncentivePlan plan() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("plan.json"));
        IncentivePlan plan = SalesTiersJson.jackson3()
                .read("plan.json", bytes, IncentiveDocuments.PLAN)
                .orThrow();
        byte[] written = SalesTiersJson.jackson2().write(plan, IncentiveDocuments.PLAN);
        assertThat(SalesTiersJson.jackson3().write(plan, IncentiveDocuments.PLAN))
                .isEqualTo(written);
        assertThat(SalesTiersJson.jackson2()
                        .read("plan.json", written, IncentiveDocuments.PLAN)
                        .orThrow())
                .isEqualTo(plan);
        return plan;
    }

    PlanInputs inputs(Collection<EarlierPay.Item> earlier) {
        return PlanInputs.builder()
                .organization(organization)
                .credits(credits())
                .calendar(calendar())
                .quotas(quotas())
                .figures(figures())
                .targetPay(targetPay())
                .objectives(objectives())
                .earlier(earlierPay(earlier))
                .build();
    }

    FiscalCalendar calendar() {
        return FiscalCalendar.CALENDAR_YEAR;
    }

    List<Row> rows(String file, String... columns) {
        return CsvFile.rows(folder.resolve(file), List.of(columns));
    }

    private Credits credits() {
        List<Credit> credits = new ArrayList<>();
        for (Row row : rows(
                "credits.csv",
                "transaction",
                "payee",
                "position",
                "day",
                "amount",
                "currency",
                "type",
                "kind",
                "event",
                "quantity",
                "returns",
                "pays",
                "order",
                "invoice")) {
            credits.add(credit(row));
        }
        return Credits.of(credits);
    }

    /* The position is that which the payee holds on the day, unless the row names one. */
    private Credit credit(Row row) {
        PersonId payee = PersonId.of(row.get("payee"));
        LocalDate date = LocalDate.parse(row.get("day"));
        OrganizationDay day = organization.on(date);
        PositionId position = row.find("position")
                .map(PositionId::of)
                .or(() -> day.positionOf(payee))
                .orElseThrow(() -> new IllegalArgumentException(row.place() + ": " + payee + " holds no position"));
        List<UnitId> units = new ArrayList<>();
        for (Optional<UnitId> unit = day.unitOf(position); unit.isPresent(); unit = day.parent(unit.get())) {
            units.add(unit.get());
        }
        Credit.Builder credit =
                Credit.builder(TransactionId.parse(row.get("transaction")), payee, position, units, date, amount(row));
        row.find("type").ifPresent(type -> credit.type(CreditType.of(type)));
        row.find("kind").ifPresent(kind -> credit.kind(CreditKind.valueOf(constant(kind))));
        row.find("event").ifPresent(event -> credit.event(TransactionKind.valueOf(constant(event))));
        row.find("quantity").ifPresent(pieces -> credit.quantity(Ratio.parse(pieces)));
        row.find("returns")
                .ifPresent(original ->
                        credit.reference(new TransactionReference(TransactionId.parse(original), Relation.RETURNS)));
        row.find("pays")
                .ifPresent(original ->
                        credit.reference(new TransactionReference(TransactionId.parse(original), Relation.PAYS)));
        SortedMap<DateName, LocalDate> dates = new TreeMap<>();
        for (String name : List.of("order", "invoice")) {
            row.find(name).ifPresent(other -> dates.put(DateName.of(name), LocalDate.parse(other)));
        }
        return credit.dates(dates).build();
    }

    /* Money, or a count where there is no currency. */
    private static Quantity amount(Row row) {
        return row.find("currency").isPresent()
                ? Quantity.money(money(row, "amount"))
                : Quantity.of(Ratio.parse(row.get("amount")), Unit.COUNT);
    }

    private static String constant(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private QuotaLookup quotas() {
        Map<Key, Quota> quotas = new HashMap<>();
        for (Row row : rows("quotas.csv", "measure", "subject", "period", "amount", "currency")) {
            quotas.put(key(row, "measure", "subject"), Quota.stated(amount(row)));
        }
        return (measure, subject, period) ->
                Optional.ofNullable(quotas.get(new Key(measure.value(), subject.key(), period)));
    }

    private FigureLookup figures() {
        Map<Key, Figure> figures = new HashMap<>();
        for (Row row : rows("figures.csv", "figure", "subject", "period", "value", "unit", "currency")) {
            figures.put(key(row, "figure", "subject"), Figure.stated(quantity(row)));
        }
        return (source, subject, period) ->
                Optional.ofNullable(figures.get(new Key(source.key(), subject.key(), period)));
    }

    private TargetPayLookup targetPay() {
        Map<Key, TargetPay> amounts = new HashMap<>();
        for (Row row : rows("target-pay.csv", "component", "payee", "period", "amount", "currency")) {
            amounts.put(key(row, "component", "payee"), TargetPay.stated(money(row, "amount")));
        }
        return (component, payee, period) -> Optional.ofNullable(
                amounts.get(new Key(component.value(), Subject.of(payee).key(), period)));
    }

    private ObjectiveLookup objectives() {
        Map<Key, ObjectiveScore> scores = new HashMap<>();
        for (Row row :
                rows("objectives.csv", "component", "payee", "objective", "period", "score", "scored-by", "evidence")) {
            Key of = key(row, "component", "payee");
            scores.put(
                    new Key(of.what() + " " + row.get("objective"), of.who(), of.period()),
                    new ObjectiveScore(
                            Ratio.parse(row.get("score")),
                            PersonId.of(row.get("scored-by")),
                            EvidenceId.of(row.get("evidence"))));
        }
        return (component, payee, objective, period) -> Optional.ofNullable(scores.get(new Key(
                component.value() + " " + objective.value(), Subject.of(payee).key(), period)));
    }

    private EarlierPay earlierPay(Collection<EarlierPay.Item> earlier) {
        List<EarlierPay.Item> items = new ArrayList<>(earlier);
        for (Row row : rows("earlier-pay.csv", "payee", "component", "period", "earned", "carried", "currency")) {
            items.add(new EarlierPay.Item(
                    PersonId.of(row.get("payee")),
                    ComponentId.of(row.get("component")),
                    calendar().parse(row.get("period")),
                    money(row, "earned"),
                    row.find("carried")
                            .map(carried -> Money.of(carried, Currency.of(row.get("currency"))))
                            .orElseGet(() -> Money.zero(Currency.of(row.get("currency"))))));
        }
        return EarlierPay.of(items);
    }

    /* A subject is a person unless it says otherwise: Ann is person:Ann, beside unit:east. */
    private Key key(Row row, String what, String who) {
        String subject = row.get(who);
        return new Key(
                row.get(what),
                subject.contains(":")
                        ? subject
                        : Subject.of(PersonId.of(subject)).key(),
                calendar().parse(row.get("period")));
    }

    static Money money(Row row, String column) {
        return Money.of(row.get(column), Currency.of(row.get("currency")));
    }

    private static Quantity quantity(Row row) {
        Unit unit = Unit.valueOf(row.get("unit").toUpperCase(Locale.ROOT));
        Ratio value = Ratio.parse(row.get("value"));
        return unit == Unit.MONEY
                ? Quantity.money(new ExactMoney(value, Currency.of(row.get("currency"))))
                : Quantity.of(value, unit);
    }

    /** Refuses a file that nothing reads, which would be a wrong name. */
    void checkFiles() throws IOException {
        List<String> known = List.of(
                "source.txt",
                "settings.csv",
                "tiers.csv",
                "organization.csv",
                "plan.json",
                "credits.csv",
                "quotas.csv",
                "figures.csv",
                "target-pay.csv",
                "objectives.csv",
                "earlier-pay.csv",
                "expected.csv",
                "expected-findings.csv");
        try (var files = Files.list(folder)) {
            List<String> unknown = files.map(file -> file.getFileName().toString())
                    .filter(name -> !known.contains(name))
                    .toList();
            if (!unknown.isEmpty()) {
                throw new IllegalArgumentException(folder + " has files that are not known: " + unknown);
            }
        }
    }
}
