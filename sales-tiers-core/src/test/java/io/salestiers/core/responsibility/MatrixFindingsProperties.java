package io.salestiers.core.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitTypeId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import io.salestiers.core.testkit.responsibility.ResponsibilityArbitraries;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The findings of a matrix against those that somebody finds who looks at each day, duty and role by itself. */
class MatrixFindingsProperties {
    private static final DateRange DAYS = DateRange.parse("2024-02-20/2024-03-10");
    private static final List<String> TYPES = List.of("branch", "key");
    private static final List<Capability> NEEDS = List.of(Capabilities.TARGET_SET, Capabilities.SCORECARD_SCORE);

    /** A matrix with all that rules look at: also seats, and duties that follow others. */
    @Provide
    Arbitrary<ResponsibilityMatrix> matrices() {
        Arbitrary<ResponsibilityMatrix> lively = ResponsibilityArbitraries.matrices()
                .over(DAYS)
                .withVariants(MatrixVariant.values())
                .withTiers(4)
                .withDuties(1, 4)
                .withLimitedDays()
                .withHandovers()
                .withLetters()
                .withGaps()
                .withOverlaps()
                .withTopics("targets", "people")
                .withNeeds(NEEDS)
                .withUnitTypes(UnitTypeId.of("branch"), UnitTypeId.of("key"));
        return Combinators.combine(lively, Arbitraries.longs()).as(MatrixFindingsProperties::decorated);
    }

    private static ResponsibilityMatrix decorated(ResponsibilityMatrix matrix, long seed) {
        Random random = new Random(seed);
        List<MatrixRole> roles = new ArrayList<>();
        for (MatrixRole role : matrix.roles()) {
            roles.add(new MatrixRole(
                    role.id(), role.name(), List.of(Seats.values()).get(random.nextInt(3))));
        }
        List<MatrixDuty> duties = new ArrayList<>();
        for (MatrixDuty duty : matrix.duties()) {
            List<DutyId> others = matrix.duties().stream()
                    .map(MatrixDuty::id)
                    .filter(id -> !id.equals(duty.id()) && random.nextInt(3) == 0)
                    .toList();
            duties.add(duty.withFollows(others));
        }
        List<Assignment> assignments = new ArrayList<>(matrix.assignments());
        for (int i = random.nextInt(4); i > 0; i--) {
            assignments.add(any(matrix, random));
        }
        if (matrix.variant() == MatrixVariant.RASCI && random.nextInt(3) == 0) {
            assignments.removeIf(some -> some.letter() == Letter.RESPONSIBLE);
            assignments.add(Assignment.of(duties.get(0).id(), roles.get(0).id(), Letter.SUPPORT, matrix.effective()));
        }
        return ResponsibilityMatrix.of(matrix.variant(), matrix.effective(), roles, duties, assignments);
    }

