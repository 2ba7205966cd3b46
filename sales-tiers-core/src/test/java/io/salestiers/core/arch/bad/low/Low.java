package io.salestiers.core.arch.bad.low;

import io.salestiers.core.arch.bad.high.High;

public final class Low {
    public High upwards() {
        return new High();
    }
}
