package io.salestiers.incentives.payout;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.Evidence;
import io.salestiers.incentives.ledger.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps pay for the debts of one payee, and waives what the rules waive. Used for one run. */
final class DebtKeeping {
    private final PayFlow flow;
    private final List<Finding> findings;
    private final Money zero;
    /** What this run makes a debt of and may recover at once, before it is an entry. */
    private final List<OpenDebt> made = new ArrayList<>();
    /** What is kept for debts in the whole period. */
    private Money kept;

    DebtKeeping(PayFlow flow, List<Finding> findings) {
        this.flow = flow;
        this.findings = findings;
        this.zero = Money.zero(flow.currency());
        this.kept = zero;
    }

    void made(OpenDebt debt) {
        made.add(debt);
    }

    void recover(PaymentStep.RecoverDebts step, DebtRecovery recovery) {
        List<OpenDebt> debts = debts(step.id(), recovery);
        Money booked = flow.account().recovered(recovery);
        List<Explanation> parts = new ArrayList<>();
        for (OpenDebt debt : debts) {
            parts.add(PaySteps.given("open-debt", debt.open())
                    .with("period", debt.bookedIn().name()));
        }
        if (booked.signum() > 0) {
            parts.add(PaySteps.given("recovered-before", booked));
        }
        if (!parts.isEmpty()) {
            Argument what = Argument.term(term(recovery.nature()));
            Explanation open =
                    PaySteps.sum("open-debts", parts, flow.currency()).with("balance", what);
            Explanation effect = flow.atLeast(target(step, recovery, open), booked);
            Explanation named = Explanation.of(
                            PaySteps.key("recovered"),
                            Operation.CHOSEN,
                            effect.value().orElseThrow(),
                            List.of(effect))
                    .with("balance", what)
                    .with("step", step.id().value());
            flow.keep(step.id(), named);
            kept = kept.plus(flow.money(effect));
            book(step.id(), recovery, debts, flow.money(effect).minus(booked), named);
        }
        if (forgivenAtOnce(recovery)) {
            flow.account().debts(recovery).stream().filter(this::ofPeriod).forEach(debt -> forgive(step.id(), debt));
        }
    }

    private List<OpenDebt> debts(StepId step, DebtRecovery recovery) {
        List<OpenDebt> debts = new ArrayList<>(flow.account().debts(recovery));
        // What is advanced in a period is recovered in the next one at the earliest, and so is what a later step makes
        // a debt.
        debts.removeIf(debt -> ofPeriod(debt)
                && (debt.balance() == Balance.DRAW
                        || debt.step().filter(maker -> at(maker) > at(step)).isPresent()));
        made.stream().filter(debt -> debt.of(recovery)).forEach(debts::add);
        return debts;
    }

    private boolean ofPeriod(OpenDebt debt) {
        return debt.bookedIn().equals(flow.resolved().period());
    }

    private int at(StepId step) {
        return flow.resolved().rules().steps().stream()
                .map(PaymentStep::id)
                .toList()
                .indexOf(step);
    }

    /** The oldest debt first; what is left of an old one after that may be waived. */
    private void book(StepId step, DebtRecovery recovery, List<OpenDebt> debts, Money more, Explanation why) {
        Money rest = more;
        for (OpenDebt debt : debts) {
            Money part = rest.compareTo(debt.open()) < 0 ? rest : debt.open();
            if (part.signum() > 0) {
                Posting.Builder posting = flow.posting(step, EntryKind.RECOVERY, part.negated(), debt.source())
                        .against(debt.balance())
                        .evidence(Evidence.of(why));
                debt.entry().ifPresent(posting::refersTo);
                flow.book(posting.build());
                rest = rest.minus(part);
            }
            if (part.compareTo(debt.open()) < 0 && (old(recovery, debt) || forgivenAtOnce(recovery))) {
                forgive(step, debt.less(part));
            }
        }
    }

