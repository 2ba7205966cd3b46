package io.salestiers.core.arch.bad.peer;

public final class Peer {
    public Class<?> back() {
        return io.salestiers.core.arch.bad.high.High.class;
    }
}
