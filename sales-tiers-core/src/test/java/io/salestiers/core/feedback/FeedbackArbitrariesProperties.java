package io.salestiers.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.CoreDocuments;
import io.salestiers.core.json.JsonDocument;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.testkit.feedback.FeedbackArbitraries;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What the test-kit promises does occur, and survives writing and reading. */
class FeedbackArbitrariesProperties {
    @Provide
    Arbitrary<Survey> surveys() {
        return FeedbackArbitraries.surveys();
    }

    @Provide
    Arbitrary<FeedbackRules> rules() {
        return FeedbackArbitraries.rules();
    }

    @Provide
    Arbitrary<FeedbackItem> items() {
        return FeedbackArbitraries.items();
    }

    private static <T> void survives(T value, JsonDocument<T> document) {
        byte[] bytes = SalesTiersJson.jackson2().write(value, document);
        assertThat(SalesTiersJson.jackson3().write(value, document)).isEqualTo(bytes);
        for (SalesTiersJson json : List.of(SalesTiersJson.jackson2(), SalesTiersJson.jackson3())) {
            assertThat(json.read("x", bytes, document).orThrow()).isEqualTo(value);
        }
    }

    @Property(tries = 200)
    void surveysOfEveryKind(@ForAll("surveys") Survey survey) {
        survives(survey, CoreDocuments.SURVEY);
        occurs("index", !survey.index().isEmpty());
        occurs("customers", survey.respondents() == Respondents.CUSTOMERS);
        occurs("attributed", survey.anonymity() instanceof Anonymity.Attributed);
        for (Class<?> kind : QuestionKind.class.getPermittedSubclasses()) {
            if (QuestionKind.class.isAssignableFrom(kind)) {
                occurs(
                        kind.getSimpleName(),
                        survey.questions().stream().anyMatch(question -> kind.isInstance(question.kind())));
            }
        }
    }

    @Property(tries = 200)
    void rulesWithAndWithoutEscalation(@ForAll("rules") FeedbackRules rules) {
        survives(rules, CoreDocuments.FEEDBACK_RULES);
        occurs("escalation", !rules.escalation().isEmpty());
    }

    @Property(tries = 500)
    void itemsInEveryState(@ForAll("items") FeedbackItem item) {
        LocalDate last = LocalDate.of(2026, 6, 1);
        for (FeedbackState state : FeedbackState.values()) {
            occurs(state.key(), item.stateOn(last).orElseThrow() == state);
        }
        for (Class<?> step : FeedbackStep.class.getPermittedSubclasses()) {
            occurs(step.getSimpleName(), item.steps().stream().anyMatch(step::isInstance));
        }
    }

    private static void occurs(String what, boolean itDoes) {
        Statistics.label(what).collect(itDoes).coverage(coverage -> {
            coverage.check(true).count(count -> count > 0);
            coverage.check(false).count(count -> count > 0);
        });
    }
}
