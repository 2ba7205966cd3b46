package io.salestiers.kpi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.kpi.KpiMessages;
import java.util.List;

/** What every explanation of an analysis must do: its steps give its values again, and it reads in both languages. */
public final class Explained {
    private Explained() {}

    /**
     * Refuses an explanation that does not.
     *
     * @param explanation the explanation
     */
    public static void verify(Explanation explanation) {
        Recalculation.verify(explanation);
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language, List.of(CoreMessages.catalogue(), KpiMessages.catalogue()));
            for (Explanation step : explanation.flatten()) {
                assertThat(texts.find(step.key())).as(step.key()).isPresent();
                assertThat(step.label(texts))
                        .as(step.key())
                        .isNotBlank()
                        .doesNotContain("{")
                        .doesNotContain("[kpi.");
            }
        }
    }
}
