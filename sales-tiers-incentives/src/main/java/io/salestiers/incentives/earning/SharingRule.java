package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.key;
import static io.salestiers.incentives.earning.Steps.value;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.plan.ResolvedSharing;
import io.salestiers.incentives.rate.SharingBand;
import io.salestiers.incentives.rate.SharingSlice;
import io.salestiers.incentives.rate.SharingTable;
import java.util.ArrayList;
import java.util.List;

/** Transactions shared by the bands of what one party has had, changed by modifiers, rounded once. */
final class SharingRule {
    private final ResolvedSharing resolved;
    private final SharingTable table;
    private final Currency currency;

    private SharingRule(ResolvedSharing resolved) {
        this.resolved = resolved;
        this.table = resolved.component().table();
        this.currency = resolved.currency();
    }

    static PartResult calculate(ResolvedSharing resolved) {
        return new SharingRule(resolved).share();
    }

    private PartResult share() {
        Explanation credited = Steps.credited("credited", resolved.credits(), currency);
        if (resolved.before().isEmpty()) {
            List<Explanation> steps = new ArrayList<>(List.of(credited));
            resolved.opening().ifPresent(opening -> steps.add(opening.explanation()));
            return PartResult.of(resolved, Unpaid.of(resolved, resolved.payee(), key("no-opening-share"), steps));
        }
        Ratio total = resolved.before().get();
        List<Explanation> deals = new ArrayList<>();
        for (Credit credit : resolved.credits()) {
            Ratio after = total.plus(credit.amount().ratio());
            deals.add(deal(credit, total, after));
            total = after;
        }
        Explanation pay = Steps.sum("transactions", deals, currency);
        ModifiedPay modified = ModifierSteps.apply(
                resolved.modifiers(),
                PayContext.of(currency, pay)
                        .withTransactions(deals)
                        .withCredits(credited, resolved.credits())
                        .withCarried(resolved.carried()));
        if (modified.waiting().isPresent()) {
            return PartResult.of(
                    resolved,
                    Unpaid.of(
                            resolved,
                            resolved.payee(),
                            key("waits"),
                            List.of(modified.waiting().get())));
        }
        Rounded rounded = Rounded.of(modified, resolved.component().rounding(), currency);
        List<Explanation> steps = new ArrayList<>(List.of(rounded.step(), credited));
        resolved.opening().ifPresent(opening -> steps.add(opening.explanation()));
        Explanation commission =
                Explanation.of(key("commission"), Operation.CHOSEN, Quantity.money(rounded.amount()), steps);
        return PartResult.of(resolved, rounded.earned(resolved, resolved.payee(), commission));
    }

    private Explanation deal(Credit credit, Ratio before, Ratio after) {
        List<Explanation> slices = new ArrayList<>();
        for (SharingSlice slice : table.movement(before, after)) {
            slices.add(Steps.product(
                            "sharing-slice",
                            part(slice.band() - 1, before, after),
                            Steps.rate("payee-share", slice.range().payee()),
                            currency)
                    .with("band", Argument.number(slice.band()))
                    .with("company", Steps.money(slice.company(), currency).toArgument()));
        }
        return Steps.sum("share-of-deal", slices, currency)
                .with("transaction", credit.transaction().toString())
                .with("day", Argument.day(credit.day()))
                .concerning(credit.payee().value());
    }

    /* How far the total moves inside a band: its end less its beginning, both held between the edges of the band. */
    private Explanation part(int band, Ratio before, Ratio after) {
        Explanation end = held(band, "total-after", after);
        Explanation begin = held(band, "total-before", before);
        return Explanation.of(
                key("moved"),
                Operation.DIFFERENCE,
                Steps.money(value(end).minus(value(begin)), currency),
                List.of(end, begin));
    }

    private Explanation held(int band, String name, Ratio total) {
        Explanation step = Steps.given(name, total, currency);
        boolean fills = table.bands().get(band).to().isPresent()
                && table.bands().get(band).share(table.measured()).signum() > 0;
        if (fills) {
            Explanation edge = edge("full-at", band);
            step = Explanation.of(
                    key("up-to-edge"),
                    Operation.LEAST,
                    Steps.money(value(step).min(value(edge)), currency),
                    List.of(step, edge));
        }
        if (band > 0) {
            Explanation edge = edge("begins-at", band - 1);
            step = Explanation.of(
                    key("from-edge"),
                    Operation.GREATEST,
                    Steps.money(value(step).max(value(edge)), currency),
                    List.of(step, edge));
        }
        return step;
    }

    /* The total with which a band is full: for each band so far its room ÷ the measured party's share. */
    private Explanation edge(String name, int band) {
        List<Explanation> parts = new ArrayList<>();
        for (SharingBand each : table.bands().subList(0, band + 1)) {
            Ratio room = each.to().orElseThrow().minus(each.from());
            Ratio share = each.share(table.measured());
            parts.add(Explanation.of(
                    key("room-of-band"),
                    Operation.QUOTIENT,
                    Steps.money(room.dividedBy(share), currency),
                    List.of(Steps.given("room", room, currency), Steps.rate("measured-share", share))));
        }
        return Steps.sum(name, parts, currency);
    }
}
