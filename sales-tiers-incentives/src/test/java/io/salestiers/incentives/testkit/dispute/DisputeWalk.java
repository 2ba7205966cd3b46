package io.salestiers.incentives.testkit.dispute;

import static io.salestiers.incentives.testkit.dispute.DisputingCompany.ANN;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.BO;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.BOARD;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.DORA;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.MARA;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.NILS;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.OLGA;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.PEOPLE;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.ZOE;
import static io.salestiers.incentives.testkit.dispute.DisputingCompany.usd;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Involvement;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.CommandKey;
import io.salestiers.core.command.Transition;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.incentives.dispute.Dispute;
import io.salestiers.incentives.dispute.DisputeClaim;
import io.salestiers.incentives.dispute.DisputeCommand;
import io.salestiers.incentives.dispute.DisputeEvidence;
import io.salestiers.incentives.dispute.DisputeId;
import io.salestiers.incentives.dispute.DisputeProcess;
import io.salestiers.incentives.ledger.EntryId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * What people of the {@link DisputingCompany} try with one dispute, one after the other: the right people at the right time often,
 * others too; keys that were used before, revisions of yesterday, no reason, the claim of 240.00 in whole, in part, too much.
 *
 * @param steps every command, in order, from the filing on
 */
public record DisputeWalk(List<Step> steps) {
    /** Who may do what. */
    public static final Authority AUTHORITY = DisputingCompany.authority();

    private static final DisputeProcess PROCESS = DisputingCompany.process();
    private static final DisputeId ID = DisputeId.of("争议-1");
    private static final Instant START = DisputingCompany.at("2017-10-09");

    /**
     * One command.
     *
     * @param before the dispute before it; empty before it is filed
     * @param command the command
     * @param actor who wants it
     * @param instant when
     * @param transition what came of it
     */
    public record Step(
            Optional<Dispute> before,
            DisputeCommand command,
            Actor actor,
            Instant instant,
            Transition<Dispute> transition) {
        /**
         * The dispute after it.
         *
         * @return as before if nothing came of it
         */
        public Optional<Dispute> after() {
            return transition.done() ? Optional.of(transition.outcome().orThrow()) : before;
        }

        /**
         * Whether it changed the dispute.
         *
         * @return false for what is refused, conflicts or was applied before
         */
        public boolean changed() {
            return !transition.events().isEmpty();
        }

        /**
         * The day.
         *
         * @return in the company's zone
         */
        public LocalDate day() {
            return AUTHORITY.organization().dayOf(instant);
        }
    }

    /**
     * Walks of 5 to 60 steps.
     *
     * @return walks
     */
    public static Arbitrary<DisputeWalk> walks() {
        return Arbitraries.integers()
                .between(0, 1 << 20)
                .withDistribution(net.jqwik.api.RandomDistribution.uniform())
                .withoutEdgeCases()
                .array(int[].class)
                .ofSize(7)
                .list()
                .ofMinSize(5)
                .ofMaxSize(60)
                .map(DisputeWalk::of);
    }

    /**
     * Disputes to which such walks lead.
     *
     * @return disputes of all phases
     */
    public static Arbitrary<Dispute> disputes() {
        return walks().map(DisputeWalk::last).filter(Optional::isPresent).map(Optional::orElseThrow);
    }

    /**
     * The dispute at the end.
     *
     * @return empty if nobody was able to file it
     */
    public Optional<Dispute> last() {
        return steps.get(steps.size() - 1).after();
    }

    private static <T> T pick(List<T> values, int draw) {
        return values.get(Math.floorMod(draw, values.size()));
    }

    private static DisputeWalk of(List<int[]> draws) {
        List<Step> steps = new ArrayList<>();
        Optional<Dispute> dispute = Optional.empty();
        Instant now = START;
        // In a third of all walks everybody takes their time.
        boolean slow = draws.get(0)[6] % 3 == 0;
        for (int[] draw : draws) {
            int number = steps.size() + 1;
            now = now.plus(Duration.ofHours(slow || draw[0] % 3 == 0 ? 24L * (draw[1] % 9) : 1));
            CommandHeader header = CommandHeader.of("c-" + (draw[1] % 23 == 5 ? 1 + draw[2] % number : number));
            header = draw[2] % 7 == 0 ? header : header.because("why");
            header = draw[2] % 31 == 7 ? header.expecting("1") : header;
            Step step;
            if (dispute.isEmpty()) {
                DisputeCommand.File file = new DisputeCommand.File(header, ID, ANN, claim(draw));
                Actor actor = draw[3] % 6 == 0
                        ? actor(draw)
                        : draw[3] % 3 == 0
                                ? Actor.of(pick(List.of(BO, MARA), draw[4])).onBehalf(ANN)
                                : Actor.of(ANN);
                step = new Step(dispute, file, actor, now, PROCESS.file(file, actor, AUTHORITY, now));
            } else {
                DisputeCommand command = command(header, dispute.get(), draw);
                if (slow && command instanceof DisputeCommand.Decide && draw[6] % 5 != 0) {
                    command = new DisputeCommand.Escalate(header);
                }
                Actor actor = draw[3] % 4 == 0 ? actor(draw) : usual(command, dispute.get(), draw);
                step = new Step(
                        dispute, command, actor, now, PROCESS.apply(dispute.get(), command, actor, AUTHORITY, now));
            }
            steps.add(step);
            dispute = step.after();
        }
        return new DisputeWalk(List.copyOf(steps));
    }