    static String term(DebtNature nature) {
        return "incentives.pay-run.debt."
                + nature.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is kept for a debt in the whole period. */
    private Explanation target(PaymentStep.RecoverDebts step, DebtRecovery recovery, Explanation open) {
        if (forgivenAtOnce(recovery)) {
            return PaySteps.given("not-from-leavers", zero);
        }
        List<Explanation> limits = new ArrayList<>();
        limits.add(open);
        if (atOnce(recovery)) {
            limits.add(PaySteps.greatest("room", flow.dueSoFar(), PaySteps.zero(flow.currency())));
        } else if (recovery instanceof DebtRecovery.OfDraw draw && !started(draw)) {
            return PaySteps.given("not-started", zero);
        } else {
            RecoveryTerms terms = terms(recovery);
            limits.add(room(recovery, terms));
            if (terms.limit() instanceof RecoveryLimit.AtMost most) {
                limits.add(PaySteps.given("limit-of-rules", most.amount()));
            }
        }
        if (flow.account().paid().signum() != 0) {
            limits.add(stillThere(recovery));
        }
        Explanation wanted = PaySteps.least("recoverable", limits);
        if (PaySteps.ratio(wanted).signum() == 0) {
            return wanted;
        }
        Money most = most(recovery);
        if (most.compareTo(flow.money(wanted)) < 0) {
            findings.add(
                    Finding.of(PaymentFinding.LIMITED, Place.about(flow.payee().value()))
                            .with("payee", flow.payee().value())
                            .with("step", step.id().value())
                            .with("wanted", flow.money(wanted).toArgument())
                            .with("most", most.toArgument()));
        }
        limits.add(PaySteps.given("deduction-limit", most));
        return PaySteps.least("recoverable", limits);
    }

    private boolean started(DebtRecovery.OfDraw draw) {
        return flow.resolved().started(recoverable(draw).orElseThrow().start(), draw.draw(), flow.payee());
    }

    /** What an earlier run of the period has paid can no longer be kept. */
    private Explanation stillThere(DebtRecovery recovery) {
        return PaySteps.sum(
                "still-there",
                List.of(
                        PaySteps.given("recovered-before", flow.account().recovered(recovery)),
                        PaySteps.greatest(
                                "due-now",
                                PaySteps.given("payable-now", flow.balance(Balance.PAYABLE)),
                                PaySteps.zero(flow.currency()))),
                flow.currency());
    }

    private Money most(DebtRecovery recovery) {
        DeductionRequest request = new DeductionRequest(
                flow.payee(),
                flow.resolved().period(),
                recovery.nature(),
                flow.money(flow.due()).plus(kept),
                kept);
        @Nullable Money most = flow.resolved().limit().most(request);
        if (most == null || most.signum() < 0 || !most.currency().equals(flow.currency())) {
            throw new IllegalStateException("DeductionLimit must answer an amount of zero or more in " + flow.currency()
                    + ", but answered " + most + " to " + request);
        }
        return most;
    }

    private Explanation room(DebtRecovery recovery, RecoveryTerms terms) {
        Money takeHome = zero;
        if (terms.takeHome() instanceof TakeHome.AtLeast least) {
            takeHome = least.amount();
        } else if (terms.takeHome() instanceof TakeHome.OfDraw && recovery instanceof DebtRecovery.OfDraw draw) {
            takeHome = flow.resolved().draw(draw.draw(), flow.payee()).amount(flow.currency());
        }
        Explanation above = takeHome.signum() == 0
                ? flow.dueSoFar()
                : PaySteps.difference("above-take-home", flow.dueSoFar(), PaySteps.given("take-home", takeHome));
        Explanation room = PaySteps.greatest("room", above, PaySteps.zero(flow.currency()));
        if (terms.share().equals(Ratio.ONE)) {
            return room;
        }
        Explanation share = Explanation.given(PaySteps.key("recovery-share"), Quantity.ratio(terms.share()));
        return PaySteps.rounded(
                PaySteps.product("share-of-room", room, share),
                flow.resolved().rules().rounding(),
                flow.currency());
    }

    private RecoveryTerms terms(DebtRecovery recovery) {
        if (recovery instanceof DebtRecovery.OfReceivable receivable) {
            return receivable.terms();
        }
        return recovery instanceof DebtRecovery.OfOtherAdvances other
                ? other.terms()
                : recoverable(recovery).orElseThrow().terms();
    }

    private Optional<DrawDebt.Recoverable> recoverable(DebtRecovery recovery) {
        return recovery instanceof DebtRecovery.OfDraw draw
                ? flow.resolved().rules().steps().stream()
                        .filter(step -> step.id().equals(draw.draw()))
                        .map(step -> (DrawDebt.Recoverable) ((PaymentStep.Draw) step).debt())
                        .findFirst()
                : Optional.empty();
    }

    private boolean leaves(DebtRecovery recovery, LeaverDebt how) {
        return flow.resolved().left(flow.payee())
                && recoverable(recovery).filter(debt -> debt.leaver() == how).isPresent();
    }

    private boolean forgivenAtOnce(DebtRecovery recovery) {
        return leaves(recovery, LeaverDebt.FORGIVEN);
    }

    private boolean atOnce(DebtRecovery recovery) {
        return leaves(recovery, LeaverDebt.AT_ONCE);
    }

    private boolean old(DebtRecovery recovery, OpenDebt debt) {
        return recoverable(recovery)
                .filter(draw -> draw.forgiveness() instanceof Forgiveness.AfterPeriods after
                        && flow.resolved().periodsSince(debt.bookedIn()) >= after.number())
                .isPresent();
    }

    private void forgive(StepId step, OpenDebt debt) {
        Posting.Builder posting = flow.posting(step, EntryKind.FORGIVENESS, debt.open(), debt.source())
                .balance(debt.balance());
        debt.entry().ifPresent(posting::refersTo);
        flow.book(posting.build());
    }
}
