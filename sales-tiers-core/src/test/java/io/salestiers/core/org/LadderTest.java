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

    @Test
    void aLadderHasATier() {
        assertThatThrownBy(() -> Ladder.of(List.of())).hasMessageContaining(OrgFindings.EMPTY_LADDER.code());
    }
}