    private static DisputeClaim claim(int[] draw) {
        List<Involvement> prepared = switch (draw[4] % 5) {
            case 0 -> List.of(new Involvement(OLGA, Capabilities.PAY_PLAN));
            case 1 -> List.of(new Involvement(MARA, Capabilities.RESULT_ATTEST));
            case 2 -> List.of(new Involvement(ZOE, Capabilities.PAY_PLAN));
            default -> List.of();
        };
        return new DisputeClaim(
                DisputingCompany.LINE,
                Currency.of("USD"),
                draw[5] % 2 == 0 ? Optional.empty() : Optional.of(new EntryId(CommandKey.of("run-2017-Q3"), 1)),
                AuditCode.of("order-missing"),
                draw[5] % 3 == 0 ? List.of() : List.of(evidence(draw[5])),
                draw[6] % 4 == 0 ? Optional.empty() : Optional.of(usd("240.00")),
                draw[6] % 5 == 0 ? Optional.empty() : Optional.of(AuditCode.of("mandate:1")),
                prepared);
    }

    private static DisputeEvidence evidence(int draw) {
        return draw % 2 == 0
                ? DisputeEvidence.of("order:SO-17")
                : new DisputeEvidence(AuditCode.of("contract:3"), Optional.of(Digest.of(JsonValue.number(draw % 7))));
    }

    private static DisputeCommand command(CommandHeader header, Dispute dispute, int[] draw) {
        return switch (draw[4] % 20) {
            case 0 -> new DisputeCommand.File(header, ID, ANN, dispute.claim());
            case 1, 2 -> new DisputeCommand.Assign(header, pick(PEOPLE, draw[5]));
            case 3, 4, 5 -> new DisputeCommand.Escalate(header);
            case 6, 7, 8, 9 ->
                new DisputeCommand.Appeal(
                        header, AuditCode.of("again"), draw[5] % 2 == 0 ? List.of() : List.of(evidence(draw[5])));
            case 10 -> new DisputeCommand.Withdraw(header);
            default -> new DisputeCommand.Decide(header, amount(draw[5]));
        };
    }

    private static Optional<Money> amount(int draw) {
        return switch (draw % 12) {
            case 0, 1, 2 -> Optional.empty();
            case 3, 4 -> Optional.of(usd("240.00"));
            case 5 -> Optional.of(usd("240.01"));
            case 6 -> Optional.of(usd("0.00"));
            case 7 -> Optional.of(Money.of("10.00", Currency.of("CNY")));
            default -> Optional.of(Money.ofMinor(1 + draw % 23_999, Currency.of("USD")));
        };
    }

    private static Actor usual(DisputeCommand command, Dispute dispute, int[] draw) {
        if (command instanceof DisputeCommand.Decide) {
            return Actor.of(dispute.handler().orElse(pick(List.of(MARA, NILS, ZOE), draw[5])));
        }
        if (command instanceof DisputeCommand.Assign) {
            return Actor.of(pick(List.of(MARA, NILS, ZOE), draw[6]));
        }
        boolean behalf = !dispute.filedBy().equals(ANN) && draw[6] % 2 == 0;
        return behalf ? Actor.of(dispute.filedBy()).onBehalf(ANN) : Actor.of(ANN);
    }

    private static Actor actor(int[] draw) {
        Actor who = Actor.of(pick(PEOPLE, draw[6]));
        return switch (draw[5] % 7) {
            case 0 -> who.onBehalf(pick(List.of(ANN, BO, OLGA), draw[1]));
            case 1 -> Actor.outside(BOARD, DORA);
            default -> who;
        };
    }

    /** Every step in a line, for people who look at a walk that broke a rule. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        steps.forEach(step -> text.append(step.changed() ? "done " : "     ")
                .append(step.day())
                .append(' ')
                .append(step.actor())
                .append(' ')
                .append(step.command())
                .append('\n'));
        return text.toString();
    }
}
