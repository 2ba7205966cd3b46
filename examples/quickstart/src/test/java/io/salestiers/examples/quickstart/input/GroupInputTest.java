package io.salestiers.examples.quickstart.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.examples.quickstart.QuickstartMessages;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Good and wrong rows in the file of groups. */
class GroupInputTest {
    private static final String HEADER = "agent,group\n";

    @TempDir
    Path directory = Path.of("");

    private SmallFolder folder = new SmallFolder(Path.of("target"));

    @BeforeEach
    void create() {
        folder = new SmallFolder(directory);
    }

    @Test
    void goodRowsAreReadInAnyOrder() {
        folder.write("groups.csv", HEADER + "王伟,乙\nAnna,甲\n");
        assertThat(folder.errors()).isEmpty();
        SalesData data = folder.read().orThrow();
        assertThat(data.groups()).hasToString("{Anna=甲, 王伟=乙}");
        folder.write("groups.csv", HEADER + "Anna,甲\n王伟,乙\n");
        assertThat(folder.read().orThrow().groups()).isEqualTo(data.groups());
    }

    @Test
    void allThatIsWrongIsFoundAtOnce() {
        folder.write("groups.csv", HEADER + "Otto,A\nAnna,\n王伟, A\n王伟,A\n,B\n");
        assertThat(folder.errors())
                .containsExactlyInAnyOrder(
                        "reference-unknown groups.csv:2:1",
                        "value-missing groups.csv:3:2",
                        "id-invalid groups.csv:4:2",
                        "key-duplicate groups.csv:5:1",
                        "value-missing groups.csv:6:1");
        Texts texts = Texts.of(Language.ZH, List.of(QuickstartMessages.catalogue()));
        assertThat(folder.read().findings())
                .extracting(finding -> finding.place() + ": " + finding.message(texts))
                .anyMatch(text -> text.startsWith("groups.csv:5:1: ") && text.contains("王伟") && text.contains("4"));
    }

    /** Pay does not rest on it: a change of it between reading and booking is no reason to stop. */
    @Test
    void fileIsNoneThatPayRestsOn() {
        folder.write("groups.csv", HEADER + "Anna,A\n");
        assertThat(folder.read().orThrow().sources().files())
                .doesNotContainKey("groups")
                .containsKey("agents");
    }

    @Test
    void nothingIsMissingWithoutTheFile() {
        assertThat(folder.read().findings())
                .noneMatch(finding -> finding.place().toString().startsWith("groups.csv"));
        SalesData data = folder.read().orThrow();
        assertThat(data.absent()).doesNotContain(InputFile.GROUPS);
        assertThat(data.groups()).isEmpty();
    }
}
