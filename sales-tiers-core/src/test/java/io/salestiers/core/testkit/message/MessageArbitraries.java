package io.salestiers.core.testkit.message;

import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.message.ActingCover;
import io.salestiers.core.message.Audience;
import io.salestiers.core.message.AudienceRule;
import io.salestiers.core.message.Block;
import io.salestiers.core.message.LengthUnit;
import io.salestiers.core.message.Message;
import io.salestiers.core.message.MessageLimits;
import io.salestiers.core.message.Phrase;
import io.salestiers.core.message.SightedTable;
import io.salestiers.core.org.OrgUnit;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Position;
import io.salestiers.core.org.Role;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.Tier;
import io.salestiers.core.result.Severity;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Quantity;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary messages, limits and audiences. */
public final class MessageArbitraries {
    private static final List<String> SIGNS = List.of(
            "a",
            "B",
            " ",
            "\n",
            "销",
            "售",
            "é",
            "e\u0301",
            "😀",
            "👩\u200D👩\u200D👧",
            "🇨🇳",
            "👍🏽",
            "\r\n",
            "&",
            "<",
            "각",
            "\u1100\u1161\u11A8",
            "क्षि",
            "❤\uFE0F",
            "-");

    private MessageArbitraries() {}

    /**
     * Texts of signs that are hard to part: emoji of several code points, flags, accents, Hangul, line feeds.
     *
     * @param most how many signs at most
     * @return texts that are not blank
     */
    public static Arbitrary<String> texts(int most) {
        return Arbitraries.of(SIGNS).list().ofMinSize(1).ofMaxSize(most).map(signs -> "x" + String.join("", signs));
    }

    /**
     * Limits of channels, often narrow.
     *
     * @return limits of 60 to 400, in every unit
     */
    public static Arbitrary<MessageLimits> limits() {
        return Combinators.combine(
                        Arbitraries.of(LengthUnit.class),
                        Arbitraries.integers().between(60, 400),
                        Arbitraries.of(true, false))
                .as(MessageLimits::new);
    }

    /**
     * Messages with blocks of every kind, whose figures and rows are about given subjects.
     *
     * @param subjects whom or what they are about
     * @return messages whose unparted pieces are at most 40 bytes long
     */
    public static Arbitrary<Message> messages(List<Subject> subjects) {
        Arbitrary<Subject> about = Arbitraries.of(subjects);
        Arbitrary<Block> text = texts(120).map(words -> new Block.Text(Phrase.verbatim(words)));
        Arbitrary<Block> figure = Combinators.combine(Arbitraries.longs().between(-99_999, 99_999), about)
                .as((number, subject) -> new Block.Figure(
                        Phrase.of("Sum", "合计"), Quantity.count(number), subject, Capabilities.RESULT_SEE));
        Arbitrary<Block> table = Combinators.combine(Arbitraries.longs().between(-99, 99), about)
                .as((number, subject) -> Tuple.of(number, subject))
                .list()
                .ofMaxSize(12)
                .map(rows -> {
                    List<List<Cell>> cells = new ArrayList<>();
                    List<Subject> seen = new ArrayList<>();
                    rows.forEach(row -> {
                        cells.add(List.of(new Cell.Text("r" + cells.size()), new Cell.Whole(row.get1())));
                        seen.add(row.get2());
                    });
                    return new Block.Rows(SightedTable.of(
                            new Table(
                                    "t",
                                    LocalizedText.of("T", "表"),
                                    List.of(
                                            Column.of("who", LocalizedText.of("Who", "谁"), ColumnType.TEXT),
                                            Column.of("n", LocalizedText.of("N", "数"), ColumnType.WHOLE)),
                                    cells),
                            Capabilities.RESULT_SEE,
                            seen));
                });
        Arbitrary<Block> mentions = Arbitraries.of("li", "wang", "欧阳")
                .map(PersonId::of)
                .list()
                .ofMaxSize(4)
                .map(Block.Mentions::new);
        Arbitrary<Block> link = Arbitraries.just(new Block.Link(Phrase.of("More", "更多"), "https://example.org/x"));
        return Combinators.combine(
                        Arbitraries.of(Severity.class),
                        texts(3),
                        Arbitraries.frequencyOf(
                                        Tuple.of(3, text),
                                        Tuple.of(2, figure),
                                        Tuple.of(3, table),
                                        Tuple.of(1, mentions),
                                        Tuple.of(1, link))
                                .list()
                                .ofMaxSize(6))
                .as((severity, title, blocks) -> new Message(severity, Phrase.verbatim(title), blocks));
    }

    /**
     * Audiences in an organization, with rules of every kind and exceptions.
     *
     * @param organization the organization, with at least one position, unit and role
     * @return audiences that name what it has
     */
    public static Arbitrary<Audience> audiences(Organization organization) {
        Arbitrary<AudienceRule> rules = Arbitraries.oneOf(
                Arbitraries.of(organization.people()).map(AudienceRule.Person::new),
                Arbitraries.of(organization.positions()).map(Position::id).map(AudienceRule.Position::new),
                Combinators.combine(
                                Arbitraries.of(organization.units())
                                        .map(OrgUnit::id)
                                        .optional(),
                                Arbitraries.of(true, false),
                                Arbitraries.of(organization.ladder().tiers())
                                        .map(Tier::id)
                                        .optional(),
                                Arbitraries.of(organization.roles())
                                        .map(Role::id)
                                        .optional(0.2))
                        .as(AudienceRule.Positions::new),
                Combinators.combine(Arbitraries.of(organization.units()).map(OrgUnit::id), Arbitraries.of(true, false))
                        .as(AudienceRule.Heads::new),
                Combinators.combine(
                                Arbitraries.of(organization.positions()).map(Position::id), Arbitraries.of(true, false))
                        .as(AudienceRule.Reports::new));
        return Combinators.combine(
                        rules.list().ofMinSize(1).ofMaxSize(3),
                        rules.list().ofMaxSize(1),
                        Arbitraries.of(ActingCover.class))
                .as(Audience::new);
    }

    /**
     * Nobody and nothing in particular, for messages that are not filtered.
     *
     * @return a subject
     */
    public static Subject anybody() {
        return Subject.of(PersonId.of("li"));
    }
}
