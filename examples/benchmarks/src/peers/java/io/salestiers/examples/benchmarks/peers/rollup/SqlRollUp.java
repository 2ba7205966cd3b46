package io.salestiers.examples.benchmarks.peers.rollup;

import static java.util.stream.Collectors.joining;

import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.examples.benchmarks.peers.sql.Database;
import io.salestiers.examples.benchmarks.peers.sql.Engine;
import io.salestiers.examples.benchmarks.rollup.People;
import io.salestiers.examples.benchmarks.rollup.RollUpRun;
import io.salestiers.examples.benchmarks.rollup.Totals;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The roll-up in SQL: a recursive query pairs everyone with all superiors, and the pairs are grouped by superior. The totals go into a
 * table, which is read only to be checked.
 */
abstract class SqlRollUp implements RollUpRun {
    private static final String MONTHS = months("m%1$d BIGINT");
    private static final String SUMS = months("CAST(SUM(m%1$d) AS BIGINT) AS m%1$d");
    private static final List<String> RUN = List.of("DROP TABLE IF EXISTS total", """
            CREATE TEMPORARY TABLE total AS
            WITH RECURSIVE above (person, ancestor) AS (
              SELECT id, id FROM person
              UNION ALL
              SELECT above.person, person.superior
              FROM above JOIN person ON person.id = above.ancestor
              WHERE person.superior >= 0)
            SELECT ancestor AS id, %s
            FROM above JOIN person ON person.id = above.person
            GROUP BY ancestor
            """.formatted(SUMS));

    private final Engine engine;

    SqlRollUp(Engine engine) {
        this.engine = engine;
    }

    private static String months(String column) {
        return IntStream.range(0, People.MONTHS).mapToObj(column::formatted).collect(joining(", "));
    }

    @Override
    public final Task<Totals> prepare(People people) {
        Database database = Database.open(engine);
        database.execute(List.of("CREATE TABLE person (id BIGINT PRIMARY KEY, superior BIGINT, " + MONTHS + ")"));
        long[] values = people.values();
        database.fill("person", people.size(), 2 + People.MONTHS, (row, column) -> switch (column) {
            case 0 -> row;
            case 1 -> people.superior(row);
            default -> values[row * People.MONTHS + column - 2];
        });
        return new Task<>() {
            @Override
            public Totals run() {
                database.execute(RUN);
                return Totals.elsewhere(() -> read(database, people.size()));
            }

            @Override
            public void close() {
                database.close();
            }
        };
    }

    private static long[] read(Database database, int people) {
        long[] totals = new long[people * People.MONTHS];
        database.query("SELECT * FROM total", row -> {
            int from = row.getInt(1) * People.MONTHS;
            for (int month = 0; month < People.MONTHS; month++) {
                totals[from + month] = row.getLong(month + 2);
            }
        });
        return totals;
    }
}
