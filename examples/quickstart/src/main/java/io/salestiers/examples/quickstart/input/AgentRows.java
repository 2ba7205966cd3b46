package io.salestiers.examples.quickstart.input;

import io.salestiers.core.money.Currency;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The agents file: rows, their overlaps, and rings of managers. */
final class AgentRows {
    private final InputFormat format;
    private final Problems problems;
    private final @Nullable CsvTable table;
    private final List<Assignment> assignments = new ArrayList<>();
    private final Map<String, List<Assignment>> byAgent = new HashMap<>();
    private final Set<String> agents = new TreeSet<>();
    private final Set<String> offices = new TreeSet<>();

    AgentRows(InputFormat format, Problems problems, @Nullable CsvTable table) {
        this.format = format;
        this.problems = problems;
        this.table = table;
        if (table != null) {
            Map<Assignment, CsvRow> rows = new LinkedHashMap<>();
            for (CsvRow row : table.rows()) {
                assignment(row).ifPresent(assignment -> rows.put(assignment, row));
            }
            assignments.addAll(rows.keySet());
            assignments.forEach(row -> row.agent()
                    .ifPresent(agent -> byAgent.computeIfAbsent(agent.value(), key -> new ArrayList<>())
                            .add(row)));
            overlaps(rows, InputFindings.AGENT_TWICE, "agent", Assignment::agent);
            overlaps(rows, InputFindings.POSITION_TWICE, "position", Assignment::position);
            cycles(rows);
        }
    }

    /** Whether the file could be read, so that a name which is not in it is wrong. */
    boolean known() {
        return table != null;
    }

    List<Assignment> assignments() {
        return assignments;
    }

    /** All agents, also those whose row has an error. */
    Set<String> agents() {
        return agents;
    }

    Set<String> offices() {
        return offices;
    }

    /** The positions that rows name. */
    Set<String> positions() {
        Set<String> positions = new TreeSet<>();
        assignments.forEach(row -> row.position().ifPresent(position -> positions.add(position.value())));
        return positions;
    }

    Set<String> countries() {
        Set<String> countries = new TreeSet<>();
        assignments.forEach(row -> row.country().ifPresent(countries::add));
        return countries;
    }

    /** The agent that a field names; a name which is nobody's is reported. */
    Optional<PersonId> agent(CsvRow row, String column) {
        Optional<PersonId> agent = row.required(column, name -> row.id(name, PersonId::of));
        agent.filter(person -> known() && !agents.contains(person.value()))
                .ifPresent(person ->
                        row.unknown(column, person.value(), InputFile.AGENTS, format.nameOf(InputFile.AGENTS), agents));
        return agent;
    }

    boolean holdsPosition(PersonId agent, LocalDate day) {
        return byAgent.getOrDefault(agent.value(), List.of()).stream()
                .anyMatch(row -> row.days().contains(day));
    }

    /** The currency of an agent's amounts on a day, empty if nothing names one. */
    Optional<Currency> currency(PersonId agent, Optional<LocalDate> day) {
        return Currencies.find(byAgent.getOrDefault(agent.value(), List.of()), day, format);
    }

    private Optional<Assignment> assignment(CsvRow row) {
        Optional<PersonId> agent = row.id("agent", PersonId::of);
        agent.ifPresent(person -> agents.add(person.value()));
        Optional<PositionId> position = row.id("position", PositionId::of);
        if (agent.isEmpty() && position.isEmpty() && !row.failed()) {
            row.error(row.finding(InputFindings.VALUE_MISSING, "agent"));
        }
        Optional<String> office = row.key("office");
        office.ifPresent(offices::add);
        Assignment assignment = new Assignment(
                row.line(),
                agent,
                row.text("name"),
                row.id("manager", PersonId::of),
                office,
                days(row),
                row.id("tier", TierId::of),
                position,
                row.id("unit", UnitId::of),
                row.key("country"),
                row.currency("currency"));
        if (agent.isPresent()
                && assignment.currency().isEmpty()
                && format.currency().isEmpty()
                && !row.failed()) {
            row.error(row.finding(InputFindings.CURRENCY_MISSING, "currency"));
        }
        return row.failed() ? Optional.empty() : Optional.of(assignment);
    }

