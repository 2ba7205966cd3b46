package io.salestiers.core.culture;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what makes a charter meaningless. */
final class CharterChecks {
    static final int LEAST_COMPARED = 3;
    static final int LONGEST_RING = 6;

    private static final String DOCUMENT = "culture-charter";

    private final List<Finding> findings = new ArrayList<>();

    CharterChecks(
            List<CompanyValue> values,
            List<CodeVersion> codes,
            RecognitionRules recognition,
            List<Program> programs,
            List<WorkloadRule> workload) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            once(seen, values.get(i).id(), "/values/" + i + "/id");
            if (values.get(i).behaviors().isEmpty()) {
                findings.add(at(CultureFinding.NO_BEHAVIOR, "/values/" + i + "/behaviors")
                        .with("value", values.get(i).id().value()));
            }
        }
        for (int i = 0; i < codes.size(); i++) {
            CodeVersion code = codes.get(i);
            once(seen, code.code() + " " + code.version(), "/codes/" + i + "/version");
            // Which of two versions of one day is in force could not be told.
            once(seen, code.code() + " " + code.from(), "/codes/" + i + "/from");
            days(code.days(), "/codes/" + i + "/days");
        }
        if (recognition.mostByGiver() < 1 || recognition.mostForOne() < 1) {
            findings.add(at(CultureFinding.LIMIT_RANGE, "/recognition")
                    .with("giver", recognition.mostByGiver())
                    .with("one", recognition.mostForOne()));
        }
        if (recognition.longestRing() < 2 || recognition.longestRing() > LONGEST_RING) {
            findings.add(at(CultureFinding.RING_RANGE, "/recognition/longestRing")
                    .with("most", LONGEST_RING)
                    .with("longest", recognition.longestRing()));
        }
        for (int i = 0; i < programs.size(); i++) {
            once(seen, programs.get(i).id(), "/programs/" + i + "/id");
            days(programs.get(i).daysInService(), "/programs/" + i + "/daysInService");
        }
        for (int i = 0; i < workload.size(); i++) {
            rule(workload.get(i), "/workload/" + i);
        }
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private static Finding at(CultureFinding code, String pointer) {
        return Finding.of(code, Place.document(DOCUMENT, pointer));
    }

    private void once(Set<Object> seen, Object id, String here) {
        if (!seen.add(id)) {
            findings.add(at(CultureFinding.TWICE, here).with("id", id.toString()));
        }
    }

    private void days(int days, String here) {
        if (days < 0) {
            findings.add(at(CultureFinding.DAYS_NEGATIVE, here).with("days", days));
        }
    }

    private void rule(WorkloadRule rule, String here) {
        if (rule instanceof WorkloadRule.AboveMedian above) {
            compared(above.leastCompared(), here);
            share(above.share(), above.share().compareTo(Ratio.ONE) > 0, here);
        } else if (rule instanceof WorkloadRule.BelowMedian below) {
            compared(below.leastCompared(), here);
            share(below.share(), below.share().signum() > 0 && below.share().compareTo(Ratio.ONE) < 0, here);
        } else if (rule instanceof WorkloadRule.AboveLimit limit) {
            share(limit.limit(), limit.limit().signum() >= 0, here);
        }
    }

    private void compared(int least, String here) {
        if (least < LEAST_COMPARED) {
            findings.add(at(CultureFinding.COMPARED_TOO_FEW, here + "/leastCompared")
                    .with("least", LEAST_COMPARED)
                    .with("compared", least));
        }
    }

    private void share(Ratio share, boolean sound, String here) {
        if (!sound) {
            findings.add(at(CultureFinding.RULE_RANGE, here).with("number", share.toArgument()));
        }
    }
}
