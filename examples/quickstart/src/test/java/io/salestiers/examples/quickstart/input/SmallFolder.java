package io.salestiers.examples.quickstart.input;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of four small files, to be spoiled in one place by each test. */
final class SmallFolder {
    private final Path folder;

    SmallFolder(Path folder) {
        this.folder = folder;
        write("input.json", "{\"document\": \"input-format\", \"formatVersion\": 1, \"currency\": \"CNY\"}");
        write("agents.csv", "agent,manager,office\n王伟,李芳,上海\nAnna,李芳,上海\n");
        write("products.csv", "product,series,list_price\nAurora,A,100\nBoreal,B,200\n");
        write("accounts.csv", "account,sector\n华信,retail\n");
        write("opportunities.csv", """
                id,agent,product,account,stage,engage_date,close_date,value
                D1,王伟,Aurora,华信,Won,2025-01-02,2025-01-20,12.50
                D2,Anna,Boreal,,Engaging,2025-02-01,,
                """);
    }

    Path path(String file) {
        return folder.resolve(file);
    }

    SmallFolder write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    SmallFolder write(String file, byte[] bytes) {
        try {
            Files.write(path(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    SmallFolder replace(String file, String old, String with) {
        try {
            String text = Files.readString(path(file));
            if (!text.contains(old)) {
                throw new AssertionError("no '" + old + "' in " + file);
            }
            return write(file, text.replace(old, with));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WithFindings<SalesData> read() {
        return InputFolder.read(folder, folder);
    }

    /** Code and place of each finding that stops the calculation. */
    List<String> errors() {
        WithFindings<SalesData> read = read();
        return read.findings().stream()
                .filter(finding -> finding.severity() == io.salestiers.core.result.Severity.ERROR)
                .map(SmallFolder::brief)
                .toList();
    }

    static String brief(Finding finding) {
        return finding.code().code().replace("quickstart.input.", "") + " " + finding.place();
    }
}
