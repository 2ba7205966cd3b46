package io.salestiers.core.arch.bad.internal;

public final class Secret {}
