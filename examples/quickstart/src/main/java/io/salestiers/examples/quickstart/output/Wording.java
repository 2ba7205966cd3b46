package io.salestiers.examples.quickstart.output;

import io.salestiers.core.text.Language;
import io.salestiers.core.text.MessageCatalogue;
import io.salestiers.core.text.Texts;
import io.salestiers.examples.quickstart.QuickstartMessages;
import java.util.ArrayList;
import java.util.List;

/**
 * How texts and values are written in both languages.
 *
 * <p>A ratio is written in percent ({@code 87.86%}), an amount with its currency ({@code USD 1,234.50}). Immutable and safe
 * for use by several threads.
 */
public final class Wording {
    private final Language preferred;
    private final Texts en;
    private final Texts zh;

    private Wording(Language preferred, Texts en, Texts zh) {
        this.preferred = preferred;
        this.en = en;
        this.zh = zh;
    }

    /**
     * The texts of the quickstart and of the modules whose results are written.
     *
     * @param preferred the language in which pages open and in which the workbook is written
     * @param catalogues where keys are looked up besides the quickstart's own
     * @return the wording
     */
    public static Wording of(Language preferred, List<MessageCatalogue> catalogues) {
        List<MessageCatalogue> all = new ArrayList<>(catalogues);
        all.add(QuickstartMessages.catalogue());
        return new Wording(preferred, Texts.of(Language.EN, all), Texts.of(Language.ZH, all));
    }

    /**
     * The language in which pages open and in which the workbook is written.
     *
     * @return the language
     */
    public Language preferred() {
        return preferred;
    }

    /**
     * The texts of a language.
     *
     * @param language the language
     * @return the texts
     */
    public Texts texts(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
