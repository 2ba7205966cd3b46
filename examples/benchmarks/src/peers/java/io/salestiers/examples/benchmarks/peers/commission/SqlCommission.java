package io.salestiers.examples.benchmarks.peers.commission;

import io.salestiers.examples.benchmarks.commission.CommissionPlan;
import io.salestiers.examples.benchmarks.commission.CommissionProblem;
import io.salestiers.examples.benchmarks.commission.CommissionResult;
import io.salestiers.examples.benchmarks.commission.CommissionRun;
import io.salestiers.examples.benchmarks.commission.Level;
import io.salestiers.examples.benchmarks.commission.SalesForce;
import io.salestiers.examples.benchmarks.commission.Transactions;
import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.examples.benchmarks.peers.sql.Database;
import io.salestiers.examples.benchmarks.peers.sql.Engine;
import java.util.Arrays;
import java.util.List;

/** The run in SQL: tables of sales, payees and the plan are there; the statements are executed and the result is read. */
abstract class SqlCommission implements CommissionRun {
    private static final List<Level> LEVELS = List.of(Level.values());

    private final Engine engine;

    SqlCommission(Engine engine) {
        this.engine = engine;
    }

    @Override
    public final Task<CommissionResult> prepare(CommissionProblem problem) {
        Database database = Database.open(engine);
        database.execute(CommissionSql.TABLES);
        fillSales(database, problem.transactions());
        fillPayees(database, problem.salesForce());
        database.fill(
                "weight",
                CommissionPlan.weights().size(),
                2,
                (row, column) -> column == 0 ? row : CommissionPlan.weights().get(row));
        fillLevels(database);
        return new Task<>() {
            @Override
            public CommissionResult run() {
                database.execute(CommissionSql.RUN);
                return read(database);
            }

            @Override
            public void close() {
                database.close();
            }
        };
    }

    private static void fillSales(Database database, Transactions sold) {
        database.fill("sale", sold.size(), 6, (row, column) -> switch (column) {
            case 0 -> sold.representatives()[row];
            case 1 -> sold.cents()[row];
            case 2 -> sold.categories()[row];
            case 3 -> sold.days()[row];
            case 4 -> sold.partners()[row];
            default -> sold.percents()[row];
        });
    }

    private static void fillPayees(Database database, SalesForce salesForce) {
        database.fill("payee", SalesForce.PAYEES, 4, (row, column) -> switch (column) {
            case 0 -> row;
            case 1 -> salesForce.superior(row);
            case 2 -> SalesForce.level(row).depth();
            default -> salesForce.quota(row);
        });
    }

    /** The rates as steps at each edge, so that a commission is a sum of excesses. */
    private static void fillLevels(Database database) {
        database.fill("level", LEVELS.size(), 7, (row, column) -> {
            Level level = LEVELS.get(row);
            return switch (column) {
                case 0 -> row;
                case 1 -> level.cap();
                case 2 -> level.rates().get(0);
                default -> level.rates().get(column - 2) - level.rates().get(column - 3);
            };
        });
    }

    private static CommissionResult read(Database database) {
        long[] credit = new long[SalesForce.PAYEES];
        long[] attainment = new long[SalesForce.PAYEES];
        long[] commission = new long[SalesForce.PAYEES];
        long[] poolShare = new long[SalesForce.PAYEES];
        long[] creditLines = new long[SalesForce.PAYEES];
        database.query(CommissionSql.RESULT, row -> {
            int payee = row.getInt(1);
            credit[payee] = row.getLong(2);
            attainment[payee] = row.getLong(3);
            commission[payee] = row.getLong(4);
            poolShare[payee] = row.getLong(5);
            creditLines[payee] = row.getLong(6);
        });
        return new CommissionResult(Arrays.stream(creditLines).sum(), credit, attainment, commission, poolShare);
    }
}
