package io.salestiers.incentives.credit;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.incentives.credit.CreditSums.Sum;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums of credits as bytes: a mark, a version, the cuts, then the sums in their order. */
final class CreditSumsForm {
    private static final int MARK = 0x53_54_43_53; // STCS
    private static final int VERSION = 1;

    private CreditSumsForm() {}

    static byte[] write(List<LocalDate> cuts, SortedMap<CreditSumKey, Sum> sums) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MARK);
            out.writeInt(VERSION);
            out.writeInt(cuts.size());
            for (LocalDate cut : cuts) {
                out.writeLong(cut.toEpochDay());
            }
            out.writeInt(sums.size());
            for (Map.Entry<CreditSumKey, Sum> each : sums.entrySet()) {
                key(each.getKey(), out);
                Sum sum = each.getValue();
                out.writeUTF(sum.value().toString());
                optional(sum.quantity().map(Ratio::toString), out);
                out.writeLong(sum.count());
                out.writeLong(sum.last().toEpochDay());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory can be written
        }
        return bytes.toByteArray();
    }

    private static void key(CreditSumKey key, DataOutputStream out) throws IOException {
        out.writeLong(key.day().toEpochDay());
        out.writeUTF(key.payee().value());
        out.writeUTF(key.position().value());
        out.writeInt(key.units().size());
        for (UnitId unit : key.units()) {
            out.writeUTF(unit.value());
        }
        out.writeUTF(key.type().value());
        out.writeUTF(key.kind().name());
        out.writeUTF(key.event().name());
        optional(key.currency(), out);
        out.writeBoolean(key.counted());
        out.writeInt(key.dimensions().size());
        for (Map.Entry<DimensionId, String> dimension : key.dimensions().entrySet()) {
            out.writeUTF(dimension.getKey().value());
            out.writeUTF(dimension.getValue());
        }
        optional(key.from().map(PositionId::value), out);
        optional(key.fromPayee().map(PersonId::value), out);
    }

    private static void optional(Optional<String> text, DataOutputStream out) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            out.writeUTF(text.get());
        }
    }

    static CreditSums read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int mark = in.readInt();
            int version = in.readInt();
            if (mark != MARK || version != VERSION) {
                throw new IllegalArgumentException(
                        "bytes must be sums of credits of version " + VERSION + ", but are something else");
            }
            List<LocalDate> cuts = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                cuts.add(LocalDate.ofEpochDay(in.readLong()));
            }
            SortedMap<CreditSumKey, Sum> sums = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                CreditSumKey key = key(in);
                sums.put(
                        key,
                        new Sum(
                                Ratio.parse(in.readUTF()),
                                optional(in).map(Ratio::parse),
                                in.readLong(),
                                LocalDate.ofEpochDay(in.readLong())));
            }
            if (in.read() >= 0) {
                throw new IllegalArgumentException("bytes go on after the sums of credits");
            }
            return CreditSums.of(cuts, sums);
        } catch (IOException e) {
            throw new IllegalArgumentException("bytes end before the sums of credits do", e);
        }
    }

    private static CreditSumKey key(DataInputStream in) throws IOException {
        LocalDate day = LocalDate.ofEpochDay(in.readLong());
        PersonId payee = PersonId.of(in.readUTF());
        PositionId position = PositionId.of(in.readUTF());
        List<UnitId> units = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            units.add(UnitId.of(in.readUTF()));
        }
        CreditType type = CreditType.of(in.readUTF());
        CreditKind kind = CreditKind.valueOf(in.readUTF());
        TransactionKind event = TransactionKind.valueOf(in.readUTF());
        Optional<String> currency = optional(in);
        boolean counted = in.readBoolean();
        SortedMap<DimensionId, String> dimensions = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            dimensions.put(DimensionId.of(in.readUTF()), in.readUTF());
        }
        return new CreditSumKey(
                day,
                payee,
                position,
                List.copyOf(units),
                type,
                kind,
                event,
                currency,
                counted,
                dimensions,
                optional(in).map(PositionId::of),
                optional(in).map(PersonId::of));
    }

    private static Optional<String> optional(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(in.readUTF()) : Optional.empty();
    }
}
