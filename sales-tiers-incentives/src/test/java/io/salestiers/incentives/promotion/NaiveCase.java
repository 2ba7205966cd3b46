package io.salestiers.incentives.promotion;

import static io.salestiers.incentives.testkit.promotion.PromotionCompany.CHEN;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.LI;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.QI;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.QIAN;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.SUN;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.TANG;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.WANG;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.ZHANG;
import static io.salestiers.incentives.testkit.promotion.PromotionCompany.ZHAO;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.testkit.promotion.PromotionCompany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A case of the company once more, by tables and from what was done by whom, without the rules that are under test: who may do
 * what, on which days the gates are met, where a case goes.
 */
final class NaiveCase {
    private static final Map<PersonId, Integer> RANK =
            Map.of(ZHAO, 4, WANG, 3, TANG, 3, LI, 2, CHEN, 2, ZHANG, 1, SUN, 1, QIAN, 1);
    private static final Set<PersonId> SUZHOU = Set.of(LI, ZHANG, SUN);
    private static final Set<PersonId> EAST = Set.of(WANG, LI, CHEN, ZHANG, SUN, QIAN);

    final PersonId person;
    final String kind;
    final PersonId nominator;
    String phase = "NOMINATED";
    private final Set<PersonId> conveners = new HashSet<>();
    private final Set<PersonId> everOnPanel = new HashSet<>();
    private final Set<PersonId> usedNominate = new HashSet<>();
    private final Set<PersonId> usedApprove = new HashSet<>();
    private final Set<PersonId> usedHear = new HashSet<>();
    private final Set<PersonId> deciders = new HashSet<>();
    private final Set<PersonId> members = new HashSet<>();
    private final Set<PersonId> recused = new HashSet<>();
    private final Map<PersonId, Boolean> votes = new HashMap<>();
    private PersonId chair = QI;
    private PersonId convener = QI;
    private LocalDate effective = LocalDate.MIN;
    private LocalDate trialEnd = LocalDate.MIN;
    private final List<LocalDate[]> leaves = new ArrayList<>();
    private String contested = "";
    private boolean justHeard;

    NaiveCase(PersonId person, String kind, Actor nominator) {
        this.person = person;
        this.kind = kind;
        this.nominator = nominator.person();
        usedNominate.addAll(hands(nominator));
    }

    static Set<PersonId> hands(Actor actor) {
        Set<PersonId> hands = new HashSet<>(Set.of(actor.person()));
        actor.onBehalfOf().ifPresent(hands::add);
        return hands;
    }

    /** Grants to nominate: Qi for all, Wang in the east, Li in Suzhou, Zhang and Sun for themselves. */
    static boolean mayNominate(Actor actor, PersonId person) {
        PersonId who = actor.person();
        if (actor.speaksFor().isPresent()) {
            return false;
        }
        boolean self = hands(actor).contains(person);
        boolean above = self || RANK.getOrDefault(who, 0) > RANK.getOrDefault(person, 0);
        return who.equals(QI)
                || (who.equals(WANG) && EAST.contains(person) && above)
                || (who.equals(LI) && SUZHOU.contains(person) && above)
                || ((who.equals(ZHANG) || who.equals(SUN)) && who.equals(person));
    }

    /** Zhang, Qian (attitude not known), Li (short), Wang; not Sun and Chen. */
    static boolean nominable(PersonId person) {
        return !person.equals(SUN) && !person.equals(CHEN);
    }

    /**
     * Zhang has 3 of 4 quarters and all numbers of the score until the first quarter of 2026, of which there are none, is over;
     * Li has one of four, and with an unknown one in their place it might be two; Wang has all numbers until July.
     */
    boolean gates(LocalDate day) {
        LocalDate april = LocalDate.of(2026, 4, 1);
        return switch (kind) {
            case "up" -> person.equals(ZHANG) && day.isBefore(april);
            case "keep" -> person.equals(LI) && day.isBefore(april);
            default -> day.isBefore(LocalDate.of(2026, 7, 1));
        };
    }

    private boolean mayApprove(Actor actor, boolean body) {
        if (kind.equals("top")) {
            return actor.speaksFor().isPresent()
                    && (actor.person().equals(PromotionCompany.DONG)
                            || actor.person().equals(PromotionCompany.HE))
                    && body;
        }
        PersonId who = actor.person();
        boolean granted = who.equals(ZHAO) || (who.equals(WANG) && EAST.contains(person));
        return actor.speaksFor().isEmpty() && granted && hands(actor).stream().noneMatch(usedNominate::contains);
    }

