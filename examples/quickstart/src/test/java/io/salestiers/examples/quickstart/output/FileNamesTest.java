package io.salestiers.examples.quickstart.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FileNamesTest {
    private static String name(String id) {
        return FileNames.of(List.of(id)).getOrDefault(id, "");
    }

    @Test
    void lettersOfEveryScriptStay() {
        assertThat(name("王芳")).isEqualTo("王芳");
        assertThat(name("阿卜杜拉·买买提")).isEqualTo("阿卜杜拉·买买提");
        assertThat(name("Anna Snelling")).isEqualTo("Anna Snelling");
    }

    @Test
    void pathCharactersAreEscaped() {
        assertThat(name("../a\\b:c")).isEqualTo("%2E.%2Fa%5Cb%3Ac");
        assertThat(name("..")).isEqualTo("%2E%2E");
        assertThat(name("100%")).isEqualTo("100%25");
    }

    @Test
    void devicesOfWindowsAreEscaped() {
        assertThat(name("con")).isEqualTo("%63on");
        assertThat(name("Com1.txt")).isEqualTo("%43om1.txt");
        assertThat(name("contact")).isEqualTo("contact");
    }

    @Test
    void capitalsMakeADifferenceWhereTheyMust() {
        assertThat(FileNames.of(List.of("Li", "li", "Wang")))
                .isEqualTo(Map.of("Li", "%4Ci", "li", "li", "Wang", "Wang"));
    }

    @Test
    void longNamesAreShortened() {
        assertThat(name("龘".repeat(64))).isEqualTo("龘".repeat(64));
        assertThat(name("/".repeat(64)).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(240);
    }

    @Property(tries = 300)
    void noTwoIdsShareAName(@ForAll @Size(max = 8) Set<@StringLength(min = 1, max = 5) String> ids) {
        Map<String, String> names = FileNames.of(ids);
        assertThat(names.keySet()).isEqualTo(ids);
        assertThat(names.values().stream()
                        .map(name -> name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
        assertThat(names.values()).allSatisfy(name -> assertThat(name).doesNotContain("/", "\\", "\0"));
    }
}
