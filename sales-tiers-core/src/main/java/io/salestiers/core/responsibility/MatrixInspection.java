package io.salestiers.core.responsibility;

import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.responsibility.MatrixFacts.Fact;
import io.salestiers.core.responsibility.MatrixViews.View;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks at a matrix by itself, without an organization: the rules R01 to R12 and those of its variant. */
final class MatrixInspection {
    private final ResponsibilityMatrix matrix;
    private final MatrixPolicy policy;
    private final MatrixContext context;
    private final MatrixViews views;
    private final MatrixFacts facts;

    private MatrixInspection(ResponsibilityMatrix matrix, MatrixPolicy policy, MatrixContext context) {
        this.matrix = matrix;
        this.policy = policy;
        this.context = context;
        this.views = new MatrixViews(matrix, context.unitTypes());
        this.facts = new MatrixFacts(policy);
    }

    static List<Finding> of(ResponsibilityMatrix matrix, MatrixPolicy policy, MatrixContext context) {
        MatrixInspection inspection = new MatrixInspection(matrix, policy, context);
        List<MatrixDuty> duties = matrix.duties();
        for (int i = 0; i < duties.size(); i++) {
            inspection.single(duties.get(i));
            for (MatrixDuty other : duties.subList(i + 1, duties.size())) {
                inspection.overlap(duties.get(i), other);
            }
        }
        inspection.timely();
        inspection.load(duties);
        inspection.parts(duties);
        inspection.charter();
        return inspection.facts.findings();
    }

    /* Rules about one duty: R01 to R04, R07, R08, R11 and those of the variant. */

    private void single(MatrixDuty duty) {
        for (View view : views.of(List.of(duty))) {
            MatrixRow row = view.rows().get(0);
            accountable(duty, row, view);
            responsible(duty, row, view);
            askedAndTold(duty, row, view);
            sameSeat(duty, row, view);
        }
    }

    private void accountable(MatrixDuty duty, MatrixRow row, View view) {
        Set<RoleId> accountable = row.accountable();
        Letter letter = matrix.variant().accountable();
        if (accountable.isEmpty()) {
            add(Fact.of(ResponsibilityFindings.NO_ACCOUNTABLE, duty).with("letter", term(letter)), view);
        } else if (accountable.size() > 1) {
            add(
                    Fact.of(ResponsibilityFindings.SEVERAL_ACCOUNTABLE, duty)
                            .with("letter", term(letter))
                            .with("roles", accountable),
                    view);
        }
        for (RoleId role : accountable) {
            Seats seats = matrix.role(role).seats();
            if (seats == Seats.GROUP) {
                add(Fact.of(ResponsibilityFindings.GROUP_ACCOUNTABLE, duty).with("role", role), view);
            } else if (seats == Seats.SEVERAL && duty.reach() == Reach.UNIT) {
                add(
                        Fact.of(ResponsibilityFindings.SEVERAL_SEATS_ACCOUNTABLE, duty)
                                .with("role", role),
                        view);
            }
            duty.needs()
                    .filter(needed -> !context.capabilities().canHold(context.tierOf(role), needed))
                    .ifPresent(needed -> add(
                            Fact.of(ResponsibilityFindings.ACCOUNTABLE_WITHOUT_CAPABILITY, duty)
                                    .with("role", role)
                                    .with("capability", needed),
                            view));
        }
    }

    private void responsible(MatrixDuty duty, MatrixRow row, View view) {
        Set<RoleId> responsible = row.responsible();
        Letter letter = matrix.variant().responsible();
        if (responsible.isEmpty()) {
            add(Fact.of(ResponsibilityFindings.NO_RESPONSIBLE, duty).with("letter", term(letter)), view);
            for (RoleId role : row.support()) {
                add(
                        Fact.of(ResponsibilityFindings.SUPPORT_WITHOUT_RESPONSIBLE, duty)
                                .with("role", role),
                        view);
            }
        }
        if (responsible.size() > policy.mostResponsible()) {
            add(
                    many(ResponsibilityFindings.MANY_RESPONSIBLE, duty, letter, policy.mostResponsible(), responsible),
                    view);
        }
        if (matrix.variant() == MatrixVariant.DACI && responsible.size() > 1) {
            add(Fact.of(ResponsibilityFindings.SEVERAL_DRIVERS, duty).with("roles", responsible), view);
        }
    }

