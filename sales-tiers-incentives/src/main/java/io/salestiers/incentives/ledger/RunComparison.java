package io.salestiers.incentives.ledger;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Names everything in which two runs differ. */
final class RunComparison {
    private final PeriodRun recorded;
    private final PeriodRun now;
    private final List<Finding> findings = new ArrayList<>();

    RunComparison(PeriodRun recorded, PeriodRun now) {
        this.recorded = recorded;
        this.now = now;
    }

    List<Finding> findings() {
        if (!recorded.period().equals(now.period())) {
            findings.add(found(RunFinding.OTHER_PERIOD, "/period")
                    .with("recorded", recorded.period().name())
                    .with("recordedDays", Argument.days(recorded.period().range()))
                    .with("now", now.period().name())
                    .with("nowDays", Argument.days(now.period().range())));
        }
        if (recorded.semantics() != now.semantics()) {
            findings.add(found(RunFinding.OTHER_SEMANTICS, "/semantics")
                    .with("recorded", recorded.semantics())
                    .with("now", now.semantics()));
        }
        inputs();
        if (recorded.period().equals(now.period())) {
            lines();
        }
        return List.copyOf(findings);
    }

    private void inputs() {
        Map<List<String>, InputRef> rest =
                new TreeMap<>(java.util.Comparator.<List<String>, String>comparing(key -> key.get(0))
                        .thenComparing(key -> key.get(1)));
        now.inputs().forEach(input -> rest.put(List.of(input.kind(), input.id()), input));
        for (int i = 0; i < recorded.inputs().size(); i++) {
            InputRef old = recorded.inputs().get(i);
            input("/inputs/" + i, old, rest.remove(List.of(old.kind(), old.id())));
        }
        rest.values()
                .forEach(input -> findings.add(
                        about(RunFinding.INPUT_NEW, "/inputs", input).with("now", input.revision())));
    }

    private void input(String pointer, InputRef old, @Nullable InputRef other) {
        if (other == null) {
            findings.add(about(RunFinding.INPUT_GONE, pointer, old).with("recorded", old.revision()));
        } else if (!old.revision().equals(other.revision())) {
            findings.add(about(RunFinding.OTHER_REVISION, pointer, old)
                    .with("recorded", old.revision())
                    .with("now", other.revision()));
        } else if (!old.digest().equals(other.digest())) {
            findings.add(about(RunFinding.OTHER_CONTENT, pointer, old)
                    .with("revision", old.revision())
                    .with("recorded", shown(old.digest()))
                    .with("now", shown(other.digest())));
        }
    }

    private static Argument shown(Optional<Digest> digest) {
        return digest.map(some -> Argument.text(some.hex())).orElse(Argument.term("incentives.ledger.no-fingerprint"));
    }

    private void lines() {
        Map<LineKey, RunLine> rest = new TreeMap<>();
        now.lines().forEach(line -> rest.put(LineKey.of(line), line));
        for (int i = 0; i < recorded.lines().size(); i++) {
            RunLine old = recorded.lines().get(i);
            line("/lines/" + i, old, rest.remove(LineKey.of(old)));
        }
        rest.values()
                .forEach(line -> findings.add(about(RunFinding.LINE_NEW, "/lines", line)
                        .with("now", line.amount().toArgument())));
    }

    private void line(String pointer, RunLine old, @Nullable RunLine other) {
        if (other == null) {
            findings.add(about(RunFinding.LINE_GONE, pointer, old)
                    .with("recorded", old.amount().toArgument()));
        } else if (!old.amount().equals(other.amount())) {
            findings.add(about(RunFinding.OTHER_AMOUNT, pointer, old)
                    .with("recorded", old.amount().toArgument())
                    .with("now", other.amount().toArgument()));
        } else if (!old.explanation().equals(other.explanation())) {
            findings.add(about(RunFinding.OTHER_EXPLANATION, pointer, old)
                    .with("recorded", old.explanation().hex())
                    .with("now", other.explanation().hex()));
        }
    }

    private static Finding about(RunFinding finding, String pointer, InputRef input) {
        return found(finding, pointer).with("kind", input.kind()).with("id", input.id());
    }

    private static Finding about(RunFinding finding, String pointer, RunLine line) {
        return found(finding, pointer)
                .with("payee", line.payee().value())
                .with("source", SourceName.of(line.source()))
                .with("balance", Argument.term(line.balance().key()));
    }

    private static Finding found(RunFinding finding, String pointer) {
        return Finding.of(finding, Place.document("period-run", pointer));
    }
}
