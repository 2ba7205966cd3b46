package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import io.salestiers.core.training.TrainingRecords;
import io.salestiers.examples.quickstart.input.InputFile;
import io.salestiers.examples.quickstart.input.SalesData;
import io.salestiers.incentives.promotion.CandidateFacts;
import io.salestiers.incentives.promotion.CareerLadder;
import io.salestiers.incentives.promotion.Eligibility;
import io.salestiers.incentives.promotion.EligibilityCalculator;
import io.salestiers.incentives.promotion.HeldCertificate;
import io.salestiers.incentives.promotion.Known;
import io.salestiers.incentives.promotion.LevelCalculator;
import io.salestiers.incentives.promotion.LevelStanding;
import io.salestiers.incentives.promotion.PromotionInputs;
import io.salestiers.incentives.promotion.PromotionRules;
import io.salestiers.incentives.promotion.PromotionTrack;
import io.salestiers.incentives.promotion.TitleHistory;
import io.salestiers.incentives.promotion.TrackKind;
import io.salestiers.incentives.promotion.VacancyLookup;
import io.salestiers.kpi.evaluation.EvaluationInputs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Asks the rules of promotion about everybody, with what the files say and nothing else. */
final class CareerFinder {
    private final SalesData data;
    private final Definitions definitions;
    private final Organization organization;
    private final LocalDate day;
    private final OrganizationDay view;
    private final SortedMap<PersonId, CandidateFacts> facts = new TreeMap<>();
    private final PromotionInputs inputs;
    private final List<Finding> findings;

    CareerFinder(
            SalesData data,
            Definitions definitions,
            Organization organization,
            Period period,
            EvaluationInputs inputs,
            List<Finding> findings) {
        this.data = data;
        this.definitions = definitions;
        this.organization = organization;
        this.day = period.range().to().orElseThrow();
        this.view = organization.on(day);
        this.findings = findings;
        if (!definitions.careers().rules().isEmpty()) {
            facts();
        }
        this.inputs = new PromotionInputs(
                inputs.calendar(),
                (person, when) -> Optional.ofNullable(facts.get(person)),
                new CareerFigures(data, definitions, organization, inputs),
                vacancies());
    }

    /** Empty without rules that hold on the day, and if nobody is in a tier of theirs. */
    Optional<Careers> find() {
        List<Eligibility> eligibilities = new ArrayList<>();
        List<Careers.OnLadder> levels = new ArrayList<>();
        definitions.careers().rules().forEach((file, rules) -> {
            if (rules.effective().contains(day)) {
                rules.tracks().stream()
                        .filter(track -> track.kind() != TrackKind.RETENTION)
                        .forEach(track -> eligibilities.addAll(candidates(rules, track)));
                rules.ladders().forEach(ladder -> levels.addAll(levels(ladder)));
            } else {
                findings.add(Finding.of(ClosingFindings.CAREERS_NOT_EFFECTIVE, Place.document(file, "/effective"))
                        .with("day", day)
                        .with("effective", io.salestiers.core.text.Argument.days(rules.effective())));
            }
        });
        return eligibilities.isEmpty() && levels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Careers(day, eligibilities, levels));
    }

    /* Improvement plans, assessments and protected leave have no file here: they are left out, so that the library answers that
     * it does not know. An empty list would say that there are none. */
    private void facts() {
        Optional<TrainingRecords> records = records();
        for (PersonId person : data.agents()) {
            if (!view.positionsOf(person).isEmpty()) {
                facts.put(
                        person,
                        CandidateFacts.from(organization, person)
                                .certificates(records.map(all -> held(all, person)))
                                .build());
            }
        }
    }

    private Optional<TrainingRecords> records() {
        return data.rhythm().files().contains(InputFile.CERTIFICATES)
                ? definitions
                        .rhythm()
                        .training()
                        .flatMap(catalog -> TrainingRecords.of(
                                        catalog,
                                        data.rhythm().certificates().stream()
                                                .filter(fact -> fact.day().isBefore(day))
                                                .toList())
                                .value())
                : Optional.empty();
    }

    private static Known<HeldCertificate> held(TrainingRecords records, PersonId person) {
        return Known.of(records.of(person).certificates().entrySet().stream()
                .flatMap(each ->
                        each.getValue().stream().map(validity -> new HeldCertificate(each.getKey(), validity.days())))
                .toList());
    }

    private VacancyLookup vacancies() {
        return (tier, candidate, when) -> OptionalInt.of((int) view.vacancies().stream()
                .filter(position -> view.tier(position).equals(Optional.of(tier)))
                .count());
    }

    private List<Eligibility> candidates(PromotionRules rules, PromotionTrack track) {
        List<Eligibility> all = new ArrayList<>();
        for (PersonId person : facts.keySet()) {
            Eligibility eligibility = EligibilityCalculator.DEFAULT
                    .eligibility(rules, track.id(), person, day, inputs)
                    .orThrow();
            if (eligibility.inTier()) {
                all.add(eligibility);
            }
        }
        return all;
    }

    private List<Careers.OnLadder> levels(CareerLadder ladder) {
        TierId lowest = organization.ladder().lowest().id();
        List<Careers.OnLadder> all = new ArrayList<>();
        for (CandidateFacts each : facts.values()) {
            each.tenures().stream()
                    .filter(tenure ->
                            tenure.tier().equals(lowest) && tenure.days().from().isBefore(day))
                    .filter(tenure -> tenure.days().contains(day))
                    .findFirst()
                    .ifPresent(tenure -> {
                        List<LevelStanding> standings = LevelCalculator.DEFAULT
                                .standings(
                                        ladder,
                                        each.person(),
                                        DateRange.of(tenure.days().from(), day),
                                        TitleHistory.NONE,
                                        inputs)
                                .orThrow();
                        if (!standings.isEmpty()) {
                            all.add(new Careers.OnLadder(ladder, each.person(), standings.get(standings.size() - 1)));
                        }
                    });
        }
        return all;
    }
}
