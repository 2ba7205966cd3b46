package io.salestiers.examples.quickstart.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong rows in the files of the rhythm. */
class RhythmInputTest {
    @TempDir
    Path directory = Path.of("");

    private SmallFolder folder = new SmallFolder(Path.of("target"));

    @BeforeEach
    void create() {
        folder = new SmallFolder(directory);
        folder.write("agents.csv", "agent,manager,office,position,country\n王伟,李芳,上海,R1,CN\nAnna,李芳,上海,R2,CN\n");
    }

    @Test
    void goodRowsAreRead() {
        folder.write("owners.csv", "account,position,from\n华信,R1,2025-01-01\n");
        folder.write("visits.csv", "account,date,agent,channel\n华信,2025-01-05,王伟,on-site\n");
        folder.write("certificates.csv", "agent,certificate,date,last\nAnna,license,2025-01-05,2025-12-31\n");
        folder.write("feedback.csv", "id,origin,received,owner,text\nF1,colleague,2025-01-05,Anna,太慢\n");
        folder.write("actions.csv", "id,series,raised,owner,due,text\nA1,weekly,2025-01-05,Anna,2025-01-05,Call\n");
        folder.write("holidays.csv", "country,date\nCN,2025-01-01\n");
        assertThat(folder.errors()).isEmpty();
        RhythmData rhythm = folder.read().orThrow().rhythm();
        assertThat(rhythm.files()).hasSize(6).allMatch(InputFile::ofRhythm);
        assertThat(rhythm.visits()).hasSize(1);
        assertThat(rhythm.holidays()).hasSize(1);
    }

    @Test
    void allThatIsWrongIsFoundAtOnce() {
        folder.write(
                "owners.csv", "account,position,from\n华讯,R1,2025-01-01\n华信,R3,\n华信,R1,2025-02-01\n华信,R2,2025-02-01\n");
        folder.write("visits.csv", "account,date,agent,channel\n,2025-02-30,Otto,fax\n");
        folder.write("certificates.csv", "agent,certificate,date,last\nAnna,,2025-01-05,2025-01-04\n");
        folder.write(
                "feedback.csv",
                "id,origin,received,owner,due,closed,text\nF1,rumor,2025-01-05,Anna,2025-01-04,,x\nF2,meeting,2025-01-05,Anna,,2025-01-09,y\n");
        folder.write(
                "actions.csv",
                "id,series,raised,owner,due,text\nA1,weekly,2025-01-05,Anna,2025-01-01,\nA2,w,2025-01-05,Anna,2025-01-06,x\nA2,w,2025-01-05,Anna,2025-01-06,x\n");
        folder.write("holidays.csv", "country,date,working\nDE,2025-01-01,perhaps\n");
        assertThat(folder.errors())
                .containsExactlyInAnyOrder(
                        "reference-unknown owners.csv:2:1",
                        "reference-unknown owners.csv:3:2",
                        "value-missing owners.csv:3:3",
                        "key-duplicate owners.csv:5:1",
                        "value-missing visits.csv:2:1",
                        "date-invalid visits.csv:2:2",
                        "reference-unknown visits.csv:2:3",
                        "word-unknown visits.csv:2:4",
                        "value-missing certificates.csv:2:2",
                        "day-too-early certificates.csv:2:4",
                        "word-unknown feedback.csv:2:2",
                        "day-too-early feedback.csv:2:5",
                        "value-missing feedback.csv:3",
                        "day-too-early actions.csv:2:5",
                        "value-missing actions.csv:2:6",
                        "key-duplicate actions.csv:4:1",
                        "reference-unknown holidays.csv:2:1",
                        "word-unknown holidays.csv:2:3");
    }
}
