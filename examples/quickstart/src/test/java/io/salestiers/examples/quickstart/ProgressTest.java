package io.salestiers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void isShownOrNotAsTheOptionSays() {
        // The bar is painted by a thread of its own: on a busy machine for the first time after the first step.
        assertThat(errors("--progress")).containsPattern("[0-3]/3 \\(");
        assertThat(errors("--no-progress")).doesNotContainPattern("[0-3]/3 \\(");
    }

    private String errors(String option) {
        StringWriter err = new StringWriter();
        String input = folder.toString();
        int code = Main.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                "--input",
                input,
                "--output",
                folder.resolve("out").toString(),
                option);
        // The folder is empty: the program stops early.
        assertThat(code).isEqualTo(1);
        return err.toString();
    }
}
