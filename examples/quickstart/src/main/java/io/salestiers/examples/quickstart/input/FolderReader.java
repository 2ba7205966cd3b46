package io.salestiers.examples.quickstart.input;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Ids;
import io.salestiers.incentives.fairness.GroupKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the files in an order in which each one's references are already known. */
final class FolderReader {
    private final Path folder;
    private final InputFormat format;
    private final Limits limits;
    private final Problems problems;
    private final SortedSet<InputFile> absent = new TreeSet<>();

    FolderReader(Path folder, InputFormat format, Limits limits, Problems problems) {
        this.folder = folder;
        this.format = format;
        this.limits = limits;
        this.problems = problems;
    }

    Optional<SalesData> read() {
        if (!Files.isDirectory(folder)) {
            problems.add(Finding.of(InputFindings.FOLDER_MISSING, Place.file(folder.toString())));
            return Optional.empty();
        }
        SourceFiles sources = SourceFiles.of(folder, format);
        Map<InputFile, CsvTable> tables = new EnumMap<>(InputFile.class);
        for (InputFile file : InputFile.values()) {
            table(file).ifPresent(table -> tables.put(file, table));
        }
        AgentRows agents = new AgentRows(format, problems, tables.get(InputFile.AGENTS));
        CatalogRows catalog =
                new CatalogRows(format, problems, tables.get(InputFile.PRODUCTS), tables.get(InputFile.ACCOUNTS));
        OpportunityRows deals = new OpportunityRows(format, problems, agents, catalog);
        List<Opportunity> opportunities = deals.read(tables.get(InputFile.OPPORTUNITIES));
        FigureRows figures = new FigureRows(format, problems, agents, catalog);
        List<StatedTarget> targets = figures.targets(tables.get(InputFile.TARGETS));
        List<MarketSize> market = figures.market(tables.get(InputFile.MARKET));
        List<SurveyAnswer> surveys = figures.surveys(tables.get(InputFile.SURVEYS));
        List<ExchangeRate> rates = figures.rates(tables.get(InputFile.RATES));
        RhythmData rhythm = new RhythmRows(format, agents, catalog).read(tables);
        List<AgreedDraw> draws = new DrawRows(agents).read(tables.get(InputFile.DRAWS));
        SortedMap<PersonId, GroupKey> groups = new GroupRows(agents).read(tables.get(InputFile.GROUPS));
        if (problems.failed()) {
            return Optional.empty();
        }
        List<Assignment> assignments = agents.assignments().stream()
                .sorted(Comparator.comparing((Assignment row) -> row.agent().isEmpty())
                        .thenComparing(row -> row.agent().map(PersonId::value).orElse(""), Ids::compare)
                        .thenComparing(row -> row.days())
                        .thenComparing(
                                row -> row.position().map(Object::toString).orElse(""), Ids::compare))
                .toList();
        DealNotes.add(format, problems, agents, opportunities);
        return Optional.of(new SalesData(
                format,
                assignments,
                catalog.products(),
                catalog.accounts(),
                opportunities,
                targets,
                market,
                surveys,
                rates,
                rhythm,
                draws,
                groups,
                sources,
                absent,
                problems.notes()));
    }

    private Optional<CsvTable> table(InputFile file) {
        String name = format.nameOf(file);
        if (Files.isRegularFile(folder.resolve(name))) {
            return CsvTable.read(folder, file, format, limits, problems);
        }
        if (file.required()) {
            problems.add(Finding.of(InputFindings.FILE_MISSING, Place.file(name)));
        } else if (file.ofFigures()) {
            absent.add(file);
            problems.add(Finding.of(InputFindings.FILE_ABSENT, Place.file(name)));
        }
        return Optional.empty();
    }

    /** Keys with the line of their first row; a second row with the same key is reported. */
    static final class Keys {
        private final Map<String, Long> lines = new TreeMap<>(Ids::compare);

        boolean claim(CsvRow row, String column, String key) {
            Long first = lines.putIfAbsent(key, row.line());
            if (first != null) {
                row.error(row.finding(InputFindings.KEY_DUPLICATE, column).with("line", first));
            }
            return first == null;
        }

        java.util.Set<String> all() {
            return lines.keySet();
        }
    }
}