    /** Any letter for any role in any duty, from some day of the matrix on, here and there for a type of units. */
    private static Assignment any(ResponsibilityMatrix matrix, Random random) {
        LocalDate first = matrix.effective().from();
        LocalDate from = first.plusDays(random.nextInt(matrix.effective()
                .to()
                .map(end -> (int) matrix.effective().lengthInDays())
                .orElse(20)));
        Assignment assignment = Assignment.of(
                one(matrix.duties(), random).id(),
                one(matrix.roles(), random).id(),
                one(matrix.variant().letters(), random),
                DateRange.of(from, from.plusDays(1 + random.nextInt(20))));
        return random.nextInt(3) == 0 ? assignment.inUnitsOf(UnitTypeId.of(one(TYPES, random))) : assignment;
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    @Provide
    Arbitrary<MatrixPolicy> policies() {
        Arbitrary<Integer> limit = Arbitraries.integers().between(1, 4);
        return Combinators.combine(limit.filter(most -> most < 3), limit, limit, limit, Arbitraries.of(SameSeat.class))
                .as((responsible, consulted, informed, load, same) -> MatrixPolicy.STANDARD
                        .withMostResponsible(responsible)
                        .withMostConsulted(consulted - 1)
                        .withEveryoneInformedFrom(informed)
                        .withHighestLoad(load)
                        .withSameSeat(same));
    }

    @Provide
    Arbitrary<MatrixContext> contexts() {
        Charter charter = Charter.of(List.of(
                new TierDuties(TierId.of("tier-1"), List.of(duty("duty-1"), duty("duty-9"))),
                new TierDuties(TierId.of("boss"), List.of(duty("duty-2")))));
        MatrixContext open = MatrixContext.NOTHING
                .withCharter(charter)
                .withTiers(Map.of(RoleId.of("tier-4"), TierId.of("boss")))
                .withCapabilities((tier, capability) ->
                        capability.equals(Capabilities.TARGET_SET) && tier.equals(TierId.of("boss")));
        return Arbitraries.of(
                open,
                open.withUnitTypes(List.of(UnitTypeId.of("branch"))),
                open.withUnitTypes(List.of(UnitTypeId.of("branch"), UnitTypeId.of("key"))));
    }

    private static Duty duty(String id) {
        return new Duty(DutyId.of(id), LocalizedText.same(id));
    }

    @Property(tries = 400)
    void everyDayOfEveryFindingIsFoundByHandAndViceVersa(
            @ForAll("matrices") ResponsibilityMatrix matrix,
            @ForAll("policies") MatrixPolicy policy,
            @ForAll("contexts") MatrixContext context) {
        List<Finding> findings = matrix.findings(policy, context);
        LocalDate start = matrix.effective().from();
        LocalDate end = DAYS.to().orElseThrow().plusDays(25);
        for (LocalDate day = start.minusDays(2); day.isBefore(end); day = day.plusDays(1)) {
            LocalDate today = day;
            Set<String> found = findings.stream()
                    .filter(finding -> days(finding).contains(today))
                    .map(MatrixFindingsProperties::shown)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> byHand = matrix.effective().contains(day)
                    ? new ByHand(matrix, policy, context, day).look()
                    : Set.<String>of();
            assertThat(found).as("%s", day).isEqualTo(byHand);
        }
        for (ResponsibilityFindings kind : EnumSet.range(
                ResponsibilityFindings.NO_ACCOUNTABLE, ResponsibilityFindings.SUPPORT_WITHOUT_RESPONSIBLE)) {
            Statistics.label(kind.name())
                    .collect(findings.stream().anyMatch(finding -> finding.code() == kind))
                    .coverage(coverage -> coverage.check(true).percentage(share -> share > 0.5));
        }
    }

    @Property(tries = 100)
    void theSameIsToldOnceAsLongAsItLasts(
            @ForAll("matrices") ResponsibilityMatrix matrix,
            @ForAll("policies") MatrixPolicy policy,
            @ForAll("contexts") MatrixContext context) {
        Map<String, List<DateRange>> stretches = new TreeMap<>();
        for (Finding finding : matrix.findings(policy, context)) {
            stretches.computeIfAbsent(shown(finding), text -> new ArrayList<>()).add(days(finding));
            assertThat(finding.arguments()).containsEntry("days", Argument.days(days(finding)));
        }
        stretches.values().forEach(ranges -> {
            for (int i = 1; i < ranges.size(); i++) {
                assertThat(ranges.get(i - 1).to().orElseThrow())
                        .isBefore(ranges.get(i).from());
            }
        });
    }

    @Property(tries = 50)
    void theOrderOfTheListsDoesNotMatter(@ForAll("matrices") ResponsibilityMatrix matrix, @ForAll long seed) {
        List<Assignment> shuffled = new ArrayList<>(matrix.assignments());
        Collections.shuffle(shuffled, new Random(seed));
        ResponsibilityMatrix other = ResponsibilityMatrix.of(
                matrix.variant(), matrix.effective(), matrix.roles(), matrix.duties(), shuffled);
        assertThat(other).isEqualTo(matrix).hasSameHashCodeAs(matrix);
        assertThat(other.findings()).isEqualTo(matrix.findings());
        assertThat(other.assignments()).isEqualTo(matrix.assignments());
        List<MatrixRole> roles = new ArrayList<>(matrix.roles());
        Collections.shuffle(roles, new Random(seed));
        List<MatrixDuty> duties = new ArrayList<>(matrix.duties());
        Collections.shuffle(duties, new Random(seed));
        assertThat(ResponsibilityMatrix.of(matrix.variant(), matrix.effective(), roles, duties, shuffled)
                        .findings())
                .isEqualTo(matrix.findings());
    }

    @Property(tries = 50)
    void findingsStandByKindSubjectAndDay(
            @ForAll("matrices") ResponsibilityMatrix matrix, @ForAll("policies") MatrixPolicy policy) {
        List<Finding> findings = matrix.findings(policy, MatrixContext.NOTHING);
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(java.util.Comparator.comparing((Finding finding) -> (ResponsibilityFindings) finding.code())
                .thenComparing(finding -> ((Place.During) finding.place()).subject())
                .thenComparing(MatrixFindingsProperties::days));
        assertThat(findings).isEqualTo(sorted);
    }

    @Property(tries = 30)
    void aPolicyChangesTheSeverityOnly(
            @ForAll("matrices") ResponsibilityMatrix matrix, @ForAll MatrixRule rule, @ForAll Severity severity) {
        List<Finding> usual = matrix.findings();
        List<Finding> changed =
                matrix.findings(MatrixPolicy.STANDARD.withSeverity(rule, severity), MatrixContext.NOTHING);
        assertThat(changed)
                .extracting(MatrixFindingsProperties::shown)
                .isEqualTo(usual.stream().map(MatrixFindingsProperties::shown).toList());
        for (int i = 0; i < usual.size(); i++) {
            ResponsibilityFindings kind =
                    ResponsibilityFindings.of(changed.get(i).code()).orElseThrow();
            assertThat(changed.get(i).severity())
                    .isEqualTo(rule.findings().contains(kind) ? severity : kind.severity());
        }
        assertThat(matrix.findings(MatrixPolicy.STANDARD.without(rule), MatrixContext.NOTHING))
                .isEqualTo(usual.stream()
                        .filter(finding -> !rule.findings().contains(finding.code()))
                        .toList());
    }

    private static DateRange days(Finding finding) {
        return ((Place.During) finding.place()).days();
    }

    /** Kind, subject and values without the days. */
    private static String shown(Finding finding) {
        StringBuilder text = new StringBuilder(finding.code().code());
        text.append(' ').append(((Place.During) finding.place()).subject());
        new TreeMap<>(finding.arguments()).forEach((name, value) -> {
            if (!name.equals("days")) {
                text.append(' ').append(name).append('=').append(shown(value));
            }
        });
        return text.toString();
    }

    private static String shown(Argument argument) {
        if (argument instanceof Argument.Text text) {
            return text.value();
        } else if (argument instanceof Argument.Term term) {
            return term.key();
        } else if (argument instanceof Argument.Numeral number) {
            return number.value().toPlainString();
        } else if (argument instanceof Argument.Many many) {
            return many.values().stream().map(MatrixFindingsProperties::shown).collect(Collectors.joining("+"));
        }
        throw new AssertionError(argument);
    }

    /** One day, looked at with nothing but the list of assignments. */
    private static final class ByHand {
        private final ResponsibilityMatrix matrix;
        private final MatrixPolicy policy;
        private final MatrixContext context;
        private final LocalDate day;
        private final String answers;
        private final String works;
        private final String isAsked;
        private final Set<String> found = new TreeSet<>();

        ByHand(ResponsibilityMatrix matrix, MatrixPolicy policy, MatrixContext context, LocalDate day) {
            this.matrix = matrix;
            this.policy = policy;
            this.context = context;
            this.day = day;
            boolean daci = matrix.variant() == MatrixVariant.DACI;
            this.answers = daci ? "APPROVER" : "ACCOUNTABLE";
            this.works = daci ? "DRIVER" : "RESPONSIBLE";
            this.isAsked = daci ? "CONTRIBUTOR" : "CONSULTED";
        }

        private boolean own(DutyId duty, String type) {
            return matrix.assignments().stream()
                    .anyMatch(some -> some.duty().equals(duty)
                            && some.effective().contains(day)
                            && some.unitType().equals(Optional.of(UnitTypeId.of(type))));
        }

        private boolean everOwn(DutyId duty) {
            return matrix.assignments().stream()
                    .anyMatch(
                            some -> some.duty().equals(duty) && some.unitType().isPresent());
        }

        /** The roles with a letter; type "" stands for units of no type with own assignments. */
        private Set<String> roles(DutyId duty, String letter, String type) {
            Set<String> special = new TreeSet<>();
            Set<String> general = new TreeSet<>();
            for (Assignment some : matrix.assignments()) {
                if (some.duty().equals(duty)
                        && some.letter().name().equals(letter)
                        && some.effective().contains(day)) {
                    if (some.unitType().isEmpty()) {
                        general.add(some.role().value());
                    } else if (some.unitType().get().value().equals(type)) {
                        special.add(some.role().value());
                    }
                }
            }
            return special.isEmpty() ? general : special;
        }

        /** The units to look at for some duties: types with own assignments, and "" for the rest if there is a rest. */
        private Set<String> units(Collection<DutyId> duties) {
            Set<String> units = new TreeSet<>();
            for (String type : TYPES) {
                if (duties.stream().anyMatch(duty -> own(duty, type))) {
                    units.add(type);
                }
            }
            Set<String> known =
                    context.unitTypes().stream().map(UnitTypeId::value).collect(Collectors.toSet());
            if (known.isEmpty() || !units.containsAll(known)) {
                units.add("");
            }
            return units;
        }

        private String name(Collection<DutyId> duties, String type) {
            String any = "core.responsibility.unit-type." + (duties.stream().anyMatch(this::everOwn) ? "other" : "any");
            return type.isEmpty() ? any : type;
        }

        private void find(String code, String subject, String... values) {
            Map<String, String> sorted = new TreeMap<>();
            for (int i = 0; i < values.length; i += 2) {
                sorted.put(values[i], values[i + 1]);
            }
            StringBuilder text = new StringBuilder("core.responsibility." + code + " " + subject);
            sorted.forEach(
                    (name, value) -> text.append(' ').append(name).append('=').append(value));
            found.add(text.toString());
        }

        private static String term(String letter) {
            return "core.responsibility.letter." + letter.toLowerCase(java.util.Locale.ROOT);
        }

        Set<String> look() {
            List<MatrixDuty> duties = matrix.duties();
            for (MatrixDuty duty : duties) {
                for (String type : units(List.of(duty.id()))) {
                    one(duty, type);
                }
            }
            for (int i = 0; i < duties.size(); i++) {
                for (int j = 0; j < duties.size(); j++) {
                    two(duties.get(i), duties.get(j), i < j);
                }
            }
            roles();
            missing();
            return found;
        }

        private void one(MatrixDuty duty, String type) {
            String id = duty.id().value();
            String unitType = name(List.of(duty.id()), type);
            Set<String> a = roles(duty.id(), answers, type);
            Set<String> r = roles(duty.id(), works, type);
            Set<String> s = roles(duty.id(), "SUPPORT", type);
            Set<String> c = roles(duty.id(), isAsked, type);
            Set<String> told = roles(duty.id(), "INFORMED", type);
            if (a.isEmpty()) {
                find("no-accountable", id, "duty", id, "unitType", unitType, "letter", term(answers));
            }
            if (a.size() >= 2) {
                find(
                        "several-accountable",
                        id,
                        "duty",
                        id,
                        "unitType",
                        unitType,
                        "letter",
                        term(answers),
                        "roles",
                        String.join("+", a));
            }
            if (r.isEmpty()) {
                find("no-responsible", id, "duty", id, "unitType", unitType, "letter", term(works));
                s.forEach(role ->
                        find("support-without-responsible", id, "duty", id, "unitType", unitType, "role", role));
            }
            for (String role : a) {
                Seats seats = matrix.roles().stream()
                        .filter(some -> some.id().value().equals(role))
                        .findFirst()
                        .orElseThrow()
                        .seats();
                if (seats == Seats.GROUP) {
                    find("group-accountable", id, "duty", id, "unitType", unitType, "role", role);
                }
                if (seats == Seats.SEVERAL && duty.reach() == Reach.UNIT) {
                    find("several-seats-accountable", id, "duty", id, "unitType", unitType, "role", role);
                }
                String tier = role.equals("tier-4") ? "boss" : role;
                if (duty.needs().isPresent()
                        && !(duty.needs().get().equals(Capabilities.TARGET_SET) && tier.equals("boss"))) {
                    find(
                            "accountable-without-capability",
                            id,
                            "duty",
                            id,
                            "unitType",
                            unitType,
                            "role",
                            role,
                            "capability",
                            duty.needs().get().toString());
                }
                boolean both = r.contains(role);
                if (both && policy.sameSeat() == SameSeat.ALLOWED) {
                    find("same-seat", id, "duty", id, "unitType", unitType, "role", role);
                }
                if (both && policy.sameSeat() == SameSeat.FORBIDDEN) {
                    find("same-seat-forbidden", id, "duty", id, "unitType", unitType, "role", role);
                }
                if (!both && policy.sameSeat() == SameSeat.REQUIRED) {
                    find("same-seat-required", id, "duty", id, "unitType", unitType, "role", role);
                }
            }
            many("many-responsible", id, unitType, works, r, policy.mostResponsible());
            many("many-consulted", id, unitType, isAsked, c, policy.mostConsulted());
            if (matrix.variant() == MatrixVariant.DACI && r.size() >= 2) {
                find("several-drivers", id, "duty", id, "unitType", unitType, "roles", String.join("+", r));
            }
            Set<String> rest = new TreeSet<>();
            for (MatrixRole role : matrix.roles()) {
                String name = role.id().value();
                if (!a.contains(name) && !r.contains(name) && !s.contains(name)) {
                    rest.add(name);
                }
            }
            if (rest.size() >= policy.everyoneInformedFrom() && told.containsAll(rest)) {
                find("everyone-informed", id, "duty", id, "unitType", unitType, "roles", String.join("+", rest));
            }
            String tier = id.equals("duty-1") ? "tier-1" : id.equals("duty-2") ? "tier-4" : "";
            if (!tier.isEmpty() && (!a.isEmpty() || !r.isEmpty()) && !a.contains(tier) && !r.contains(tier)) {
                find(
                        "charter-tier-missing",
                        id,
                        "duty",
                        id,
                        "unitType",
                        unitType,
                        "tier",
                        tier.equals("tier-4") ? "boss" : tier);
            }
        }

        private void many(String code, String id, String unitType, String letter, Set<String> roles, int limit) {
            if (roles.size() > limit) {
                find(
                        code,
                        id,
                        "duty",
                        id,
                        "unitType",
                        unitType,
                        "letter",
                        term(letter),
                        "limit",
                        Integer.toString(limit),
                        "count",
                        Integer.toString(roles.size()),
                        "roles",
                        String.join("+", roles));
            }
        }

        private void two(MatrixDuty duty, MatrixDuty other, boolean once) {
            List<DutyId> both = List.of(duty.id(), other.id());
            String id = duty.id().value();
            for (String type : units(both)) {
                String unitType = name(both, type);
                Set<String> first = roles(duty.id(), answers, type);
                Set<String> second = roles(other.id(), answers, type);
                if (once && !first.isEmpty() && !second.isEmpty() && !first.equals(second)) {
                    for (String topic : duty.covers()) {
                        if (other.covers().contains(topic)) {
                            find(
                                    "overlapping-duties",
                                    id,
                                    "duty",
                                    id,
                                    "unitType",
                                    unitType,
                                    "other",
                                    other.id().value(),
                                    "topic",
                                    topic,
                                    "roles",
                                    String.join("+", first),
                                    "otherRoles",
                                    String.join("+", second));
                        }
                    }
                }
                if (duty.follows().contains(other.id())) {
                    for (MatrixRole role : matrix.roles()) {
                        after(duty, other, type, unitType, role.id().value());
                    }
                }
            }
        }

        private void after(MatrixDuty duty, MatrixDuty earlier, String type, String unitType, String role) {
            String id = duty.id().value();
            boolean acts = roles(duty.id(), answers, type).contains(role)
                    || roles(duty.id(), works, type).contains(role);
            boolean asked = roles(duty.id(), isAsked, type).contains(role);
            boolean informedBefore = roles(earlier.id(), "INFORMED", type).contains(role);
            boolean moreBefore = List.of(answers, works, "SUPPORT", isAsked).stream()
                    .anyMatch(letter -> roles(earlier.id(), letter, type).contains(role));
            if (acts && informedBefore && !moreBefore) {
                find(
                        "informed-but-acts",
                        id,
                        "duty",
                        id,
                        "unitType",
                        unitType,
                        "role",
                        role,
                        "earlier",
                        earlier.id().value());
            }
            if (asked && !moreBefore) {
                find(
                        "consulted-too-late",
                        id,
                        "duty",
                        id,
                        "unitType",
                        unitType,
                        "role",
                        role,
                        "earlier",
                        earlier.id().value());
            }
        }

        private void roles() {
            List<DutyId> all = matrix.duties().stream().map(MatrixDuty::id).toList();
            for (MatrixRole column : matrix.roles()) {
                String role = column.id().value();
                for (String type : units(all)) {
                    int a = 0;
                    int r = 0;
                    int both = 0;
                    for (DutyId duty : all) {
                        boolean one = roles(duty, answers, type).contains(role);
                        boolean two = roles(duty, works, type).contains(role);
                        a += one ? 1 : 0;
                        r += two ? 1 : 0;
                        both += one && two ? 1 : 0;
                    }
                    if (a + r > policy.highestLoad()) {
                        find(
                                "overloaded-role",
                                role,
                                "role",
                                role,
                                "unitType",
                                name(all, type),
                                "limit",
                                Integer.toString(policy.highestLoad()),
                                "load",
                                Integer.toString(a + r),
                                "accountable",
                                Integer.toString(a),
                                "responsible",
                                Integer.toString(r),
                                "both",
                                Integer.toString(both));
                    }
                }
                boolean told = false;
                boolean more = false;
                for (DutyId duty : all) {
                    for (String type : units(List.of(duty))) {
                        told |= roles(duty, "INFORMED", type).contains(role);
                        for (String letter : List.of(answers, works, "SUPPORT", isAsked)) {
                            more |= roles(duty, letter, type).contains(role);
                        }
                    }
                }
                if (!told && !more) {
                    find("role-without-part", role, "role", role);
                }
                if (told && !more) {
                    find("role-only-informed", role, "role", role);
                }
            }
        }

        private void missing() {
            Map<String, String> charter = Map.of("duty-1", "tier-1", "duty-9", "tier-1", "duty-2", "boss");
            charter.forEach((duty, tier) -> {
                if (matrix.findDuty(DutyId.of(duty)).isEmpty()) {
                    find("charter-duty-missing", duty, "duty", duty, "tier", tier);
                }
            });
        }
    }
}
