package io.salestiers.examples.quickstart.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads UTF-8 strictly and in bounded memory: it remembers the lines that are not UTF-8 and goes on behind them, drops a
 * byte order mark, and stops at a line that is too long before anybody collects it.
 */
final class CheckedReader extends Reader {
    private static final int MAX_BAD_LINES = 1_000;

    /** A line is longer than the limit. */
    static final class LineTooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        LineTooLongException(long line) {
            super("line " + line + " is too long");
        }
    }

    private final InputStream in;
    private final int lineLimit;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(8_192).flip();
    private final CharBuffer chars = CharBuffer.allocate(8_192).flip();
    private final List<Long> badLines = new ArrayList<>();
    private boolean atStart = true;
    private boolean ended;
    private boolean afterReturn;
    private boolean insideQuotes;
    private long line = 1;
    private long quoteLine = 1;
    private int lineLength;

    CheckedReader(InputStream in, int lineLimit) {
        this.in = in;
        this.lineLimit = lineLimit;
    }

    /** The lines that are not UTF-8, ascending, at most a thousand. */
    List<Long> badLines() {
        return badLines;
    }

    /** The line that is being read. */
    long line() {
        return line;
    }

    /** Whether what was read so far has an opening quote without a closing one. */
    boolean insideQuotes() {
        return insideQuotes;
    }

    /** The line of the last opening quote. */
    long quoteLine() {
        return quoteLine;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (ended) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private void fill() throws IOException {
        chars.clear();
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read > 0) {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
        ended = read < 0;
        int scanned = 0;
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            // The line of a bad byte is known only after the characters before it are counted.
            scan(scanned, chars.position());
            scanned = chars.position();
            if (!result.isError()) {
                break;
            }
            if (badLines.size() < MAX_BAD_LINES && (badLines.isEmpty() || badLines.get(badLines.size() - 1) != line)) {
                badLines.add(line);
            }
            bytes.position(bytes.position() + result.length());
            if (!chars.hasRemaining()) {
                break;
            }
            chars.put('\uFFFD');
        }
        // With room for every byte the decoder never stops for want of it, so that no byte is left at the end.
        chars.flip();
        if (atStart && chars.hasRemaining()) {
            atStart = false;
            if (chars.get(chars.position()) == '\uFEFF') {
                chars.get();
            }
        }
    }

    private void scan(int from, int to) throws LineTooLongException {
        for (int i = from; i < to; i++) {
            char c = chars.get(i);
            if (c == '\n' && afterReturn) {
                afterReturn = false;
                continue;
            }
            afterReturn = c == '\r';
            if (c == '\n' || c == '\r') {
                line++;
                lineLength = 0;
            } else if (++lineLength > lineLimit) {
                throw new LineTooLongException(line);
            }
            if (c == '"') {
                insideQuotes = !insideQuotes;
                quoteLine = line;
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