    private void askedAndTold(MatrixDuty duty, MatrixRow row, View view) {
        Set<RoleId> consulted = row.consulted();
        if (consulted.size() > policy.mostConsulted()) {
            Letter letter = matrix.variant().consulted();
            add(many(ResponsibilityFindings.MANY_CONSULTED, duty, letter, policy.mostConsulted(), consulted), view);
        }
        Set<RoleId> others = new TreeSet<>();
        matrix.roles().forEach(role -> others.add(role.id()));
        others.removeAll(row.accountable());
        others.removeAll(row.responsible());
        others.removeAll(row.support());
        if (others.size() >= policy.everyoneInformedFrom() && row.informed().containsAll(others)) {
            add(Fact.of(ResponsibilityFindings.EVERYONE_INFORMED, duty).with("roles", others), view);
        }
    }

    private static Fact many(
            ResponsibilityFindings kind, MatrixDuty duty, Letter letter, int limit, Set<RoleId> roles) {
        return Fact.of(kind, duty)
                .with("letter", term(letter))
                .with("limit", limit)
                .with("count", roles.size())
                .with("roles", roles);
    }

    private void sameSeat(MatrixDuty duty, MatrixRow row, View view) {
        for (RoleId role : row.accountable()) {
            boolean same = row.letters(role).contains(matrix.variant().responsible());
            boolean wanted = policy.sameSeat() == SameSeat.REQUIRED;
            if (same != wanted) {
                ResponsibilityFindings kind = switch (policy.sameSeat()) {
                    case ALLOWED -> ResponsibilityFindings.SAME_SEAT;
                    case FORBIDDEN -> ResponsibilityFindings.SAME_SEAT_FORBIDDEN;
                    case REQUIRED -> ResponsibilityFindings.SAME_SEAT_REQUIRED;
                };
                add(Fact.of(kind, duty).with("role", role), view);
            }
        }
    }

    /* Rules about two duties: R06 and R12. */

    private void overlap(MatrixDuty one, MatrixDuty another) {
        // The finding is that of the lower id, so that it does not depend on the order of the rows.
        MatrixDuty duty = one.id().compareTo(another.id()) < 0 ? one : another;
        MatrixDuty other = duty.equals(one) ? another : one;
        Set<String> topics = new TreeSet<>(duty.covers());
        topics.retainAll(other.covers());
        if (topics.isEmpty()) {
            return;
        }
        for (View view : views.of(List.of(duty, other))) {
            Set<RoleId> first = view.rows().get(0).accountable();
            Set<RoleId> second = view.rows().get(1).accountable();
            if (!first.isEmpty() && !second.isEmpty() && !first.equals(second)) {
                Fact fact = Fact.of(ResponsibilityFindings.OVERLAPPING_DUTIES, duty)
                        .with("other", other.id())
                        .with("roles", first)
                        .with("otherRoles", second);
                topics.forEach(topic -> add(fact.with("topic", topic), view));
            }
        }
    }

    private void timely() {
        for (MatrixDuty duty : matrix.duties()) {
            for (DutyId followed : duty.follows()) {
                for (View view : views.of(List.of(duty, matrix.duty(followed)))) {
                    timely(duty, followed, view);
                }
            }
        }
    }