    private boolean clean(Actor actor) {
        return hands(actor).stream()
                .noneMatch(hand -> hand.equals(person)
                        || hand.equals(nominator)
                        || conveners.contains(hand)
                        || everOnPanel.contains(hand)
                        || deciders.contains(hand));
    }

    private boolean prepares(Actor actor) {
        return mayNominate(actor, person)
                && !hands(actor).contains(person)
                && hands(actor).stream().noneMatch(usedApprove::contains);
    }

    /** The phase after a command; empty if it may not be. */
    String next(PromotionCommand command, Actor actor, LocalDate day) {
        boolean reason = command.header().reasonStated();
        boolean board = command.header()
                .bodyDecision()
                .filter(each -> each.body().equals(PromotionCompany.BOARD))
                .isPresent();
        boolean plain = actor.onBehalfOf().isEmpty() && actor.speaksFor().isEmpty();
        PersonId who = actor.person();
        if (command instanceof PromotionCommand.ConvenePanel panel) {
            boolean others = panel.members().stream()
                    .noneMatch(member -> member.equals(person)
                            || usedNominate.contains(member)
                            || usedApprove.contains(member)
                            || usedHear.contains(member)
                            || everOnPanel.contains(member));
            boolean size = panel.members().size() >= (kind.equals("top") ? 3 : 2);
            return phase.equals("NOMINATED")
                            && prepares(actor)
                            && !hands(actor).contains(nominator)
                            && others
                            && size
                            && panel.members().contains(panel.chair())
                    ? "IN_PANEL"
                    : "";
        }
        if (command instanceof PromotionCommand.Recuse) {
            return phase.equals("IN_PANEL")
                            && plain
                            && members.contains(who)
                            && !votes.containsKey(who)
                            && !recused.contains(who)
                    ? "IN_PANEL"
                    : "";
        }
        if (command instanceof PromotionCommand.Vote) {
            return reason
                            && phase.equals("IN_PANEL")
                            && plain
                            && members.contains(who)
                            && !votes.containsKey(who)
                            && !recused.contains(who)
                    ? "IN_PANEL"
                    : "";
        }
        if (command instanceof PromotionCommand.ClosePanel) {
            boolean entitled = actor.speaksFor().isEmpty() && (who.equals(chair) || who.equals(convener));
            boolean quorum = votes.size() >= (kind.equals("top") ? 3 : 2);
            if (!phase.equals("IN_PANEL") || !entitled || hands(actor).contains(person) || !quorum) {
                return "";
            }
            long yes = votes.values().stream().filter(each -> each).count();
            boolean tie = 2 * yes == votes.size();
            boolean on = tie ? kind.equals("up") && votes.getOrDefault(chair, false) : 2 * yes > votes.size();
            return on ? "RECOMMENDED" : "REJECTED";
        }
        if (command instanceof PromotionCommand.Approve approve) {
            // The open position is one of a supervisor.
            boolean position = approve.position().isEmpty() || kind.equals("up");
            boolean agreed = !kind.equals("keep") || approve.agreement().isPresent();
            return phase.equals("RECOMMENDED")
                            && reason
                            && clean(actor)
                            && mayApprove(actor, board)
                            && gates(day)
                            && position
                            && agreed
                    ? "APPROVED"
                    : "";
        }
        if (command instanceof PromotionCommand.Reject) {
            return phase.equals("RECOMMENDED") && reason && clean(actor) && mayApprove(actor, board) ? "REJECTED" : "";
        }
        if (command instanceof PromotionCommand.Withdraw) {
            return Set.of("NOMINATED", "IN_PANEL", "RECOMMENDED").contains(phase)
                            && plain
                            && (who.equals(person) || who.equals(nominator))
                    ? "WITHDRAWN"
                    : "";
        }
        if (command instanceof PromotionCommand.TakeEffect) {
            return phase.equals("APPROVED") && prepares(actor) && !day.isBefore(effective)
                    ? kind.equals("keep") ? "CONFIRMED" : "ON_TRIAL"
                    : "";
        }
        if (command instanceof PromotionCommand.CountLeave leave) {
            LocalDate from = leave.days().from();
            LocalDate to = leave.days().to().orElseThrow();
            return phase.equals("ON_TRIAL")
                            && prepares(actor)
                            && !from.isBefore(effective)
                            && !to.isAfter(trialEnd)
                            && leaves.stream().noneMatch(each -> from.isBefore(each[1]) && each[0].isBefore(to))
                    ? "ON_TRIAL"
                    : "";
        }
        boolean ends = phase.equals("ON_TRIAL")
                && reason
                && !hands(actor).contains(person)
                && !hands(actor).contains(nominator)
                && mayApprove(actor, board);
        if (command instanceof PromotionCommand.Confirm) {
            return ends && !day.isBefore(trialEnd) ? "CONFIRMED" : "";
        }
        if (command instanceof PromotionCommand.Return back) {
            return ends && !back.from().isBefore(day) ? "RETURNED" : "";
        }
        if (command instanceof PromotionCommand.Contest) {
            Set<String> open = kind.equals("keep") ? Set.of("APPROVED", "CONFIRMED") : Set.of("REJECTED", "RETURNED");
            return plain && who.equals(person) && open.contains(phase) && !justHeard ? "CONTESTED" : "";
        }
        PromotionCommand.Hear hear = (PromotionCommand.Hear) command;
        boolean hears = phase.equals("CONTESTED")
                && reason
                && who.equals(TANG)
                && actor.speaksFor().isEmpty()
                && !person.equals(WANG)
                && clean(actor)
                && hands(actor).stream().noneMatch(lineOf(person)::contains);
        if (!hears) {
            return "";
        }
        return !hear.granted()
                ? contested
                : switch (contested) {
                    case "REJECTED" -> "NOMINATED";
                    case "RETURNED" -> "ON_TRIAL";
                    default -> "WITHDRAWN";
                };
    }

