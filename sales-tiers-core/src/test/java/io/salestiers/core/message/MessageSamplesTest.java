package io.salestiers.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.NameLookup;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Severity;
import io.salestiers.core.testkit.message.SimulatedPlatform;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.unit.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Samples that stand in the documentation, and templates. */
class MessageSamplesTest {
    private static final Texts EN = Texts.of(Language.EN, List.of(CoreMessages.catalogue()));
    private static final Texts ZH = Texts.of(Language.ZH, List.of(CoreMessages.catalogue()));
    private static final PersonId ZHANG = PersonId.of("zhang");

    @Test
    void message() {
        // sample: message
        Message results = Message.of(
                Severity.INFO,
                Phrase.of("Results of May", "5月业绩"),
                new Block.Text(Phrase.of("Thank you all!", "感谢各位！")),
                new Block.Figure(
                        Phrase.of("Revenue of Suzhou", "苏州销售额"),
                        Quantity.money(Money.of("1250000.00", Currency.of("CNY"))),
                        Subject.of(UnitId.of("SUZHOU")),
                        Capabilities.RESULT_SEE),
                new Block.Mentions(List.of(ZHANG)));
        MessageWriter writer = new MessageWriter(ZH, NameLookup.of(Map.of(ZHANG, "张伟")), MessageMarkup.plain());
        MessageLimits robot = new MessageLimits(LengthUnit.UTF8_BYTES, 2048, true);
        String text = writer.write(results, robot).orThrow().get(0).text();
        // 5月业绩
        // 感谢各位！
        // 苏州销售额: CNY 1,250,000.00
        // @张伟
        // end
        assertThat(text).isEqualTo("5月业绩\n感谢各位！\n苏州销售额: CNY 1,250,000.00\n@张伟");
    }

    @Test
    void outbox() {
        MessageChannel wecom = new SimulatedPlatform(true);
        Message message = Message.of(Severity.INFO, Phrase.of("Hello", "你好"));
        Instant now = Instant.parse("2025-06-02T01:30:00Z");
        // sample: outbox
        RetryPolicy policy =
                new RetryPolicy(List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)), Duration.ofMinutes(2));
        Outbox outbox = new Outbox(
                new InMemoryOutboxStore(),
                name -> name.equals("wecom") ? Optional.of(wecom) : Optional.empty(),
                new OutboxRules(policy));
        outbox.enqueue(Delivery.of("results-2025-05", "wecom", List.of(ZHANG), message), now);
        List<OutboxItem> sent = outbox.run(() -> now, 100); // one, delivered
        // end
        assertThat(sent).extracting(OutboxItem::state).containsExactly(OutboxItem.State.DELIVERED);
    }

    private static final MessageTemplate TEMPLATE = new MessageTemplate(
            "visit-due",
            Severity.WARNING,
            LocalizedText.of("Visit of {day}", "{day}的拜访"),
            List.of(LocalizedText.of("{{count} is {count}", "{{count}为{count}")),
            List.of(
                    new MessageTemplate.Parameter("day", MessageTemplate.Kind.DAY),
                    new MessageTemplate.Parameter("count", MessageTemplate.Kind.NUMBER)));

    @Test
    void templatesAreFilledInBothLanguages() {
        Message message = TEMPLATE.filled(
                        Map.of("day", Argument.day(LocalDate.of(2025, 6, 2)), "count", Argument.number(1234)))
                .orThrow();
        assertThat(new MessageWriter(EN, NameLookup.empty(), MessageMarkup.plain()).write(message))
                .isEqualTo("Visit of 2025-06-02\n{count} is 1,234");
        assertThat(new MessageWriter(ZH, NameLookup.empty(), MessageMarkup.plain()).write(message))
                .isEqualTo("2025年6月2日的拜访\n{count}为1,234");
    }

    @Test
    void everyWrongValueIsFound() {
        assertThat(TEMPLATE.filled(Map.of("day", Argument.text("tomorrow"), "who", Argument.text("li")))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(
                        MessageFindings.WRONG_VALUE, MessageFindings.MISSING_VALUE, MessageFindings.UNKNOWN_VALUE);
    }

    @Test
    void whatCannotBePartedAndDoesNotFitIsFound() {
        Message message = Message.of(
                Severity.INFO,
                Phrase.verbatim("t"),
                new Block.Text(Phrase.verbatim("a text is parted, however long it is: " + "word ".repeat(40))),
                new Block.Figure(
                        Phrase.verbatim("x".repeat(60)),
                        Quantity.count(1),
                        Subject.of(ZHANG),
                        Capabilities.RESULT_SEE));
        List<Finding> findings = new MessageWriter(EN, NameLookup.empty(), MessageMarkup.plain())
                .write(message, new MessageLimits(LengthUnit.CODE_POINTS, 50, false))
                .findings();
        assertThat(findings).extracting(finding -> finding.place().toString()).containsExactly("message#/blocks/1");
        assertThat(findings.get(0).message(EN))
                .isEqualTo("a part that can't be split has a length of 63, but the channel takes 50 at once");
    }

    @Test
    void linkIsAnAddress() {
        for (String wrong : List.of("example.org/x", "https://example.org/a b", "https://例.org", "https:", "")) {
            assertThatThrownBy(() -> new Block.Link(Phrase.verbatim("x"), wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new Block.Link(Phrase.verbatim("x"), "https://example.org/a?b=c#d").target())
                .endsWith("#d");
    }

    @Test
    void unusedParameterIsWorthAWarning() {
        MessageTemplate template = new MessageTemplate(
                "t",
                Severity.INFO,
                LocalizedText.same("T"),
                List.of(),
                List.of(new MessageTemplate.Parameter("day", MessageTemplate.Kind.DAY)));
        assertThat(template.findings()).extracting(Finding::code).containsExactly(MessageFindings.UNUSED_PARAMETER);
    }
}
