package io.salestiers.examples.benchmarks.peers.commission;

import java.util.List;

/**
 * The run as SQL that DuckDB, SQLite and H2 have in common, all in whole numbers. Each step is a table, for not every engine keeps
 * the result of a common table expression that is used twice.
 */
final class CommissionSql {
    /** The input. */
    static final List<String> TABLES = List.of(
            "CREATE TABLE sale (seller BIGINT, cents BIGINT, category BIGINT, day_number BIGINT, partner BIGINT, part BIGINT)",
            "CREATE TABLE payee (id BIGINT PRIMARY KEY, superior BIGINT, tier BIGINT, quota BIGINT)",
            "CREATE TABLE weight (category BIGINT PRIMARY KEY, factor BIGINT)",
            "CREATE TABLE level (tier BIGINT PRIMARY KEY, cap BIGINT, at0 BIGINT, at50 BIGINT, at80 BIGINT, at100 BIGINT,"
                    + " at120 BIGINT)");

    /** The run. */
    static final List<String> RUN = List.of(
            "DROP TABLE IF EXISTS own",
            "DROP TABLE IF EXISTS total",
            "DROP TABLE IF EXISTS paid",
            "DROP TABLE IF EXISTS pool",
            "DROP TABLE IF EXISTS share",
            """
            CREATE TEMPORARY TABLE own AS
            WITH whole AS (
              SELECT seller, partner, part, %s AS amount
              FROM (SELECT seller, partner, part, cents * factor AS weighed
                    FROM sale JOIN weight ON weight.category = sale.category
                    WHERE day_number BETWEEN 0 AND 90) sold),
            split AS (
              SELECT seller, partner, amount, %s AS sellers FROM whole)
            SELECT payee, CAST(SUM(credit) AS BIGINT) AS credit, COUNT(*) AS lines
            FROM (SELECT seller AS payee, sellers AS credit FROM split
                  UNION ALL
                  SELECT partner, amount - sellers FROM split WHERE partner >= 0) line
            GROUP BY payee
            """.formatted(halfEven("weighed", "100"), halfEven("(amount * part)", "100")),
            index("own", "payee"),
            """
            CREATE TEMPORARY TABLE total AS
            SELECT payee.id AS payee, COALESCE(own.credit, 0) AS credit
            FROM payee LEFT JOIN own ON own.payee = payee.id
            WHERE tier = 3
            """,
            index("total", "payee"),
            rollUp(3),
            rollUp(2),
            rollUp(1),
            """
            CREATE TEMPORARY TABLE paid AS
            SELECT id, superior, tier, quota, credit, attainment,
                   CASE WHEN uncapped < most THEN uncapped ELSE most END AS commission
            FROM (SELECT id, superior, tier, quota, credit, quota * cap DIV 10000 AS most,
                         %s AS attainment, %s AS uncapped
                  FROM (SELECT payee.*, total.credit, level.cap, total.credit * 1000000 AS millionths,
                               at0 * %s + at50 * %s + at80 * %s + at100 * %s + at120 * %s AS earned
                        FROM payee JOIN total ON total.payee = payee.id JOIN level ON level.tier = payee.tier) exact) rounded
            """.formatted(
                            halfEven("millionths", "quota"),
                            halfEven("earned", "10000"),
                            notNegative("credit"),
                            notNegative("(credit - quota * 50 DIV 100)"),
                            notNegative("(credit - quota * 80 DIV 100)"),
                            notNegative("(credit - quota)"),
                            notNegative("(credit - quota * 120 DIV 100)")),
            index("paid", "id"),
            """
            CREATE TEMPORARY TABLE pool AS
            SELECT team, total, %s AS cents
            FROM (SELECT member.superior AS team, CAST(SUM(%s) AS BIGINT) AS total,
                         CAST(SUM(member.commission) * 2 AS BIGINT) AS doubled
                  FROM paid member JOIN paid head ON head.id = member.superior
                  WHERE member.tier = 3 AND head.credit > 0 AND head.credit * 100 >= head.quota * 90
                  GROUP BY member.superior) funded
            """.formatted(halfEven("doubled", "100"), notNegative("member.credit")),
            index("pool", "team"),
            """
            CREATE TEMPORARY TABLE share AS
            SELECT payee,
                   down + CASE WHEN ROW_NUMBER() OVER (PARTITION BY team ORDER BY remainder DESC, payee)
                                    <= cents - SUM(down) OVER (PARTITION BY team)
                               THEN 1 ELSE 0 END AS cents
            FROM (SELECT paid.id AS payee, team, cents, cents * %1$s DIV total AS down, cents * %1$s %% total AS remainder
                  FROM paid JOIN pool ON pool.team = paid.superior
                  WHERE paid.tier = 3) shared
            """.formatted(notNegative("credit")),
            index("share", "payee"));

    /** The result. */
    static final String RESULT = """
            SELECT id, paid.credit, attainment, commission, COALESCE(share.cents, 0), COALESCE(own.lines, 0)
            FROM paid LEFT JOIN share ON share.payee = paid.id LEFT JOIN own ON own.payee = paid.id
            """;

    private CommissionSql() {}

    private static String index(String table, String column) {
        return "CREATE INDEX %1$s_%2$s ON %1$s (%2$s)".formatted(table, column);
    }

    private static String rollUp(int tier) {
        return """
                INSERT INTO total
                SELECT payee.superior, CAST(SUM(total.credit) AS BIGINT)
                FROM total JOIN payee ON payee.id = total.payee
                WHERE payee.tier = %d
                GROUP BY payee.superior
                """.formatted(tier);
    }

    private static String notNegative(String number) {
        return "(CASE WHEN %1$s > 0 THEN %1$s ELSE 0 END)".formatted(number);
    }

    /** Rounded up, away from zero, where twice the remainder is above the divisor, or equal and the quotient odd. */
    private static String halfEven(String dividend, String divisor) {
        return ("(%1$s DIV %2$s + CASE WHEN ABS(%1$s %% %2$s) * 2 + ABS(%1$s DIV %2$s) %% 2 > %2$s"
                        + " THEN CASE WHEN %1$s < 0 THEN -1 ELSE 1 END ELSE 0 END)")
                .formatted(dividend, divisor);
    }
}
