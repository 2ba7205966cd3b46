package io.salestiers.kpi.internal.column;

import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The constants of a class file, each of them once: Java Virtual Machine Specification, §4.4. */
final class ConstantPool {
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int CLASS = 7;
    private static final int METHOD = 10;
    private static final int NAME_AND_TYPE = 12;

    private final ByteArrayDataOutput entries = ByteStreams.newDataOutput();
    private final Map<List<Object>, Integer> places = new HashMap<>();
    private int count = 1;

    int text(String text) {
        return place(List.of(UTF8, text), 1, () -> entries.writeUTF(text));
    }

    /** Takes two places. */
    int number(long number) {
        return place(List.of(LONG, number), 2, () -> entries.writeLong(number));
    }

    /** By its binary name, with slashes. */
    int type(String name) {
        int text = text(name);
        return place(List.of(CLASS, name), 1, () -> entries.writeShort(text));
    }

    int method(String owner, String name, String descriptor) {
        int type = type(owner);
        int nameAndType = nameAndType(name, descriptor);
        return place(List.of(METHOD, owner, name, descriptor), 1, () -> {
            entries.writeShort(type);
            entries.writeShort(nameAndType);
        });
    }

    private int nameAndType(String name, String descriptor) {
        int first = text(name);
        int second = text(descriptor);
        return place(List.of(NAME_AND_TYPE, name, descriptor), 1, () -> {
            entries.writeShort(first);
            entries.writeShort(second);
        });
    }

    /** @param key begins with the tag */
    private int place(List<Object> key, int size, Runnable writing) {
        Integer known = places.get(key);
        if (known != null) {
            return known;
        }
        int place = count;
        places.put(key, place);
        count += size;
        entries.writeByte((int) key.get(0));
        writing.run();
        return place;
    }

    void writeTo(ByteArrayDataOutput file) {
        file.writeShort(count);
        file.write(entries.toByteArray());
    }
}
