package io.salestiers.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.PreparedAuthority;
import io.salestiers.core.authority.Target;
import io.salestiers.core.org.Holder;
import io.salestiers.core.org.NameLookup;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.testkit.authority.AuthorityArbitraries;
import io.salestiers.core.testkit.authority.GovernedOrganizations;
import io.salestiers.core.testkit.message.MessageArbitraries;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class MessageProperties {
    /** Marks of a kind that lengthens every text. */
    private static final MessageMarkup MARKED = new MessageMarkup() {
        @Override
        public String escaped(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;");
        }

        @Override
        public String title(io.salestiers.core.result.Severity severity, String text) {
            return "# " + escaped(text);
        }

        @Override
        public String figure(String label, String value) {
            return "**" + escaped(label) + "** " + escaped(value);
        }

        @Override
        public String header(List<String> titles) {
            return "| " + String.join(" | ", titles) + " |";
        }

        @Override
        public String row(List<String> cells) {
            return "| " + String.join(" | ", cells) + " |";
        }

        @Override
        public String mention(PersonId person, String name) {
            return "<@" + person + ">";
        }

        @Override
        public String link(String label, String target) {
            return "[" + label + "](" + target + ")";
        }
    };

    private static MessageWriter writer(boolean marked, Language language) {
        return new MessageWriter(
                Texts.of(language, List.of(CoreMessages.catalogue())),
                NameLookup.empty(),
                marked ? MARKED : MessageMarkup.plain());
    }

    @Provide
    Arbitrary<Message> messages() {
        return MessageArbitraries.messages(List.of(MessageArbitraries.anybody()));
    }

    @Provide
    Arbitrary<MessageLimits> limits() {
        return MessageArbitraries.limits();
    }

    @Property(tries = 1000)
    void splittingConservesContentWithinTheLimits(
            @ForAll("messages") Message message,
            @ForAll("limits") MessageLimits limits,
            @ForAll boolean marked,
            @ForAll Language language) {
        MessageWriter writer = writer(marked, language);
        WithFindings<List<MessagePart>> split = writer.write(message, limits);
        Statistics.label("written").collect(split.value().isPresent());
        if (split.value().isEmpty()) {
            return;
        }
        List<MessagePart> parts = split.orThrow();
        Statistics.label("several")
                .collect(parts.size() > 1)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
        List<MessagePart.Piece> whole = writer.write(
                        message, new MessageLimits(LengthUnit.CODE_POINTS, 1_000_000, false))
                .orThrow()
                .get(0)
                .pieces();
        assertThat(joined(parts.stream().flatMap(part -> part.pieces().stream()).toList()))
                .isEqualTo(joined(whole));
        for (MessagePart part : parts) {
            assertThat(limits.unit().length(part.text())).isLessThanOrEqualTo(limits.length());
            assertThat(part.of()).isEqualTo(parts.size());
            int at = 0;
            for (MessagePart.Piece piece : part.pieces()) {
                String text =
                        piece.kind() == MessagePart.Kind.TEXT && marked ? MARKED.escaped(piece.text()) : piece.text();
                int found = part.text().indexOf(text, at);
                assertThat(found).as(text).isNotNegative();
                at = found + text.length();
            }
            if (limits.numbered() && parts.size() > 1) {
                assertThat(part.text()).endsWith("(" + part.number() + "/" + part.of() + ")");
            }
        }
    }

    /** Pieces of one text that follow each other are one text. */
    private static List<MessagePart.Piece> joined(List<MessagePart.Piece> pieces) {
        List<MessagePart.Piece> joined = new ArrayList<>();
        for (MessagePart.Piece piece : pieces) {
            MessagePart.Piece last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && piece.kind() == MessagePart.Kind.TEXT
                    && last.kind() == MessagePart.Kind.TEXT
                    && last.source() == piece.source()) {
                joined.set(
                        joined.size() - 1,
                        new MessagePart.Piece(last.kind(), last.source(), last.text() + piece.text()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    /** Every row stands below its column titles. */
    @Property(tries = 500)
    void rowsStandBelowTheirTitles(@ForAll("messages") Message message, @ForAll("limits") MessageLimits limits) {
        writer(false, Language.EN).write(message, limits).value().ifPresent(parts -> {
            for (MessagePart part : parts) {
                List<String> lines = part.text().lines().toList();
                for (int i = 0; i < lines.size(); i++) {
                    if (lines.get(i).matches("r\\d+ \\| .*")) {
                        assertThat(lines.get(i - 1)).matches("Who \\| N|r\\d+ \\| .*");
                    }
                }
            }
        });
    }

    @Provide
    Arbitrary<String> texts() {
        return MessageArbitraries.texts(30);
    }

    /** Cut after the platform's own boundaries only, where the platform keeps signs together at all (JDK 20 and later). */
    @Property(tries = 500)
    void signsAreThoseOfTheStandardOrLonger(@ForAll("texts") String text) {
        List<String> signs = Graphemes.of(text);
        assertThat(String.join("", signs)).isEqualTo(text);
        Set<Integer> standard = new HashSet<>();
        // The engine of regular expressions knows clusters in all versions that we support.
        java.util.regex.Matcher matcher = java.util.regex.Pattern.compile("\\X").matcher(text);
        while (matcher.find()) {
            standard.add(matcher.end());
        }
        int at = 0;
        for (String sign : signs) {
            at += sign.length();
            assertThat(standard).contains(at);
        }
    }

    /** An organization with a reader, and messages about anything in it. */
    private record Case(Organization organization, LocalDate day, PersonId reader, Message message) {}

    @Provide
    Arbitrary<Case> cases() {
        return AuthorityArbitraries.organizations().flatMap(organization -> {
            List<Subject> subjects = new ArrayList<>();
            organization.people().forEach(person -> subjects.add(Subject.of(person)));
            organization.positions().forEach(position -> subjects.add(Subject.of(position.id())));
            organization.units().forEach(unit -> subjects.add(Subject.of(unit.id())));
            return Combinators.combine(
                            Arbitraries.integers().between(0, 30),
                            Arbitraries.of(organization.people()),
                            MessageArbitraries.messages(subjects))
                    .as((days, reader, message) -> new Case(
                            organization, GovernedOrganizations.DAYS.from().plusDays(days), reader, message));
        });
    }

    @Property(tries = 300)
    void nobodyGetsANumberTheyMayNotSee(@ForAll("cases") Case some) {
        Authority authority = Authority.of(some.organization(), AuthorityState.empty(), AuthorityPolicy.standard());
        PreparedAuthority now = authority.at(some.organization().startOf(some.day()));
        Actor reader = Actor.of(some.reader());
        Message seen = some.message().visibleTo(reader, now);
        int before = 0;
        int after = 0;
        int counted = 0;
        for (Block block : some.message().blocks()) {
            before += block instanceof Block.Rows rows
                    ? rows.table().subjects().size()
                    : block instanceof Block.Figure ? 1 : 0;
        }
        for (Block block : seen.blocks()) {
            if (block instanceof Block.Rows rows) {
                after += rows.table().subjects().size();
                counted += rows.table().omitted();
                for (Subject subject : rows.table().subjects()) {
                    // Asked the slow way, with reasons.
                    assertThat(authority
                                    .decide(reader, Capabilities.RESULT_SEE, Target.of(subject), now.instant())
                                    .permit())
                            .isTrue();
                }
            } else if (block instanceof Block.Figure figure) {
                after++;
                assertThat(authority
                                .decide(reader, Capabilities.RESULT_SEE, Target.of(figure.about()), now.instant())
                                .permit())
                        .isTrue();
            } else if (block instanceof Block.Omitted omitted) {
                counted += omitted.figures();
            }
        }
        assertThat(after + counted).isEqualTo(before);
        assertThat(seen.visibleTo(reader, now)).isEqualTo(seen);
        Statistics.label("some seen, some not")
                .collect(after > 0 && counted > 0)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 3));
    }

    /** An organization, a day and an audience. */
    private record Meant(Organization organization, LocalDate day, Audience audience) {}

    @Provide
    Arbitrary<Meant> meant() {
        return AuthorityArbitraries.organizations()
                .flatMap(organization -> Combinators.combine(
                                Arbitraries.integers().between(0, 38), MessageArbitraries.audiences(organization))
                        .as((days, audience) -> new Meant(
                                organization, GovernedOrganizations.DAYS.from().plusDays(days), audience)));
    }

    /** By asking each person and position whether they are meant. */
    @Property(tries = 500)
    void audienceIsWhoIsMeantOnTheDay(@ForAll("meant") Meant some) {
        OrganizationDay day = some.organization().on(some.day());
        AudienceOfDay audience = some.audience().on(day);
        Set<PersonId> expected = new TreeSet<>();
        Set<PositionId> vacant = new TreeSet<>();
        for (PositionId position : day.positions()) {
            boolean to = some.audience().to().stream().anyMatch(rule -> means(rule, position, day));
            boolean except = some.audience().except().stream().anyMatch(rule -> means(rule, position, day));
            PersonId person = person(position, day, some.audience().acting());
            if (to && person != null) {
                expected.add(person);
            } else if (to && !except) {
                vacant.add(position);
            }
        }
        for (PersonId person : some.organization().people()) {
            boolean holds = day.positions().stream()
                    .anyMatch(position -> day.holders(position).stream()
                            .map(Holder::person)
                            .findFirst()
                            .filter(person::equals)
                            .isPresent());
            if (holds && some.audience().to().contains(new AudienceRule.Person(person))) {
                expected.add(person);
            }
        }
        for (AudienceRule rule : some.audience().except()) {
            for (PositionId position : day.positions()) {
                PersonId person = person(position, day, some.audience().acting());
                if (person != null && means(rule, position, day)) {
                    expected.remove(person);
                }
            }
            if (rule instanceof AudienceRule.Person person) {
                expected.remove(person.person());
            }
        }
        assertThat(audience.people()).containsExactlyElementsOf(expected);
        assertThat(audience.vacant()).containsExactlyElementsOf(vacant);
        assertThat(audience.findings()).isEmpty();
        assertThat(audience.explanation().steps()).hasSize(expected.size());
        Statistics.label("people")
                .collect(!expected.isEmpty())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
        Statistics.label("vacant")
                .collect(!vacant.isEmpty())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 0.5));
    }

    private static @org.jspecify.annotations.Nullable PersonId person(
            PositionId position, OrganizationDay day, ActingCover acting) {
        for (Holder holder : day.holders(position)) {
            if (acting == ActingCover.STANDS_IN || holder.kind() == io.salestiers.core.org.AppointmentKind.PRIMARY) {
                return holder.person();
            }
        }
        return null;
    }

    private static boolean means(AudienceRule rule, PositionId position, OrganizationDay day) {
        if (rule instanceof AudienceRule.Position one) {
            return one.position().equals(position);
        } else if (rule instanceof AudienceRule.Positions many) {
            UnitId own = day.unitOf(position).orElse(null);
            boolean inside = many.unit().isEmpty()
                    || (own != null
                            && (own.equals(many.unit().get())
                                    || (many.below()
                                            && day.path(own)
                                                    .contains(many.unit().get()))));
            return inside
                    && (many.tier().isEmpty() || many.tier().equals(day.tier(position)))
                    && (many.role().isEmpty() || many.role().equals(day.role(position)));
        } else if (rule instanceof AudienceRule.Heads heads) {
            return day.units().stream()
                    .filter(unit -> unit.equals(heads.unit())
                            || (heads.below() && day.path(unit).contains(heads.unit())))
                    .anyMatch(unit -> day.head(unit).filter(position::equals).isPresent());
        } else if (rule instanceof AudienceRule.Reports reports) {
            return reports.all()
                    ? day.chain(position).contains(reports.position())
                    : day.managerPosition(position)
                            .filter(reports.position()::equals)
                            .isPresent();
        }
        return false;
    }

    @Property(tries = 1000)
    void everyKindOfBlockOccurs(@ForAll("messages") Message message) {
        for (Class<?> kind : List.of(
                Block.Text.class, Block.Figure.class, Block.Rows.class, Block.Mentions.class, Block.Link.class)) {
            Statistics.label(kind.getSimpleName())
                    .collect(message.blocks().stream().anyMatch(kind::isInstance))
                    .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
        }
    }

    @Property(tries = 300)
    void digestHasAllThatItsMessagesHave(@ForAll("messages") Message first, @ForAll("messages") Message second) {
        Message digest = Message.digest(Phrase.of("Today", "今日"), List.of(first, second));
        List<Block> blocks = new ArrayList<>(digest.blocks());
        for (Message message : List.of(first, second)) {
            assertThat(blocks.remove(0)).isEqualTo(new Block.Text(message.title()));
            for (Block block : message.blocks()) {
                assertThat(blocks.remove(0)).isEqualTo(block);
            }
        }
        assertThat(blocks).isEmpty();
    }
}
