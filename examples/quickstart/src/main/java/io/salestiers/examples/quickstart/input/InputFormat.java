package io.salestiers.examples.quickstart.input;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.FiscalCalendar;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the files of a folder are called, what their columns mean, and which spellings stand for which: the document
 * {@code input-format}, read from {@code input.json} of the definitions.
 *
 * <p>Every correction that it makes becomes a {@link DataNote} with the rows in which it was made.
 *
 * @param files the name of each file in the folder
 * @param columns the names of columns in the files, by file and by the program's own name; columns not named here are
 *     called as the program calls them
 * @param products the product meant by another spelling in the opportunities
 * @param sectors corrections of sectors
 * @param locations corrections of locations
 * @param stages the stage meant by each text
 * @param currency the currency of amounts whose row and agent name none; empty if each must name one
 * @param reporting the currency in which totals over several currencies are stated, by the rates of the file of rates;
 *     empty if such totals are not made
 * @param returns on which day a return counts
 * @param start the first day of agents whose row has no {@code from}
 * @param calendar how periods in the files are read
 * @param tiers the tiers of positions that the data does not name
 * @param company the name of the whole company
 */
public record InputFormat(
        Map<InputFile, String> files,
        Map<InputFile, Map<String, String>> columns,
        Map<String, String> products,
        Map<String, String> sectors,
        Map<String, String> locations,
        Map<String, Stage> stages,
        Optional<Currency> currency,
        Optional<Currency> reporting,
        ReturnRule returns,
        LocalDate start,
        FiscalCalendar calendar,
        TierRoles tiers,
        LocalizedText company) {
    /** What holds where {@code input.json} says nothing. */
    public static final InputFormat DEFAULT = new InputFormat(
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(
                    "Prospecting", Stage.PROSPECTING,
                    "Engaging", Stage.ENGAGING,
                    "Won", Stage.WON,
                    "Lost", Stage.LOST),
            Optional.empty(),
            Optional.empty(),
            ReturnRule.NET_IN_PERIOD_OF_ARRIVAL,
            LocalDate.of(2000, 1, 1),
            FiscalCalendar.CALENDAR_YEAR,
            TierRoles.STANDARD,
            LocalizedText.of("Company", "公司"));

    /** Copies the maps and adds the names of files that are not there. */
    public InputFormat {
        EnumMap<InputFile, String> allFiles = new EnumMap<>(InputFile.class);
        EnumMap<InputFile, Map<String, String>> allColumns = new EnumMap<>(InputFile.class);
        for (InputFile file : InputFile.values()) {
            allFiles.put(file, files.getOrDefault(file, file.defaultName()));
            allColumns.put(file, sorted(columns.getOrDefault(file, Map.of())));
        }
        files = Collections.unmodifiableMap(allFiles);
        columns = Collections.unmodifiableMap(allColumns);
        products = sorted(products);
        sectors = sorted(sectors);
        locations = sorted(locations);
        stages = sorted(stages);
        requireNonNull(currency, "currency");
        requireNonNull(reporting, "reporting");
        requireNonNull(returns, "returns");
        requireNonNull(start, "start");
        requireNonNull(calendar, "calendar");
        requireNonNull(tiers, "tiers");
        requireNonNull(company, "company");
    }

    private static <V> Map<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /**
     * The name of a file in the folder.
     *
     * @param file the file
     * @return for example {@code sales_pipeline.csv}
     */
    public String nameOf(InputFile file) {
        return requireNonNull(files.get(file), "file");
    }

    /**
     * The name of a column in its file.
     *
     * @param file the file
     * @param column the program's own name
     * @return for example {@code sales_agent} for {@code agent}
     */
    public String columnOf(InputFile file, String column) {
        return requireNonNull(columns.get(file), "columns").getOrDefault(column, column);
    }
}
