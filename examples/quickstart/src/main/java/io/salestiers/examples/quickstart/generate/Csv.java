package io.salestiers.examples.quickstart.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes CSV with line feeds, so that the bytes are the same on every system. */
final class Csv {
    private Csv() {}

    static byte[] write(String header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(header.split(",", -1));
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("CSV can't be written to memory", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** For example {@code 12.50} for 1250. */
    static String cents(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