    private DateRange days(CsvRow row) {
        LocalDate from = row.date("from").orElse(format.start());
        Optional<LocalDate> to = row.date("to");
        if (to.isPresent() && !to.get().isAfter(from)) {
            row.error(row.finding(InputFindings.DAYS_REVERSED, "to").with("from", from));
            return DateRange.startingOn(from);
        }
        return to.map(end -> DateRange.of(from, end)).orElseGet(() -> DateRange.startingOn(from));
    }

    private <K> void overlaps(
            Map<Assignment, CsvRow> rows, InputFindings code, String column, Function<Assignment, Optional<K>> key) {
        Map<K, List<Assignment>> groups = new LinkedHashMap<>();
        for (Assignment assignment : assignments) {
            key.apply(assignment)
                    .ifPresent(value -> groups.computeIfAbsent(value, k -> new ArrayList<>())
                            .add(assignment));
        }
        for (List<Assignment> group : groups.values()) {
            group.sort(Comparator.comparing(Assignment::days).thenComparing(Assignment::line));
            Assignment last = group.get(0);
            for (Assignment next : group.subList(1, group.size())) {
                CsvRow row = rows.get(next);
                Optional<DateRange> common = last.days().intersection(next.days());
                if (common.isPresent() && row != null) {
                    row.error(row.finding(code, column)
                            .with("line", last.line())
                            .with("days", Argument.days(common.get())));
                }
                boolean endsLater = last.days().openEnded()
                        || (next.days().to().isPresent()
                                && last.days()
                                        .to()
                                        .orElseThrow()
                                        .isAfter(next.days().to().get()));
                last = endsLater ? last : next;
            }
        }
    }

    /** Who manages whom changes only on the first and the last day of a row: a ring is there on one of these days. */
    private void cycles(Map<Assignment, CsvRow> rows) {
        Set<LocalDate> days = new TreeSet<>();
        assignments.forEach(row -> days.add(row.days().from()));
        Set<Set<String>> reported = new HashSet<>();
        for (LocalDate day : days) {
            Map<String, Assignment> managed = new TreeMap<>();
            for (Assignment row : assignments) {
                if (row.agent().isPresent()
                        && row.manager().isPresent()
                        && row.days().contains(day)) {
                    managed.put(row.agent().get().value(), row);
                }
            }
            Set<String> done = new HashSet<>();
            for (String start : managed.keySet()) {
                List<String> chain = new ArrayList<>();
                String person = start;
                while (managed.containsKey(person) && !done.contains(person) && !chain.contains(person)) {
                    chain.add(person);
                    person = manager(managed, person);
                }
                int ring = chain.indexOf(person);
                if (ring >= 0 && reported.add(Set.copyOf(chain.subList(ring, chain.size())))) {
                    report(rows, managed, chain.subList(ring, chain.size()), day);
                }
                done.addAll(chain);
            }
        }
    }

    private static String manager(Map<String, Assignment> managed, String person) {
        return Optional.ofNullable(managed.get(person))
                .flatMap(Assignment::manager)
                .map(PersonId::value)
                .orElse("");
    }

    private void report(
            Map<Assignment, CsvRow> rows, Map<String, Assignment> managed, List<String> ring, LocalDate day) {
        List<String> chain = new ArrayList<>(ring);
        chain.add(ring.get(0));
        Assignment first = managed.get(ring.get(0));
        CsvRow row = first == null ? null : rows.get(first);
        if (row != null) {
            Finding finding = row.finding(InputFindings.MANAGER_CYCLE, "manager")
                    .with("chain", String.join(" → ", chain))
                    .with("day", day);
            row.error(finding);
        } else {
            throw new AssertionError(problems);
        }
    }
}
