package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.json.CoreDocuments;
import io.salestiers.core.json.JsonDocument;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.responsibility.Governance;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import io.salestiers.core.result.WithFindings;
import io.salestiers.examples.quickstart.input.SourceFiles;
import io.salestiers.incentives.fairness.FairnessRules;
import io.salestiers.incentives.json.IncentiveDocuments;
import io.salestiers.incentives.lint.PlanLinter;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.kpi.analysis.warning.CompiledWarningRules;
import io.salestiers.kpi.analysis.warning.WarningRules;
import io.salestiers.kpi.catalog.CompiledCatalog;
import io.salestiers.kpi.catalog.KpiCatalog;
import io.salestiers.kpi.cycle.CycleTemplate;
import io.salestiers.kpi.json.KpiDocuments;
import io.salestiers.kpi.target.TargetResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the business wrote: tiers and charter, KPI catalogue, evaluation cycle, incentive plan and, if it likes, early
 * warnings, checked and compiled.
 *
 * @param governance tiers and charter
 * @param catalog the KPIs, compiled
 * @param cycle when is evaluated, with which scorecards
 * @param targets the target rules of the cycle, compiled
 * @param plan the incentive plan
 * @param rhythm meetings, follow-ups, training and feedback, as far as there are such documents
 * @param warnings when to warn before a period ends, compiled; empty if there is no such document
 * @param payment how earnings become pay, by currency; none if there are no such documents
 * @param scenario plans that might be instead; none if there are no such documents
 * @param careers who may move up; none if there are no such documents
 * @param fairness how groups are compared; empty if there is no such document
 * @param sources the documents that pay rests on
 */
public record Definitions(
        Governance governance,
        CompiledCatalog catalog,
        CycleTemplate cycle,
        TargetResolver targets,
        IncentivePlan plan,
        RhythmDefinitions rhythm,
        Optional<CompiledWarningRules> warnings,
        PaymentDefinitions payment,
        ScenarioDefinitions scenario,
        CareerDefinitions careers,
        Optional<FairnessRules> fairness,
        SourceFiles sources) {
    private static final String INPUT = "input.json";
    private static final String TIERS = "tiers.json";
    private static final String KPIS = "kpis.json";
    private static final String CYCLE = "cycle.json";
    private static final String PLAN = "plan.json";
    private static final String WARNINGS = "warnings.json";
    private static final String FAIRNESS = "fairness.json";

    /**
     * Reads the documents of a folder: four, and those on warnings, rhythm, payment, scenarios, careers and fairness if they
     * are there.
     *
     * @param folder the folder
     * @return the definitions, or everything that is wrong with any of them
     */
    public static WithFindings<Definitions> read(Path folder) {
        List<Finding> findings = new ArrayList<>();
        SourceFiles sources = sources(folder, findings);
        Optional<Governance> governance = read(folder, TIERS, CoreDocuments.GOVERNANCE, findings);
        Optional<KpiCatalog> kpis = read(folder, KPIS, KpiDocuments.KPI_CATALOGUE, findings);
        Optional<CycleTemplate> cycle = read(folder, CYCLE, KpiDocuments.CYCLE_TEMPLATE, findings);
        Optional<IncentivePlan> plan = read(folder, PLAN, IncentiveDocuments.PLAN, findings);
        Optional<CompiledCatalog> catalog = kpis.flatMap(all -> take(all.compile(SalesMeasures.all(), KPIS), findings));
        Optional<TargetResolver> targets = cycle.flatMap(definition -> take(
                TargetResolver.of(
                        definition.targets(),
                        SalesMeasures.all(),
                        definition.calendar(),
                        definition.placement(),
                        CYCLE,
                        "/targets"),
                findings));
        if (governance.isPresent() && kpis.isPresent() && cycle.isPresent()) {
            findings.addAll(cycle.get().check(governance.get().ladder(), kpis.get(), CYCLE));
        }
        plan.ifPresent(written -> findings.addAll(PlanLinter.lint(written)));
        RhythmDefinitions rhythm = RhythmDefinitions.read(folder.resolve("rhythm"), findings);
        Optional<WarningRules> rules = Files.exists(folder.resolve(WARNINGS))
                ? read(folder, WARNINGS, KpiDocuments.WARNING_RULES, findings)
                : Optional.empty();
        Optional<CompiledWarningRules> warnings =
                rules.flatMap(written -> take(written.compile(SalesMeasures.all()), findings));
        if (rules.isPresent() && governance.isPresent()) {
            findings.addAll(rules.get().check(governance.get().ladder()));
        }
        PaymentDefinitions payment = PaymentDefinitions.read(folder.resolve(PaymentDefinitions.FOLDER), findings);
        ScenarioDefinitions scenario = ScenarioDefinitions.read(folder, plan, findings);
        CareerDefinitions careers = CareerDefinitions.read(folder.resolve(CareerDefinitions.FOLDER), findings);
        if (governance.isPresent() && catalog.isPresent()) {
            findings.addAll(careers.check(governance.get().ladder(), catalog.get(), rhythm.training()));
        }
        Optional<FairnessRules> fairness = Files.exists(folder.resolve(FAIRNESS))
                ? read(folder, FAIRNESS, IncentiveDocuments.FAIRNESS_RULES, findings)
                : Optional.empty();
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            return WithFindings.failed(findings);
        }
        return WithFindings.of(
                new Definitions(
                        governance.orElseThrow(),
                        catalog.orElseThrow(),
                        cycle.orElseThrow(),
                        targets.orElseThrow(),
                        plan.orElseThrow(),
                        rhythm,
                        warnings,
                        payment,
                        scenario,
                        careers,
                        fairness,
                        sources),
                findings);
    }

    private static SourceFiles sources(Path folder, List<Finding> findings) {
        Map<String, Path> files = new TreeMap<>();
        for (String file : List.of(INPUT, TIERS, CYCLE, PLAN)) {
            files.put(file, folder.resolve(file));
        }
        Path payment = folder.resolve(PaymentDefinitions.FOLDER);
        for (String file : documents(payment, findings)) {
            files.put(PaymentDefinitions.FOLDER + "/" + file, payment.resolve(file));
        }
        return SourceFiles.of("definition", files);
    }

    static <T> Optional<T> read(Path folder, String file, JsonDocument<T> document, List<Finding> findings) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(folder.resolve(file));
        } catch (IOException e) {
            findings.add(Finding.of(ClosingFindings.DEFINITION_UNREADABLE, Place.file(file))
                    .with("file", folder.resolve(file).toString()));
            return Optional.empty();
        }
        return take(SalesTiersJson.jackson3().read(file, bytes, document), findings);
    }

    /** What is found where files play no part, in the file. */
    static Finding in(String file, Finding finding) {
        return finding.place() instanceof Place.InDocument place
                ? new Finding(finding.code(), Place.document(file, place.pointer()), finding.arguments())
                : finding;
    }

    /** The documents of a folder by their names; none if there is no folder. */
    static List<String> documents(Path folder, List<Finding> findings) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            findings.add(
                    Finding.of(ClosingFindings.DEFINITION_UNREADABLE, Place.file(String.valueOf(folder.getFileName())))
                            .with("file", folder.toString()));
            return List.of();
        }
    }

    private static <T> Optional<T> take(WithFindings<T> result, List<Finding> findings) {
        findings.addAll(result.findings());
        return result.value();
    }
}
