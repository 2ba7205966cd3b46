package io.salestiers.incentives.statement;

import static io.salestiers.incentives.statement.StatementScene.ANN;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.org.NameLookup;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.credit.TransactionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class StatementHtmlTest {
    private static final Set<String> ELEMENTS = Set.of(
            "article", "header", "h2", "h3", "p", "section", "table", "tbody", "tr", "td", "details", "summary", "ul",
            "li");

    private static void onlyOwnMarkup(Document document) {
        for (Element element : RenderedStatements.elements(document)) {
            assertThat(ELEMENTS).contains(element.getTagName());
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName()).isIn("class", "lang");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isOneArticleInItsLanguage(Language language) {
        Document document = RenderedStatements.parsed(StatementScene.statement(), language, NameLookup.empty());
        onlyOwnMarkup(document);
        Element article = document.getDocumentElement();
        assertThat(article.getTagName()).isEqualTo("article");
        assertThat(article.getAttribute("lang")).isEqualTo(language == Language.ZH ? "zh-CN" : "en");
        assertThat(article.getTextContent()).contains("USD 33.00").contains("erp:SO-17");
        assertThat(RenderedStatements.elements(document).stream()
                        .filter(element -> element.getTagName().equals("section"))
                        .map(element -> element.getAttribute("class")))
                .containsExactly(
                        "statement-earnings",
                        "statement-limits",
                        "statement-adjustments",
                        "statement-balances",
                        "statement-payment",
                        "statement-pending");
    }

    @Test
    void stepsOfALineAreNestedBelowIt() {
        Document document = RenderedStatements.parsed(StatementScene.statement(), Language.EN, NameLookup.empty());
        Element commission = RenderedStatements.elements(document).stream()
                .filter(element -> element.getTagName().equals("details"))
                .filter(element -> element.getElementsByTagName("summary")
                        .item(0)
                        .getTextContent()
                        .equals("Commission"))
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(commission.getElementsByTagName("details").getLength()).isGreaterThan(5);
        assertThat(commission.getTextContent()).contains("Deal TX-2, 2017-09-20 = USD 500.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "&lt;b&gt; & </td></article>",
                "]]><!--",
                "a\u0000b\nc\td\u2028e"
            })
    void noTextBecomesMarkup(String text) {
        PayeeEntries entries = PayeeEntries.builder()
                .addAdjustments(new StatementEntry(
                        new AdjustmentKind("own", LocalizedText.same(text)),
                        usd("1.00"),
                        LocalDate.parse("2017-09-15"),
                        StatementReason.of("own", LocalizedText.same(text))))
                .addBalances(new StatementBalance("own", LocalizedText.same(text), usd("0"), List.of(), usd("0")))
                .addPending(PendingItem.of(
                        StatementReason.of("own", LocalizedText.same(text)),
                        TransactionId.of(
                                "erp", text.replaceAll("[\\p{Cc}\\u2028]", "").strip()),
                        LocalDate.parse("2017-09-15"),
                        usd("1.00")))
                .build();
        Statement statement = Statements.of(ANN, List.of(StatementScene.reference()), StatementScene.inputs(entries))
                .orThrow();
        NameLookup names = NameLookup.of(Map.of(ANN, text));
        Document document = RenderedStatements.parsed(statement, Language.EN, names);
        onlyOwnMarkup(document);
        assertThat(document.getDocumentElement().getTextContent()).contains(StatementView.printable(text));
        // Nor does a text begin a line, and so a section or an amount of its own.
        String plain = statement.text(StatementScene.texts(Language.EN), names);
        long lines = plain.lines().count();
        String harmless = Statements.of(ANN, List.of(StatementScene.reference()), StatementScene.inputs(entries))
                .orThrow()
                .text(StatementScene.texts(Language.EN), NameLookup.empty());
        assertThat(lines).isEqualTo(harmless.lines().count());
        assertThat(plain.chars().filter(c -> c == '\n').count()).isEqualTo(lines);
    }
}
