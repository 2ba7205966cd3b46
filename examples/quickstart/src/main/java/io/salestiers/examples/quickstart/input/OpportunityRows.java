package io.salestiers.examples.quickstart.input;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Ids;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The opportunities file: deals and returns. */
final class OpportunityRows {
    private final InputFormat format;
    private final Problems problems;
    private final AgentRows agents;
    private final CatalogRows catalog;
    private final FolderReader.Keys keys = new FolderReader.Keys();

    OpportunityRows(InputFormat format, Problems problems, AgentRows agents, CatalogRows catalog) {
        this.format = format;
        this.problems = problems;
        this.agents = agents;
        this.catalog = catalog;
    }

    List<Opportunity> read(@Nullable CsvTable table) {
        if (table == null) {
            return List.of();
        }
        Map<Opportunity, CsvRow> rows = new LinkedHashMap<>();
        for (CsvRow row : table.rows()) {
            opportunity(row).ifPresent(opportunity -> rows.put(opportunity, row));
        }
        returns(rows);
        if (problems.failed()) {
            return List.of();
        }
        List<Opportunity> opportunities = new ArrayList<>(rows.keySet());
        opportunities.sort(Comparator.comparing(Opportunity::id, Ids::compare));
        return opportunities;
    }

    private Optional<Opportunity> opportunity(CsvRow row) {
        Optional<String> id = row.required("id", row::key);
        id.ifPresent(key -> keys.claim(row, "id", key));
        Optional<PersonId> agent = agents.agent(row, "agent");
        Optional<String> product = catalog.product(row, "product");
        Optional<String> account = catalog.account(row, "account");
        Optional<Stage> stage = row.required("stage", column -> row.word(column, format.stages()));
        Optional<LocalDate> engaged = row.date("engage_date");
        Optional<LocalDate> closed = row.date("close_date");
        Optional<String> reference = row.key("reference");
        Optional<Money> value = value(row, agent, closed);
        stage.ifPresent(known -> result(row, known, closed, value, reference));
        if (engaged.isPresent() && closed.isPresent() && closed.get().isBefore(engaged.get())) {
            row.error(row.finding(InputFindings.CLOSED_BEFORE_ENGAGED, "close_date")
                    .with("engaged", engaged.get()));
        }
        if (row.failed() || id.isEmpty() || agent.isEmpty() || product.isEmpty() || stage.isEmpty()) {
            return Optional.empty();
        }
        if (stage.get().closed() && value.isEmpty()) {
            // The agent's row has no currency. Where that is not said there already, it is here.
            if (!problems.failed()) {
                row.error(row.finding(InputFindings.CURRENCY_MISSING, "currency"));
            }
            return Optional.empty();
        }
        return Optional.of(new Opportunity(
                row.line(),
                id.get(),
                agent.get(),
                product.get(),
                account,
                stage.get(),
                engaged,
                closed,
                value,
                reference));
    }

    private Optional<Money> value(CsvRow row, Optional<PersonId> agent, Optional<LocalDate> closed) {
        Optional<BigDecimal> number = row.number("value");
        Optional<Currency> currency = row.currency("currency");
        if (row.text("currency").isEmpty()) {
            currency = agent.flatMap(person -> agents.currency(person, closed));
        }
        return number.isPresent() && currency.isPresent()
                ? row.money("value", number.get(), currency.get())
                : Optional.empty();
    }

    /** What a row says about its result must fit its stage. */
    private static void result(
            CsvRow row, Stage stage, Optional<LocalDate> closed, Optional<Money> value, Optional<String> reference) {
        boolean valueWritten = row.text("value").isPresent();
        if (!stage.closed()) {
            if (row.text("close_date").isPresent()) {
                row.error(row.finding(InputFindings.OPEN_WITH_RESULT, "close_date"));
            }
            if (valueWritten) {
                row.error(row.finding(InputFindings.OPEN_WITH_RESULT, "value"));
            }
        } else {
            if (closed.isEmpty() && row.text("close_date").isEmpty()) {
                row.error(row.finding(InputFindings.CLOSED_INCOMPLETE, "close_date"));
            }
            if (!valueWritten) {
                row.error(row.finding(InputFindings.CLOSED_INCOMPLETE, "value"));
            }
        }
        int sign = value.map(Money::signum).orElse(0);
        if (stage == Stage.LOST && sign != 0) {
            row.error(row.finding(InputFindings.LOST_WITH_VALUE, "value"));
        } else if (reference.isPresent() && (stage != Stage.WON || (value.isPresent() && sign >= 0))) {
            row.error(row.finding(InputFindings.RETURN_NOT_NEGATIVE, "value"));
        } else if (reference.isEmpty() && sign < 0) {
            row.error(row.finding(InputFindings.NEGATIVE_WITHOUT_REFERENCE, "value"));
        }
    }

    /** Each return needs its deal; all returns of a deal together are at most its value. */
    private void returns(Map<Opportunity, CsvRow> rows) {
        Map<String, Opportunity> byId = new HashMap<>();
        rows.keySet().forEach(opportunity -> byId.put(opportunity.id(), opportunity));
        Map<String, BigInteger> left = new HashMap<>();
        rows.keySet().stream()
                .filter(Opportunity::returned)
                .sorted(Comparator.comparing(Opportunity::id, Ids::compare))
                .forEach(opportunity -> {
                    CsvRow row = rows.get(opportunity);
                    String reference = opportunity.reference().orElseThrow();
                    Opportunity deal = byId.get(reference);
                    if (row == null) {
                        throw new AssertionError(opportunity);
                    } else if (deal != null) {
                        returned(row, opportunity, deal, left);
                    } else if (!keys.all().contains(reference)) {
                        row.unknown(
                                "reference",
                                reference,
                                InputFile.OPPORTUNITIES,
                                format.nameOf(InputFile.OPPORTUNITIES),
                                keys.all());
                    }
                });
    }

    private static void returned(CsvRow row, Opportunity opportunity, Opportunity deal, Map<String, BigInteger> left) {
        if (deal.stage() != Stage.WON || deal.returned()) {
            row.error(row.finding(InputFindings.RETURN_OF_NO_SALE, "reference").with("line", deal.line()));
            return;
        }
        Money sold = deal.value().orElseThrow();
        Money back = opportunity.value().orElseThrow();
        if (opportunity.closed().orElseThrow().isBefore(deal.closed().orElseThrow())) {
            row.error(row.finding(InputFindings.RETURN_TOO_EARLY, "close_date")
                    .with("closed", deal.closed().orElseThrow()));
        }
        BigInteger rest = left.getOrDefault(deal.id(), BigInteger.valueOf(sold.minorUnits()))
                .add(BigInteger.valueOf(back.minorUnits()));
        left.put(deal.id(), rest);
        if (!sold.currency().equals(back.currency()) || rest.signum() < 0) {
            Finding finding = row.finding(InputFindings.RETURN_TOO_LARGE, "value")
                    .with("sold", sold.toArgument())
                    .with("line", deal.line());
            row.error(finding);
        }
    }
}
