package io.salestiers.core.arch.bad.high;

public final class High {
    public io.salestiers.core.arch.bad.peer.Peer sideways() {
        return new io.salestiers.core.arch.bad.peer.Peer();
    }
}