    private static Set<PersonId> lineOf(PersonId person) {
        return SUZHOU.contains(person) && !person.equals(LI)
                ? Set.of(LI, WANG, ZHAO)
                : person.equals(QIAN) ? Set.of(CHEN, WANG, ZHAO) : Set.of(WANG, ZHAO);
    }

    void done(PromotionCommand command, Actor actor, LocalDate day, String next) {
        if (command instanceof PromotionCommand.ConvenePanel panel) {
            convener = actor.person();
            conveners.add(convener);
            usedNominate.addAll(hands(actor));
            chair = panel.chair();
            members.clear();
            members.addAll(panel.members());
            everOnPanel.addAll(panel.members());
            recused.clear();
            votes.clear();
        } else if (command instanceof PromotionCommand.Recuse) {
            recused.add(actor.person());
        } else if (command instanceof PromotionCommand.Vote vote) {
            votes.put(actor.person(), vote.inFavor());
        } else if (command instanceof PromotionCommand.Approve || command instanceof PromotionCommand.Reject) {
            usedApprove.addAll(hands(actor));
            deciders.add(actor.person());
            LocalDate first = day.withDayOfMonth(1);
            effective = kind.equals("keep")
                            || (kind.equals("top") && day.getDayOfMonth() > 1)
                            || (kind.equals("up") && day.getDayOfMonth() > 15)
                    ? first.plusMonths(1)
                    : first;
        } else if (command instanceof PromotionCommand.TakeEffect) {
            trialEnd = effective.plusMonths(kind.equals("top") ? 6 : 3);
        } else if (command instanceof PromotionCommand.CountLeave leave) {
            LocalDate to = leave.days().to().orElseThrow();
            leaves.add(new LocalDate[] {leave.days().from(), to});
            trialEnd = trialEnd.plusDays(leave.days().lengthInDays());
        } else if (command instanceof PromotionCommand.Return) {
            usedApprove.addAll(hands(actor));
            deciders.add(actor.person());
        } else if (command instanceof PromotionCommand.Confirm) {
            deciders.add(actor.person());
        } else if (command instanceof PromotionCommand.Contest) {
            contested = phase;
        } else if (command instanceof PromotionCommand.Hear) {
            usedHear.addAll(hands(actor));
            deciders.add(actor.person());
        }
        boolean decides = command instanceof PromotionCommand.ClosePanel
                || command instanceof PromotionCommand.Approve
                || command instanceof PromotionCommand.Reject
                || command instanceof PromotionCommand.Confirm
                || command instanceof PromotionCommand.Return;
        justHeard = command instanceof PromotionCommand.Hear || (justHeard && !decides);
        phase = next;
    }
}
