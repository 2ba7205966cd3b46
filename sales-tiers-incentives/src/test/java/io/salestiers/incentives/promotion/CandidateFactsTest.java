package io.salestiers.incentives.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Tenures;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import io.salestiers.core.training.CertificateId;
import io.salestiers.core.training.TrainingRecord;
import io.salestiers.core.training.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CandidateFactsTest {
    private static final PersonId ANN = PersonId.of("ann");

    /** Ann sells in the east, then leads it and keeps a part of her old position for a month; she only acts in the west. */
    @Test
    void anOrganizationKnowsTiersAndUnits() {
        Organization organization = Organization.builder(Charters.standard().ladder(), LocalDate.of(2024, 1, 1))
                .unit("company", LocalizedText.same("Company"))
                .unit("east", LocalizedText.same("East"), "company")
                .unit("west", LocalizedText.same("West"), "company")
                .position("seller", "representative", "east")
                .position("lead", "supervisor", "company")
                .position("other", "supervisor", "west")
                .holder("ann", "seller", DateRange.parse("2024-01-01/2025-02-01"), Ratio.of(1, 2))
                .holder("ann", "lead", DateRange.parse("2025-01-01/2026-01-01"), Ratio.of(1, 2))
                .holder("bob", "seller", DateRange.parse("2025-02-01/2026-01-01"))
                .acting("ann", "other", DateRange.parse("2025-03-01/2025-04-01"))
                .build();
        CandidateFacts facts = CandidateFacts.from(organization, ANN).build();
        assertThat(facts.person()).isEqualTo(ANN);
        assertThat(facts.tenures())
                .containsExactlyInAnyOrder(
                        new Tenures.Tenure(Charters.REPRESENTATIVE, DateRange.parse("2024-01-01/2025-02-01")),
                        new Tenures.Tenure(Charters.SUPERVISOR, DateRange.parse("2025-01-01/2026-01-01")));
        assertThat(facts.units())
                .isEqualTo(Timeline.of(List.of(
                        new Timeline.Entry<>(DateRange.parse("2024-01-01/2025-02-01"), UnitId.of("east")),
                        new Timeline.Entry<>(DateRange.parse("2025-02-01/2026-01-01"), UnitId.of("company")))));
        assertThat(facts.certificates()).isEmpty();
        assertThat(facts.improvementPlans()).isEmpty();
        CandidateFacts stranger =
                CandidateFacts.from(organization, PersonId.of("eve")).build();
        assertThat(stranger.tenures()).isEmpty();
        assertThat(stranger.units()).isEqualTo(Timeline.empty());
    }

    @Test
    void certificatesComeFromTrainingRecords() {
        CertificateId license = CertificateId.of("license");
        TrainingRecord record = new TrainingRecord(
                ANN,
                new TreeMap<>(),
                new TreeMap<>(Map.of(
                        license,
                        List.of(
                                new Validity(DateRange.parse("2023-01-01/2024-01-01"), false),
                                new Validity(DateRange.parse("2025-01-01/2025-06-01"), true)))),
                new TreeMap<>(),
                new TreeMap<>());
        // sample: certificates
        Known<HeldCertificate> certificates = Known.of(record.certificates().entrySet().stream()
                .flatMap(each ->
                        each.getValue().stream().map(validity -> new HeldCertificate(each.getKey(), validity.days())))
                .toList());
        // end
        assertThat(certificates.all())
                .containsExactly(
                        new HeldCertificate(license, DateRange.parse("2023-01-01/2024-01-01")),
                        new HeldCertificate(license, DateRange.parse("2025-01-01/2025-06-01")));
    }

    @Test
    void resultsThatContradictThemselvesAreRefused() {
        Finding finding = Finding.of(PromotionFinding.NO_VACANCY, Place.about("person:ann"));
        Explanation none = Explanation.none("x", List.of());
        PromotionGate gate = new PromotionGate.Vacancy();
        assertThatThrownBy(() -> new GateResult(gate, GateOutcome.MET, List.of(finding), JsonValue.object(), none))
                .isInstanceOf(IllegalArgumentException.class);
        for (GateOutcome outcome : List.of(GateOutcome.NOT_MET, GateOutcome.NOT_KNOWN)) {
            assertThatThrownBy(() -> new GateResult(gate, outcome, List.of(), JsonValue.object(), none))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new ScoreResult(
                        GateOutcome.NOT_KNOWN, Optional.of(Ratio.ONE), List.of(finding), JsonValue.object(), none))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new ScoreResult(GateOutcome.MET, Optional.empty(), List.of(), JsonValue.object(), none))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ScoreResult(
                        GateOutcome.NOT_MET, Optional.of(Ratio.ONE), List.of(), JsonValue.object(), none))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PaidAs(false, Optional.of(LevelId.of("x"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Known.nothing().all()).isEmpty();
        assertThat(new StatedFact(EvidenceId.of("x"), true, LocalDate.EPOCH, AuditCode.of("A")).met())
                .isTrue();
    }

    @Test
    void idsAreTexts() {
        assertThat(List.of(
                        PromotionRulesId.of("r").toString(),
                        TrackId.of("t").toString(),
                        CareerLadderId.of("l").toString(),
                        LevelId.of("v").toString(),
                        EvidenceId.of("e").toString(),
                        PromotionCaseId.of("c").toString()))
                .containsExactly("r", "t", "l", "v", "e", "c");
        assertThat(PromotionRulesId.of("a")).isLessThan(PromotionRulesId.of("b"));
        assertThat(TrackId.of("a")).isLessThan(TrackId.of("b"));
        assertThat(CareerLadderId.of("a")).isLessThan(CareerLadderId.of("b"));
        assertThat(LevelId.of("a")).isLessThan(LevelId.of("b"));
        assertThat(EvidenceId.of("a")).isLessThan(EvidenceId.of("b"));
        assertThat(PromotionCaseId.of("a")).isLessThan(PromotionCaseId.of("b"));
        assertThatThrownBy(() -> TrackId.of("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LevelId.of("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EvidenceId.of("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PromotionCaseId.of("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PromotionRulesId.of("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CareerLadderId.of("")).isInstanceOf(IllegalArgumentException.class);
    }
}
