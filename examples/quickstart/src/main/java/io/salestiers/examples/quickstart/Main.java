package io.salestiers.examples.quickstart;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.MessageCatalogue;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.Period;
import io.salestiers.examples.quickstart.closing.ClosedPeriod;
import io.salestiers.examples.quickstart.closing.Closing;
import io.salestiers.examples.quickstart.closing.ClosingFindings;
import io.salestiers.examples.quickstart.closing.Definitions;
import io.salestiers.examples.quickstart.closing.ReportAssembler;
import io.salestiers.examples.quickstart.generate.GenerateCommand;
import io.salestiers.examples.quickstart.input.InputFolder;
import io.salestiers.examples.quickstart.input.SalesData;
import io.salestiers.examples.quickstart.output.ConsoleSummary;
import io.salestiers.examples.quickstart.output.OutputFolder;
import io.salestiers.examples.quickstart.output.ResultFiles;
import io.salestiers.examples.quickstart.report.Report;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.kpi.KpiMessages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Closes a period of the sales data in a folder and writes report, workbook, tables and statements. */
@Command(
        name = "quickstart",
        mixinStandardHelpOptions = true,
        subcommands = GenerateCommand.class,
        description =
                "Closes a period: reads CSV files and definitions, writes a report, a workbook, CSV tables and one"
                        + " statement for each payee.")
public final class Main implements Callable<Integer> {
    /** Read, close, write. */
    private static final int STEPS = 3;

    private static final List<String> LANGUAGES = List.of("en", "zh");

    @Option(names = "--input", description = "the folder with the CSV files")
    private @Nullable Path input;

    @Option(
            names = "--definitions",
            description = "the folder with input.json, tiers.json, kpis.json, cycle.json and plan.json (default: the"
                    + " folder \"definitions\" in the input)")
    private @Nullable Path definitions;

    @Option(
            names = "--period",
            description = "for example 2025-Q3 (default: the quarter before the last one in which a deal was closed)")
    private @Nullable String period;

    @Option(names = "--output", description = "the folder to write; what an earlier run wrote there is replaced")
    private @Nullable Path output;

    @Option(
            names = "--language",
            defaultValue = "en",
            description = "en or zh: the console, the workbook, and the language"
                    + " in which pages open (default: ${DEFAULT-VALUE})")
    private String language = "en";

    @Option(
            names = "--progress",
            negatable = true,
            // Else picocli would read the option as the opposite of what holds without it.
            fallbackValue = "true",
            description = "show how far the work is (default at the command line: yes)")
    private boolean progress;

    @Spec
    private @Nullable CommandSpec spec;

    /** Makes the command; picocli fills in what the command line says. */
    public Main() {}

    /**
     * Runs the program.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Main command = new Main();
        command.progress = true;
        System.exit(run(command, out, err, args));
    }

    /**
     * Runs the program with other streams.
     *
     * @param out where the summary goes
     * @param err where problems go
     * @param args the command line
     * @return the exit code: 0 if the files were written, 1 if the input is wrong, 2 if the command line is
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(new Main(), out, err, args);
    }

    private static int run(Main command, PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(command)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(Main::failed)
                .execute(args);
    }

    /* A full disk or a folder of somebody else is no defect of the program, so its user isn't shown where it happened. */
    private static int failed(Exception failure, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        if (!(failure instanceof IOException)) {
            throw failure;
        }
        line.getErr().println(failure.getClass().getSimpleName() + ": " + failure.getMessage());
        line.getErr().flush();
        return 1;
    }

    /**
     * Closes the period.
     *
     * @return the exit code
     * @throws IOException if a file can't be written
     */
    @Override
    public Integer call() throws IOException {
        CommandLine line = spec().commandLine();
        if (input == null || output == null) {
            throw new CommandLine.ParameterException(line, "--input and --output are needed");
        }
        if (!LANGUAGES.contains(language)) {
            throw new CommandLine.ParameterException(line, "--language must be en or zh, but was '" + language + "'");
        }
        Path source = input;
        Path target = output;
        OutputFolder.requireReplaceable(target);
        try (ProgressBar steps = steps(line.getErr())) {
            return call(line, steps, source, target);
        }
    }

    /* Without --progress the steps go nowhere. */
    private ProgressBar steps(PrintWriter err) {
        return new ProgressBarBuilder()
                .setInitialMax(STEPS)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new DelegatingProgressBarConsumer(text -> {
                    if (progress) {
                        err.print("\r" + text);
                        err.flush();
                    }
                }))
                .build();
    }

    private int call(CommandLine line, ProgressBar steps, Path source, Path target) throws IOException {
        Language spoken = Language.of(Locale.forLanguageTag(language));
        Texts texts = Texts.of(spoken, catalogues());
        Path definitionFolder = definitions == null ? source.resolve("definitions") : definitions;
        WithFindings<SalesData> data = InputFolder.read(source, definitionFolder);
        WithFindings<Definitions> written = Definitions.read(definitionFolder);
        steps.step();
        List<Finding> findings = new ArrayList<>(data.findings());
        findings.addAll(written.findings());
        if (data.value().isEmpty() || written.value().isEmpty()) {
            return refuse(line, texts, findings);
        }
        Optional<Period> chosen = period(data.value().get(), written.value().get(), findings);
        if (chosen.isEmpty()) {
            return refuse(line, texts, findings);
        }
        WithFindings<ClosedPeriod> closed =
                Closing.close(data.value().get(), written.value().get(), chosen.get());
        if (closed.value().isEmpty()) {
            findings.addAll(closed.findings());
            return refuse(line, texts, findings);
        }
        steps.step();
        Report report = ReportAssembler.assemble(closed.value().get(), findings);
        ResultFiles.of(spoken, catalogues()).write(report, target);
        steps.step();
        line.getOut().print(ConsoleSummary.of(spoken, catalogues()).print(report, target));
        line.getOut().flush();
        return 0;
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("the command was not started by picocli");
        }
        return spec;
    }

    /**
     * The texts of the library and of this program.
     *
     * @return all catalogues
     */
    public static List<MessageCatalogue> catalogues() {
        return List.of(
                QuickstartMessages.catalogue(),
                CoreMessages.catalogue(),
                KpiMessages.catalogue(),
                IncentivesMessages.catalogue());
    }

    private Optional<Period> period(SalesData data, Definitions written, List<Finding> findings) {
        try {
            if (period != null) {
                return Optional.of(written.cycle().calendar().parse(period));
            }
        } catch (IllegalArgumentException e) {
            findings.add(Finding.of(ClosingFindings.PERIOD_UNREADABLE, Place.about("--period"))
                    .with("value", period));
            return Optional.empty();
        }
        if (data.closedDays().isEmpty()) {
            findings.add(Finding.of(ClosingFindings.PERIOD_UNKNOWN, Place.about("--period")));
            return Optional.empty();
        }
        Period last = written.cycle()
                .calendar()
                .periodOf(
                        io.salestiers.core.time.PeriodKind.QUARTER,
                        data.closedDays().get().to().orElseThrow().minusDays(1));
        return Optional.of(written.cycle().calendar().before(last));
    }

    private static int refuse(CommandLine line, Texts texts, List<Finding> findings) {
        PrintWriter err = line.getErr();
        List<Finding> errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .distinct()
                .toList();
        for (Finding finding : errors) {
            err.println(finding.place() + ": " + finding.message(texts));
        }
        err.println(texts.text(
                "quickstart.closing.refused",
                java.util.Map.of("count", io.salestiers.core.text.Argument.number(errors.size()))));
        err.flush();
        return 1;
    }
}
