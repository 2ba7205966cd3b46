package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.MessageCatalogue;
import io.salestiers.core.text.Texts;
import io.salestiers.examples.quickstart.QuickstartMessages;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.kpi.KpiMessages;
import java.util.List;
import java.util.function.Function;

/** Sentences of the library in both languages, for cells that hold one. */
final class BothTexts {
    private final Texts en;
    private final Texts zh;

    BothTexts() {
        List<MessageCatalogue> all = List.of(
                QuickstartMessages.catalogue(),
                CoreMessages.catalogue(),
                KpiMessages.catalogue(),
                IncentivesMessages.catalogue());
        this.en = Texts.of(Language.EN, all);
        this.zh = Texts.of(Language.ZH, all);
    }

    LocalizedText of(Function<Texts, String> write) {
        return LocalizedText.of(write.apply(en), write.apply(zh));
    }
}
