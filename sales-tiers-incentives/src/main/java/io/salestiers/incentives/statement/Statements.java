package io.salestiers.incentives.statement;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Disclosure;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.incentives.earning.EarningRun;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Makes statements of runs: {@code Statements.of(run)}.
 *
 * <p>Lines, limits and their steps are reduced to what the payee may see, looked at together: if two lines would tell by
 * their difference what a colleague has, the later one is shown without its steps.
 */
public final class Statements {
    private Statements() {}

    /**
     * The statements of all payees of a run, showing totals of two or more other people.
     *
     * @param run the run
     * @return by payee
     */
    public static List<Statement> of(EarningRun run) {
        return of(run, Disclosure.DEFAULT);
    }

    /**
     * The statements of all payees of a run.
     *
     * @param run the run
     * @param disclosure which totals of other people are shown
     * @return by payee
     */
    public static List<Statement> of(EarningRun run, Disclosure disclosure) {
        return of(List.of(run), StatementInputs.builder().disclosure(disclosure).build())
                .orThrow();
    }

    /**
     * The statements of all payees of several plans, with what is known beside the earnings.
     *
     * @param runs the runs of the plans, in any order, all of one period, each version of a plan once
     * @param inputs limits of the period, adjustments, balances and what waits
     * @return by payee; or all that does not add up in any of them
     * @throws IllegalArgumentException if there is no run, runs are of different periods, or a plan is there twice
     */
    public static WithFindings<List<Statement>> of(List<EarningRun> runs, StatementInputs inputs) {
        List<EarningRun> sorted = StatementMaker.sorted(runs);
        SortedSet<PersonId> payees = new TreeSet<>(inputs.entries().keySet());
        sorted.forEach(run -> payees.addAll(run.payees()));
        List<Statement> statements = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (PersonId payee : payees) {
            WithFindings<Statement> made = StatementMaker.make(payee, sorted, inputs);
            made.value().ifPresent(statements::add);
            findings.addAll(made.findings());
        }
        return findings.isEmpty() ? WithFindings.of(List.copyOf(statements), List.of()) : WithFindings.failed(findings);
    }

    /**
     * The statement of one payee, with what is known beside the earnings.
     *
     * @param payee the payee
     * @param runs the runs of the plans, in any order, all of one period, each version of a plan once
     * @param inputs limits of the period, adjustments, balances and what waits
     * @return the statement, without amounts for whom nothing is known; or all that does not add up
     * @throws IllegalArgumentException if there is no run, runs are of different periods, or a plan is there twice
     */
    public static WithFindings<Statement> of(PersonId payee, List<EarningRun> runs, StatementInputs inputs) {
        return StatementMaker.make(
                requireNonNull(payee, "payee"), StatementMaker.sorted(runs), requireNonNull(inputs, "inputs"));
    }
}
