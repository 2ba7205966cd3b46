package io.salestiers.core.training;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Severity;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;

/**
 * The gaps of some people on a day. Immutable and safe for use by several threads.
 *
 * @param day the day
 * @param all the gaps: by person, what should be there already first, then by due day and id
 */
public record TrainingGaps(LocalDate day, List<TrainingGap> all) {
    /** Copies the list. */
    public TrainingGaps {
        requireNonNull(day, "day");
        all = List.copyOf(all);
    }

    /**
     * The gaps of one person.
     *
     * @param person who
     * @return the gaps in order
     */
    public List<TrainingGap> of(PersonId person) {
        return all.stream().filter(gap -> gap.person().equals(person)).toList();
    }

    /**
     * What should be there already.
     *
     * @return the gaps that are warnings
     */
    public List<TrainingGap> late() {
        return all.stream()
                .filter(gap -> gap.finding().severity() == Severity.WARNING)
                .toList();
    }

    /**
     * A row for each gap.
     *
     * @return the table {@code training-gaps}
     */
    public Table table() {
        return new Table(
                "training-gaps",
                LocalizedText.of("Training gaps", "培训差距"),
                List.of(
                        Column.of("person", LocalizedText.of("Person", "人员"), ColumnType.TEXT),
                        Column.of("kind", LocalizedText.of("Kind", "类型"), ColumnType.TEXT),
                        Column.of("what", LocalizedText.of("What", "内容"), ColumnType.TEXT),
                        Column.of("due", LocalizedText.of("Due", "期限"), ColumnType.DATE)),
                all.stream().map(TrainingGaps::row).toList());
    }

    private static List<Cell> row(TrainingGap gap) {
        return List.of(
                new Cell.Text(gap.person().value()),
                new Cell.Term("core.training.gap." + gap.kind().code().replaceFirst(".*\\.", "")),
                new Cell.Text(gap.what()),
                gap.due().<Cell>map(Cell.Day::new).orElseGet(() -> new Cell.Absent("core.training.no-due-day")));
    }
}
