package io.salestiers.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayWidthTest {
    @Test
    void chineseTakesTwoColumns() {
        assertThat(DisplayWidth.of("奖金 A")).isEqualTo(6);
        assertThat(DisplayWidth.of("（合计）：")).isEqualTo(10);
        assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
        assertThat(DisplayWidth.of("")).isZero();
    }

    @Test
    void blanksFillTheColumn() {
        assertThat(DisplayWidth.padEnd("奖金", 6)).isEqualTo("奖金  ");
        assertThat(DisplayWidth.padStart("奖金", 6)).isEqualTo("  奖金");
        assertThat(DisplayWidth.padStart("奖金", 3)).isEqualTo("奖金");
    }

    @Test
    void noCharacterBeginsALine() {
        assertThat(DisplayWidth.printable('\n')).isEqualTo(' ');
        assertThat(DisplayWidth.printable(0x2028)).isEqualTo(' ');
        assertThat(DisplayWidth.printable('奖')).isEqualTo('奖');
    }
}
