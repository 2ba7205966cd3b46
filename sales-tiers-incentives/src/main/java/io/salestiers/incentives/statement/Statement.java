package io.salestiers.incentives.statement;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.org.NameLookup;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.Period;
import java.util.List;
import org.immutables.value.Value;

/**
 * What a payee gets for a period by all plans together, in the payee's view (奖金单): what was earned and why, what limits and
 * adjustments change, what is owed, what is paid, and what still waits. No other person's id, pay or deal is in it. The document
 * {@code statement} in JSON.
 *
 * <p>Made by {@link Statements}. A statement that does not add up to the minor unit cannot be made and is not read. It carries
 * ids and no names of people: these are joined when it is shown. Immutable and safe for use by several threads.
 */
@Value.Immutable
@SuppressWarnings("deprecation") // Immutables marks its own Json proxy deprecated
public sealed interface Statement permits ImmutableStatement, ImmutableStatement.Json {
    /**
     * Whose statement it is.
     *
     * @return the payee
     */
    PersonId payee();

    /**
     * The period.
     *
     * @return the period
     */
    Period period();

    /**
     * The plans.
     *
     * @return by id
     */
    List<StatementPlan> plans();

    /**
     * The components that concern the payee.
     *
     * @return by plan, in the plan's order, amounts before those that give nothing
     */
    List<StatementLine> lines();

    /**
     * What limits on several components change.
     *
     * @return those of plans, then those on all plans together, in the order in which they are applied
     */
    List<StatementLimit> limits();

    /**
     * What is added to the earnings.
     *
     * @return by day
     */
    List<StatementEntry> adjustments();

    /**
     * What is owed apart from the payment.
     *
     * @return by id
     */
    List<StatementBalance> balances();

    /**
     * What is paid.
     *
     * @return one for each currency in which the statement has an amount, by its code
     */
    List<StatementPayment> payments();

    /**
     * What still waits and why.
     *
     * @return components first, then transactions by day
     */
    List<PendingItem> pending();

    /** Refuses what does not add up, lines that are not there, and steps about somebody else. */
    @Value.Check
    default void check() {
        List<Finding> findings = StatementChecks.check(this);
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /**
     * Why a payment is what it is: the sum of the lines, limits and adjustments and of what balances add, each with its steps
     * down to the deal.
     *
     * @param currency the currency
     * @return the steps, whose first has the payable amount; zero without steps if nothing is paid in the currency
     */
    default Explanation explanation(Currency currency) {
        return PaymentSums.explanation(this, currency);
    }

    /**
     * The statement as plain text: columns of monospaced letters, in which a Chinese one is as wide as two others, and then
     * every step of every amount. Lines end with a line feed.
     *
     * @param texts the reader's language, with the catalogues of core and of this module, and of hosts that give texts
     * @param names the names of people; the id is shown for whom there is none
     * @return the text, the same for equal statements
     */
    default String text(Texts texts, NameLookup names) {
        return StatementText.of(StatementView.of(this, texts, names), texts);
    }

    /**
     * The statement as a fragment of HTML: one {@code article} to be put into a page, without styles and scripts, each line with
     * its steps in nested {@code details}. Every text is escaped.
     *
     * @param texts the reader's language, with the catalogues of core and of this module, and of hosts that give texts
     * @param names the names of people; the id is shown for whom there is none
     * @return well-formed HTML, the same for equal statements
     */
    default String html(Texts texts, NameLookup names) {
        return StatementHtml.of(StatementView.of(this, texts, names), texts);
    }

    /**
     * Starts a statement; {@link Statements} makes them of runs.
     *
     * @return a builder that names each missing attribute
     */
    static Builder builder() {
        return new Builder();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Statement fromJson(ImmutableStatement.Json json) {
        return ImmutableStatement.fromJson(json);
    }

    /** Builds statements. */
    final class Builder extends ImmutableStatement.Builder {
        Builder() {}
    }
}
