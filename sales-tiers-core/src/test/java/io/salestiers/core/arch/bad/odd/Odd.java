package io.salestiers.core.arch.bad.odd;

public final class Odd {}
