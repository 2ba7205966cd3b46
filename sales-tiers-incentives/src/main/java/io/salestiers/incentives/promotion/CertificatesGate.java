package io.salestiers.incentives.promotion;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.training.CertificateId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Looks whether somebody holds all certificates on the day. */
final class CertificatesGate {
    private CertificatesGate() {}

    static GateResult result(PromotionGate.ValidCertificates gate, Candidacy candidacy) {
        List<Finding> missing = new ArrayList<>();
        List<Explanation> steps = new ArrayList<>();
        Map<String, JsonValue> values = new TreeMap<>();
        GateOutcome outcome;
        if (candidacy.facts().certificates().isEmpty()) {
            outcome = GateOutcome.NOT_KNOWN;
            missing.add(candidacy
                    .finding(PromotionFinding.CERTIFICATES_NOT_KNOWN)
                    .with("certificates", GateSteps.list(gate.certificates())));
        } else {
            List<GateOutcome> outcomes = new ArrayList<>();
            for (CertificateId certificate : gate.certificates()) {
                Optional<DateRange> valid = candidacy.facts().certificates().get().all().stream()
                        .filter(each -> each.certificate().equals(certificate)
                                && each.days().contains(candidacy.day()))
                        .map(HeldCertificate::days)
                        .findFirst();
                GateOutcome each = GateOutcome.of(valid.isPresent());
                outcomes.add(each);
                if (valid.isEmpty()) {
                    missing.add(candidacy
                            .finding(PromotionFinding.CERTIFICATE_NOT_VALID)
                            .with("certificate", certificate.value())
                            .with("day", candidacy.day()));
                }
                steps.add(GateSteps.step(valid.isPresent() ? "certificate-valid" : "certificate", each, List.of())
                        .with("certificate", certificate.value()));
                valid.ifPresent(days ->
                        steps.set(steps.size() - 1, steps.get(steps.size() - 1).with("days", Argument.days(days))));
                values.put(
                        certificate.value(),
                        JsonValue.text(valid.map(DateRange::toString).orElse("none")));
            }
            outcome = GateOutcome.all(outcomes);
        }
        return new GateResult(
                gate,
                outcome,
                missing,
                GateSteps.evidence("valid-certificates").with("certificates", new JsonValue.Fields(values)),
                GateSteps.step("valid-certificates", outcome, steps)
                        .with("certificates", GateSteps.list(gate.certificates())));
    }
}
