package io.salestiers.examples.quickstart.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the sample folder: {@code generate --output sample}. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Writes a year of a sample company as CSV files. The same seed gives the same bytes.")
public final class GenerateCommand implements Callable<Integer> {
    @Option(names = "--output", required = true, description = "the folder to write to; files in it are replaced")
    private Path output = Path.of("");

    @Option(names = "--seed", description = "where the choice begins (default: ${DEFAULT-VALUE})")
    private long seed = SampleGenerator.SEED;

    /** Makes the command; picocli fills in what the command line says. */
    public GenerateCommand() {}

    /**
     * Writes the files.
     *
     * @return 0
     * @throws IOException if a file can't be written
     */
    @Override
    public Integer call() throws IOException {
        Files.createDirectories(output);
        for (Map.Entry<String, byte[]> file : SampleGenerator.generate(seed).entrySet()) {
            Files.write(output.resolve(file.getKey()), file.getValue());
        }
        return 0;
    }

    /**
     * Runs the command alone.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(new picocli.CommandLine(new GenerateCommand()).execute(args));
    }
}
