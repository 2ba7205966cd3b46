package io.salestiers.core.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LadderTest {
    private static final Tier HIGH = tier("high", 30);
    private static final Tier MIDDLE = tier("middle", 20);
    private static final Tier LOW = tier("low", 10);

    private static Tier tier(String id, int rank) {
        return new Tier(TierId.of(id), rank, LocalizedText.same(id));
    }

    @Test
    void theHighestComesFirstWhateverTheOrder() {
        assertThat(Ladder.of(List.of(LOW, HIGH, MIDDLE)).tiers()).containsExactly(HIGH, MIDDLE, LOW);
        assertThat(Ladder.of(List.of(LOW, HIGH, MIDDLE))).isEqualTo(Ladder.of(List.of(HIGH, MIDDLE, LOW)));
    }

    @Test
    void upAndDown() {
        Ladder ladder = Ladder.of(List.of(LOW, HIGH, MIDDLE));
        assertThat(ladder.highest()).isEqualTo(HIGH);
        assertThat(ladder.lowest()).isEqualTo(LOW);
        assertThat(ladder.above(LOW.id())).contains(MIDDLE);
        assertThat(ladder.above(HIGH.id())).isEmpty();
        assertThat(ladder.below(HIGH.id())).contains(MIDDLE);
        assertThat(ladder.below(LOW.id())).isEmpty();
        assertThat(ladder.higher(HIGH.id(), LOW.id())).isTrue();
        assertThat(ladder.higher(LOW.id(), LOW.id())).isFalse();
    }

    @Test
    void anUnknownTierIsRefused() {
        Ladder ladder = Ladder.of(List.of(LOW));
        assertThat(ladder.find(HIGH.id())).isEmpty();
        assertThatThrownBy(() -> ladder.tier(HIGH.id()))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("no tier with id 'high'");
    }

    @Test
    void allThatIsWrongAtOnce() {
        assertThatThrownBy(() -> Ladder.of(List.of(LOW, tier("low", 15), tier("other", 10))))
                .isInstanceOfSatisfying(InvalidDefinitionException.class, e -> {
                    assertThat(e.findings()).hasSize(2);
                    Texts english = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());
                    assertThat(e.findings().get(0).message(english))
                            .isEqualTo("tier ids must be different, but 'low' is there again");
                    assertThat(e.findings().get(1).message(english))
                            .isEqualTo("tiers must have different ranks, but 'other' and 'low' both have rank 10");
                    Texts chinese = Texts.of(Locale.CHINA, CoreMessages.catalogue());
                    assertThat(e.findings().get(1).message(chinese)).isEqualTo("各层级的级别数不得相同，“other”与“low”的级别数均为 10");
                });
    }

    @Nested
    class SideBySide {
        private final Ladder sales = Ladder.of(List.of(LOW, HIGH));
        private final Ladder accounts = ladder("accounts", LadderKind.LINE, tier("key", 10));
        private final Ladder staff = ladder("a-staff", LadderKind.STAFF, tier("clerk", 99));
        private final Ladders ladders = Ladders.of(List.of(staff, sales, accounts));

        private static Ladder ladder(String id, LadderKind kind, Tier... tiers) {
            return Ladder.of(LadderId.of(id), kind, LocalizedText.same(id), List.of(tiers));
        }

        @Test
        void linesComeBeforeStaffThenById() {
            assertThat(ladders.all()).containsExactly(accounts, sales, staff);
            assertThat(ladders.first()).isEqualTo(accounts);
            assertThat(ladders).isEqualTo(Ladders.of(List.of(accounts, staff, sales)));
            assertThat(ladders.tiers())
                    .extracting(Tier::id)
                    .map(TierId::value)
                    .containsExactly("key", "high", "low", "clerk");
        }

        @Test
        void onlyTiersOfOneLadderAreHigher() {
            assertThat(ladders.higher(HIGH.id(), LOW.id())).isTrue();
            assertThat(ladders.higher(LOW.id(), HIGH.id())).isFalse();
            assertThat(ladders.higher(TierId.of("clerk"), LOW.id())).isFalse();
            assertThat(ladders.higher(LOW.id(), TierId.of("clerk"))).isFalse();
            assertThat(ladders.sameLadder(HIGH.id(), LOW.id())).isTrue();
            assertThat(ladders.sameLadder(HIGH.id(), TierId.of("key"))).isFalse();
        }

        @Test
        void aTierIsFoundInAnyOfThem() {
            assertThat(ladders.ladderOf(TierId.of("clerk"))).isEqualTo(staff);
            assertThat(ladders.find(TierId.of("nobody"))).isEmpty();
            assertThat(ladders.find(LadderId.of("accounts"))).contains(accounts);
            assertThatThrownBy(() -> ladders.higher(HIGH.id(), TierId.of("nobody")))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessage("no tier with id 'nobody'");
        }

        @Test
        void allThatIsWrongAtOnce() {
            assertThatThrownBy(() -> Ladders.of(List.of(
                            sales, ladder("sales", LadderKind.STAFF, tier("x", 1)), ladder("y", LadderKind.LINE, LOW))))
                    .isInstanceOfSatisfying(InvalidDefinitionException.class, e -> {
                        Texts english = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());
                        assertThat(e.findings())
                                .extracting(finding -> finding.place() + ": " + finding.message(english))
                                .containsExactly(
                                        "ladders#/1/id: ladder ids must be different, but 'sales' is there again",
                                        "ladders#/2/tiers/0/id: a tier must be in one ladder, but 'low' is in 'y' and in"
                                                + " 'sales'");
                        Texts chinese = Texts.of(Locale.CHINA, CoreMessages.catalogue());
                        assertThat(e.findings().get(0).message(chinese)).isEqualTo("层级体系编号不得重复，“sales”重复出现");
                        assertThat(e.findings().get(1).message(chinese))
                                .isEqualTo("一个层级只能属于一个层级体系，“low”同时属于“y”和“sales”");
                    });
        }

        @Test
        void thereIsOneAtLeast() {
            assertThatThrownBy(() -> Ladders.of(List.of())).hasMessageContaining(OrgFindings.NO_LADDER.code());
        }
    }

    @Test
    void aLadderHasATier() {
        assertThatThrownBy(() -> Ladder.of(List.of())).hasMessageContaining(OrgFindings.EMPTY_LADDER.code());
    }
}