    private void timely(MatrixDuty duty, DutyId earlier, View view) {
        MatrixRow row = view.rows().get(0);
        MatrixRow before = view.rows().get(1);
        Set<RoleId> acting = new TreeSet<>(row.accountable());
        acting.addAll(row.responsible());
        for (RoleId role : acting) {
            if (before.letters(role).equals(Set.of(Letter.INFORMED))) {
                add(
                        Fact.of(ResponsibilityFindings.INFORMED_BUT_ACTS, duty)
                                .with("role", role)
                                .with("earlier", earlier),
                        view);
            }
        }
        for (RoleId role : row.consulted()) {
            if (Set.of(Letter.INFORMED).containsAll(before.letters(role))) {
                add(
                        Fact.of(ResponsibilityFindings.CONSULTED_TOO_LATE, duty)
                                .with("role", role)
                                .with("earlier", earlier),
                        view);
            }
        }
    }

    /* Rules about a role in all duties: R09 and R10. */

    private void load(List<MatrixDuty> duties) {
        for (View view : views.of(duties)) {
            for (MatrixRole role : matrix.roles()) {
                int accountable = 0;
                int responsible = 0;
                int both = 0;
                for (MatrixRow row : view.rows()) {
                    Set<Letter> letters = row.letters(role.id());
                    boolean answers = letters.contains(matrix.variant().accountable());
                    boolean works = letters.contains(matrix.variant().responsible());
                    accountable += answers ? 1 : 0;
                    responsible += works ? 1 : 0;
                    both += answers && works ? 1 : 0;
                }
                if (accountable + responsible > policy.highestLoad()) {
                    add(
                            Fact.of(ResponsibilityFindings.OVERLOADED_ROLE, role)
                                    .with("limit", policy.highestLoad())
                                    .with("load", accountable + responsible)
                                    .with("accountable", accountable)
                                    .with("responsible", responsible)
                                    .with("both", both),
                            view);
                }
            }
        }
    }

    private void parts(List<MatrixDuty> duties) {
        List<View> all = new ArrayList<>();
        duties.forEach(duty -> all.addAll(views.of(List.of(duty))));
        for (DateRange piece : matrix.cuts(matrix.effective())) {
            Map<RoleId, Set<Letter>> parts = new TreeMap<>();
            for (View view : all) {
                if (view.days().contains(piece.from())) {
                    view.rows()
                            .get(0)
                            .letters()
                            .forEach((role, letters) -> parts.computeIfAbsent(role, r -> EnumSet.noneOf(Letter.class))
                                    .addAll(letters));
                }
            }
            for (MatrixRole role : matrix.roles()) {
                Set<Letter> letters = parts.getOrDefault(role.id(), Set.of());
                if (letters.isEmpty()) {
                    facts.add(Fact.of(ResponsibilityFindings.ROLE_WITHOUT_PART, role), piece);
                } else if (letters.equals(Set.of(Letter.INFORMED))) {
                    facts.add(Fact.of(ResponsibilityFindings.ROLE_ONLY_INFORMED, role), piece);
                }
            }
        }
    }

    /* R05. */

    private void charter() {
        for (TierDuties entry : context.charter().tiers()) {
            for (Duty duty : entry.duties()) {
                matrix.findDuty(duty.id())
                        .ifPresentOrElse(
                                row -> charter(entry.tier(), row),
                                () -> facts.add(
                                        Fact.of(ResponsibilityFindings.CHARTER_DUTY_MISSING, MatrixDuty.ofUnit(duty))
                                                .with("tier", entry.tier()),
                                        matrix.effective()));
            }
        }
    }

    /* Where nobody answers or works at all, R01 and R02 say so. */
    private void charter(TierId tier, MatrixDuty duty) {
        for (View view : views.of(List.of(duty))) {
            Set<RoleId> acting = new TreeSet<>(view.rows().get(0).accountable());
            acting.addAll(view.rows().get(0).responsible());
            if (!acting.isEmpty()
                    && acting.stream().noneMatch(role -> context.tierOf(role).equals(tier))) {
                add(Fact.of(ResponsibilityFindings.CHARTER_TIER_MISSING, duty).with("tier", tier), view);
            }
        }
    }

    private void add(Fact fact, View view) {
        facts.add(fact.with("unitType", view.units()), view.days());
    }

    private static Argument term(Letter letter) {
        return Argument.term(letter.key());
    }
}
